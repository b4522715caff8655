using InvertedAnodeBms.Cli.Life;

namespace InvertedAnodeBms.Cli.Tests.Life;

/// <summary>Cycles and lives that no cell has lived.</summary>
internal static class MadeUp
{
    public static LifeCycle Cycle(
        double discharged = 36, double peakSiemens = 0, int births = 0, LifeEnding ending = LifeEnding.None, double windowHours = 4)
    {
        return new LifeCycle(discharged, discharged, 5, 8, windowHours, 0.8, peakSiemens, 0, births, 10, ending, string.Empty);
    }

    public static List<LifeCycle> Cycles(int count, double discharged = 36)
    {
        return [.. Enumerable.Range(0, count).Select(_ => Cycle(discharged))];
    }

    public static LifeSettings Settings(string folder, params string[] designs)
    {
        return new LifeSettings(folder, 1, designs, [.. LifePolicy.All.Where(policy => policy.Rate == 1)], 1, 0, 200, false);
    }
}
