using InvertedAnodeBms.VirtualEsp32;

namespace System.Device.Gpio;

/// <summary>One open GPIO.</summary>
public sealed class GpioPin
{
    private readonly VirtualPin _pin;

    internal GpioPin(VirtualPin pin)
    {
        _pin = pin;
    }

    /// <summary>Level of the pin now.</summary>
    public PinValue Read()
    {
        return _pin.Read();
    }

    /// <summary>Drives a level; ignored unless the pin is an output.</summary>
    public void Write(PinValue value)
    {
        if (_pin.IsDriven)
        {
            _pin.Drive((bool)value);
        }
    }

    /// <summary>Inverts an output.</summary>
    public void Toggle()
    {
        if (_pin.IsDriven)
        {
            _pin.Drive(!_pin.DrivenLevel);
        }
    }
}
