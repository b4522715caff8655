namespace InvertedAnodeBms.VirtualEsp32.Nano;

/// <summary>What firmware sees as <c>Environment</c> on the desktop: the virtual chip's clock instead of the PC's.</summary>
public static class VirtualEnvironment
{
    /// <summary>Milliseconds since the virtual chip was powered on.</summary>
    public static long TickCount64 => VirtualChip.Current.Clock.Microseconds / 1000;
}
