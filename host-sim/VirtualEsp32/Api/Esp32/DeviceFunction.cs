namespace nanoFramework.Hardware.Esp32;

/// <summary>Functions a pin can be given; numbers as on the chip.</summary>
public enum DeviceFunction
{
    /// <summary>Data line of I2C bus 1.</summary>
    I2C1_DATA = 131328,

    /// <summary>Clock line of I2C bus 1.</summary>
    I2C1_CLOCK = 131329,

    /// <summary>Data line of I2C bus 2.</summary>
    I2C2_DATA = 131584,

    /// <summary>Clock line of I2C bus 2.</summary>
    I2C2_CLOCK = 131585,

    /// <summary>Transmit line of COM2.</summary>
    COM2_TX = 197120,

    /// <summary>Receive line of COM2.</summary>
    COM2_RX = 197121,

    /// <summary>Transmit line of COM3.</summary>
    COM3_TX = 197376,

    /// <summary>Receive line of COM3.</summary>
    COM3_RX = 197377,

    /// <summary>First PWM channel.</summary>
    PWM1 = 262400,

    /// <summary>Last PWM channel.</summary>
    PWM16 = 266240,
}
