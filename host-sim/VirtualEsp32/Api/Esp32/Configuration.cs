using InvertedAnodeBms.VirtualEsp32;

namespace nanoFramework.Hardware.Esp32;

/// <summary>Pin multiplexer of the virtual chip, as nanoFramework shows it.</summary>
public class Configuration
{
    /// <summary>Gives a pin a function.</summary>
    /// <exception cref="ArgumentException">The pin does not exist or carries the flash.</exception>
    public static void SetPinFunction(int pin, DeviceFunction value)
    {
        VirtualChip.Current.SetFunction(pin, value);
    }
}
