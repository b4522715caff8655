namespace InvertedAnodeBms.VirtualEsp32.Nano;

/// <summary>What firmware sees as <c>Thread</c> on the desktop: sleeping moves the virtual clock instead of waiting.</summary>
public static class VirtualThread
{
    /// <summary>Sleeps of the chip round up to about ten milliseconds.</summary>
    private const int GranularityMilliseconds = 10;

    /// <summary>Lets virtual time pass.</summary>
    public static void Sleep(int millisecondsTimeout)
    {
        int slices = (millisecondsTimeout + GranularityMilliseconds - 1) / GranularityMilliseconds;
        VirtualChip.Current.Clock.Advance(slices * GranularityMilliseconds * 1000L);
    }
}
