using InvertedAnodeBms.VirtualEsp32;

namespace nanoFramework.Hardware.Esp32;

/// <summary>High-resolution timer of the virtual chip, as nanoFramework shows it; only its reading.</summary>
public class HighResTimer
{
    /// <summary>Microseconds since boot, light sleep included. A clock that is faulted may have gone back beyond it.</summary>
    public static ulong GetCurrent()
    {
        return unchecked((ulong)VirtualChip.Current.Time.Microseconds);
    }
}
