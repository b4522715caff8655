namespace System.Device.Gpio;

/// <summary>Modes of a GPIO that firmware uses.</summary>
public enum PinMode
{
    /// <summary>High impedance.</summary>
    Input = 0,

    /// <summary>Input with the chip's pull-up.</summary>
    InputPullUp = 2,

    /// <summary>Driven by the chip.</summary>
    Output = 3,
}
