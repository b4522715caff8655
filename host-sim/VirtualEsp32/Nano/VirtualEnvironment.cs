namespace InvertedAnodeBms.VirtualEsp32.Nano;

/// <summary>What firmware sees as <c>Environment</c> on the desktop: the virtual chip's clock instead of the PC's.</summary>
public static class VirtualEnvironment
{
    /// <summary>Milliseconds since the virtual chip booted that it was not asleep, if its clock is not faulted.</summary>
    public static long TickCount64
    {
        get
        {
            VirtualChip chip = VirtualChip.Current;
            return (chip.Time.Microseconds - chip.Sleep.SinceBootMicroseconds) / 1000;
        }
    }
}
