using InvertedAnodeBms.Plant.Rigs;

namespace InvertedAnodeBms.Plant.Tests.Faults;

/// <summary>The boards that can fail, by name.</summary>
internal static class Boards
{
    public const string Wearable = "wearable";
    public const string Bench = "bench";
    public const string BenchAds1115 = "bench with ADS1115";

    public static IReadOnlyList<string> All { get; } = [Wearable, Bench, BenchAds1115];

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
