namespace InvertedAnodeBms.Cli.Life;

/// <summary>When a life is over, and what counts as a prevented hard short (issue 4).</summary>
public static class LifeRules
{
    /// <summary>A sum of contacts above this is a hard short, in S (10 ohm).</summary>
    public const double HardSiemens = 0.1;

    /// <summary>A cell with less than this share of its capacity as new is dead.</summary>
    public const double DeadShare = 0.2;

    /// <summary>The share of the capacity as new that a user still accepts.</summary>
    public const double UsefulShare = 0.8;

    /// <summary>Cycles after the onset in which no hard short may come.</summary>
    public const int WatchedCycles = 50;

    /// <summary>Share of the throughput without reaction that must have been delivered.</summary>
    public const double DeliveredShare = 0.8;

    /// <summary>Number of cycles before the capacity as new is known: the mean of cycles 2 to 4.</summary>
    public const int ReferenceCycles = 4;

    /// <summary>A sum of contacts is a hard short.</summary>
    public static bool IsHard(double siemens)
    {
        return siemens > HardSiemens;
    }

    /// <summary>Capacity as new, in mAh: the mean discharge of cycles 2 to 4; 0 before.</summary>
    public static double Reference(IReadOnlyList<LifeCycle> cycles)
    {
        return cycles.Count < ReferenceCycles ? 0 : (cycles[1].Discharged + cycles[2].Discharged + cycles[3].Discharged) / 3;
    }

    /// <summary>What the last of some cycles ended the life with.</summary>
    /// <param name="cycles">All so far, at least one.</param>
    /// <param name="deadShare">Share of the capacity as new below which the cell is dead.</param>
    public static LifeEnding EndOf(IReadOnlyList<LifeCycle> cycles, double deadShare = DeadShare)
    {
        LifeCycle last = cycles[^1];

        if (IsHard(last.PeakSiemens))
        {
            return LifeEnding.HardShort;
        }

        if (last.Ending != LifeEnding.None)
        {
            return last.Ending;
        }

        return last.Discharged < deadShare * Reference(cycles) ? LifeEnding.Capacity : LifeEnding.None;
    }

    /// <summary>A hard short was prevented.</summary>
    /// <param name="cyclesToHard">Cycles from the onset to the hard short with the reaction on; null when none came.</param>
    /// <param name="delivered">Charge taken out from birth to the latch, or to the end of the watch when nothing latched, in Ah.</param>
    /// <param name="deliveredWithout">Charge taken out from birth to the end of the same cell with the reaction off, in Ah.</param>
    public static bool IsPrevented(int? cyclesToHard, double delivered, double deliveredWithout)
    {
        bool safe = cyclesToHard is null || cyclesToHard > WatchedCycles;
        return safe && delivered >= DeliveredShare * deliveredWithout;
    }
}
