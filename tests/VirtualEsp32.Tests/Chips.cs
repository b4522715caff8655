namespace InvertedAnodeBms.VirtualEsp32.Tests;

/// <summary>Chips for tests.</summary>
internal static class Chips
{
    public static VirtualChip PlugIn()
    {
        VirtualChip chip = new();
        chip.PlugIn();
        return chip;
    }
}
