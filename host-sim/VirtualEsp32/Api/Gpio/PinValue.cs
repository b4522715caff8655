namespace System.Device.Gpio;

/// <summary>Level of a pin.</summary>
public readonly struct PinValue
{
    private readonly bool _high;

    private PinValue(bool high)
    {
        _high = high;
    }

    /// <summary>High level.</summary>
    public static PinValue High => new(true);

    /// <summary>Low level.</summary>
    public static PinValue Low => new(false);

    /// <summary>True is high.</summary>
    public static implicit operator PinValue(bool value)
    {
        return new PinValue(value);
    }

    /// <summary>High is true.</summary>
    public static explicit operator bool(PinValue value)
    {
        return value._high;
    }
}
