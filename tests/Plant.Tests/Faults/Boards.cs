using InvertedAnodeBms.Plant.Faults;
using InvertedAnodeBms.Plant.Rigs;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Tests.Faults;

/// <summary>The boards that can fail, by name.</summary>
internal static class Boards
{
    public const string Wearable = "wearable";
    public const string Bench = "bench";
    public const string BenchAds1115 = "bench with ADS1115";

    public static IReadOnlyList<string> All { get; } = [Wearable, Bench, BenchAds1115];

    /// <summary>The C3 board has other pins than the test's program drives: only what it has is asked.</summary>
    public static FaultBench ChargerChip()
    {
        return new ChargerChipRig().Build(new VirtualChip(ChipModel.Esp32C3), FaultRig.Circuits(1), 1, "test").Faults;
    }

    public static IRig Rig(string board)
    {
        return board switch
        {
            Wearable => new WearableRig(),
            Bench => new BenchRig(false),
            _ => new BenchRig(true),
        };
    }
}
