using System.Device.Gpio;
using InvertedAnodeBms.Core.Measurement;
using UnitsNet;

namespace InvertedAnodeBms.Esp32.FrontEnds;

/// <summary>The digital inputs every board has: charger present, load requested, presence button.</summary>
public sealed class PanelInputs
{
    private readonly GpioPin _charger;
    private readonly GpioPin _load;
    private readonly GpioPin _button;
    private readonly int _chargerMicroamps;

    /// <summary>A charger was there, the load asked, or the button was held at the last reading.</summary>
    public bool Asked;

    /// <summary>Smallest current the board's charger can be set to, in microamps; 0 when it follows any.</summary>
    public int ChargerLeastMicroamps;

    /// <summary>Opens the pins.</summary>
    /// <param name="gpio">GPIO of the chip.</param>
    /// <param name="chargerPin">High while the charger input carries a voltage; external divider.</param>
    /// <param name="loadPin">High while the load asks for energy; external pull-down.</param>
    /// <param name="buttonPin">Low while the presence button is held; the chip's pull-up.</param>
    /// <param name="chargerLimit">Largest current the board's charger can be set to.</param>
    public PanelInputs(GpioController gpio, int chargerPin, int loadPin, int buttonPin, ElectricCurrent chargerLimit)
    {
        _chargerMicroamps = Units.Microamps(chargerLimit);
        _charger = gpio.OpenPin(chargerPin, PinMode.Input);
        _load = gpio.OpenPin(loadPin, PinMode.Input);
        _button = gpio.OpenPin(buttonPin, PinMode.InputPullUp);
    }

    /// <summary>Reads all three.</summary>
    public void Read(RawReadings readings)
    {
        readings.ChargerPresent = (bool)_charger.Read();
        readings.ChargerMicroamps = readings.ChargerPresent ? _chargerMicroamps : 0;
        readings.ChargerLeastMicroamps = ChargerLeastMicroamps;
        readings.LoadRequested = (bool)_load.Read();
        readings.ButtonPressed = !(bool)_button.Read();
        Asked = readings.ChargerPresent || readings.LoadRequested || readings.ButtonPressed;
    }
}
