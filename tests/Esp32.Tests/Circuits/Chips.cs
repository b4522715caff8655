using System.Device.I2c;
using InvertedAnodeBms.Esp32.I2c;
using InvertedAnodeBms.VirtualEsp32;
using nanoFramework.Hardware.Esp32;

namespace InvertedAnodeBms.Esp32.Tests.Circuits;

/// <summary>Virtual ESP32s for tests.</summary>
internal static class Chips
{
    /// <summary>A chip that has just been powered on, plugged in on this thread.</summary>
    public static VirtualChip PlugIn()
    {
        VirtualChip chip = new();
        chip.PlugIn();
        return chip;
    }

    /// <summary>The same with I2C bus 1 on pins 21 and 22.</summary>
    public static VirtualChip PlugInWithI2c()
    {
        VirtualChip chip = PlugIn();
        Configuration.SetPinFunction(21, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(22, DeviceFunction.I2C1_CLOCK);
        return chip;
    }

    /// <summary>Registers of a device on bus 1 of the chip plugged in.</summary>
    public static I2cRegisters OpenRegisters(int address)
    {
        return new I2cRegisters(new I2cDevice(new I2cConnectionSettings(1, address, I2cBusSpeed.FastMode)));
    }
}
