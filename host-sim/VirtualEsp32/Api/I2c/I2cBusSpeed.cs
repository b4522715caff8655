namespace System.Device.I2c;

/// <summary>Bus speeds.</summary>
public enum I2cBusSpeed
{
    /// <summary>100 kbit/s.</summary>
    StandardMode = 0,

    /// <summary>400 kbit/s.</summary>
    FastMode = 1,
}
