using System.Device.Gpio;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Esp32.FrontEnds;
using InvertedAnodeBms.Esp32.Tests.Circuits;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Esp32.Tests.FrontEnds;

[TestClass]
public class PanelInputsTests
{
    private const int Charger = 13;
    private const int Load = 39;
    private const int Button = 4;

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void AHighChargerInputIsACharger(bool level)
    {
        RawReadings readings = Read(chip => chip.Pins[Charger].ExternalLevel = level);

        Assert.AreEqual(level, readings.ChargerPresent);
        Assert.AreEqual(level ? 50_000 : 0, readings.ChargerMicroamps);
        Assert.IsFalse(readings.LoadRequested);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void AHighLoadInputIsARequest(bool level)
    {
        RawReadings readings = Read(chip => chip.Pins[Load].ExternalLevel = level);

        Assert.AreEqual(level, readings.LoadRequested);
        Assert.IsFalse(readings.ChargerPresent);
    }

    [TestMethod]
    [DataRow(true, false)]
    [DataRow(false, true)]
    public void ALowButtonInputIsAPressedButton(bool level, bool pressed)
    {
        Assert.AreEqual(pressed, Read(chip => chip.Pins[Button].ExternalLevel = level).ButtonPressed);
    }

    [TestMethod]
    public void WithNothingConnectedNothingIsAskedFor()
    {
        RawReadings readings = Read(_ => { });

        Assert.IsFalse(readings.ChargerPresent);
        Assert.IsFalse(readings.LoadRequested);
        Assert.IsFalse(readings.ButtonPressed);
    }

    private static RawReadings Read(Action<VirtualChip> arrange)
    {
        VirtualChip chip = Chips.PlugIn();
        PanelInputs inputs = new(new GpioController(), Charger, Load, Button, UnitsNet.ElectricCurrent.FromMilliamperes(50));
        arrange(chip);
        RawReadings readings = new(1, 1);
        inputs.Read(readings);
        return readings;
    }
}
