namespace InvertedAnodeBms.VirtualEsp32;

/// <summary>Which chip of the family: they differ in their pins, converters and serial lines.</summary>
public enum ChipModel
{
    /// <summary>The classic ESP32: GPIO 0 to 39, eight channels of ADC1, two free UARTs.</summary>
    Esp32,

    /// <summary>The ESP32-C3: GPIO 0 to 21, five channels of ADC1 on GPIO 0 to 4, one I2C bus, one free UART.</summary>
    Esp32C3,
}
