namespace InvertedAnodeBms.Esp32.Tests.Boards;

/// <summary>The boards by their names in tests.</summary>
internal static class BoardsUnderTest
{
    public const string Bench = "bench";
    public const string BenchWithAds1115 = "bench with ADS1115";
    public const string Wearable = "wearable";
    public const string ChargerChip = "C3 with charger chip";

    public static IBoardUnderTest Create(string name)
    {
        return name switch
        {
            Bench => new BenchUnderTest(false),
            BenchWithAds1115 => new BenchUnderTest(true),
            ChargerChip => new ChargerChipUnderTest(),
            _ => new WearableUnderTest(),
        };
    }

    public static void Run(IBoardUnderTest board, int ticks)
    {
        for (int i = 0; i < ticks; i++)
        {
            board.Chip.Clock.Advance(board.RunOnce() * 1000L);
        }
    }
}
