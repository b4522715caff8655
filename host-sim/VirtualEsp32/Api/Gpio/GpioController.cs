using InvertedAnodeBms.VirtualEsp32;

namespace System.Device.Gpio;

/// <summary>GPIO of the virtual chip, as nanoFramework shows it.</summary>
public sealed class GpioController
{
    private readonly VirtualChip _chip = VirtualChip.Current;

    /// <summary>Opens a pin and sets its mode; an output starts low.</summary>
    /// <exception cref="ArgumentException">The pin does not exist, carries the flash, or cannot have the mode.</exception>
    /// <exception cref="InvalidOperationException">The pin is already open.</exception>
    public GpioPin OpenPin(int pinNumber, PinMode mode)
    {
        VirtualPin pin = _chip.RequirePin(pinNumber);

        if (pin.IsOpen)
        {
            throw new InvalidOperationException($"GPIO {pinNumber} is already open.");
        }

        pin.SetMode(mode);
        pin.IsOpen = true;
        return new GpioPin(pin);
    }
}
