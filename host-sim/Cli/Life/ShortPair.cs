namespace InvertedAnodeBms.Cli.Life;

/// <summary>One aged cell, lived on from the same moment: under a charger that listens to nothing, and under the firmware.</summary>
/// <param name="Onset">Cycle in which the first contact was born, from birth of the cell.</param>
/// <param name="Off">Without reaction, from its first cycle after the branch.</param>
/// <param name="On">With reaction.</param>
/// <param name="Blind">Under the firmware without its detectors: the limits of protection alone.</param>
/// <param name="Ageing">Charge taken out before the branch, in Ah.</param>
/// <param name="Branch">Cycles before the branch.</param>
/// <param name="RestPeakSiemens">Largest sum of contacts in the day after the firmware's last cycle, in S.</param>
/// <param name="Alarms">Alarms (level 2) of the firmware.</param>
public sealed record ShortPair(
    int Onset, IReadOnlyList<LifeCycle> Off, LifeHistory On, LifeHistory Blind, double Ageing, int Branch, double RestPeakSiemens, int Alarms)
{
    /// <summary>Contacts that conduct more than this carry a charge of 1 C away at 3.4 V: the cell is useless, in S (100 ohm).</summary>
    public const double CollapseSiemens = 0.01;

    /// <summary>Charge taken out from birth without reaction, until the collapse, in Ah.</summary>
    public double OffAmpereHours => Ageing + (Off.Take(OffCollapse ?? Off.Count).Sum(cycle => cycle.Discharged) / 1e3);

    /// <summary>Charge taken out from birth with reaction, in Ah.</summary>
    public double OnAmpereHours => Ageing + On.Delivered;

    /// <summary>Charge taken out from birth under the firmware without its detectors, in Ah.</summary>
    public double BlindAmpereHours => Ageing + Blind.Delivered;

    /// <summary>Cycles of the branch without reaction up to the one in which the contacts collapse the cell; null when none does.</summary>
    public int? OffCollapse => First(Off, CollapseSiemens);

    /// <summary>Cycles from the onset to the first sum above a threshold, without reaction; null when none came.</summary>
    /// <param name="siemens">Threshold.</param>
    public int? OffCyclesTo(double siemens)
    {
        return SinceOnset(First(Off, siemens));
    }

    /// <summary>Cycles from the onset to the first sum above a threshold, with reaction; null when none came, the day after included.</summary>
    /// <param name="siemens">Threshold.</param>
    public int? OnCyclesTo(double siemens)
    {
        return SinceOnset(First(On.Cycles, siemens) ?? (RestPeakSiemens > siemens ? On.Cycles.Count : null));
    }

    /// <summary>Hours from the onset to the first sum above a threshold, without reaction; null when none came.</summary>
    /// <param name="siemens">Threshold.</param>
    public double? OffHoursTo(double siemens)
    {
        return First(Off, siemens) is { } count ? HoursSinceOnset(Off.Take(count)) : null;
    }

    /// <summary>Hours from the onset to the latch; null when nothing latched.</summary>
    public double? HoursToLatch => On.Ending == LifeEnding.Latched ? HoursSinceOnset(On.Cycles) : null;

    /// <summary>The same without the detectors.</summary>
    public double? BlindHoursToLatch => Blind.Ending == LifeEnding.Latched ? HoursSinceOnset(Blind.Cycles) : null;

    /// <summary>A hard short was prevented, as issue 4 defines it.</summary>
    public bool Prevented => LifeRules.IsPrevented(OnCyclesTo(LifeRules.HardSiemens), OnAmpereHours, OffAmpereHours);

    /// <summary>The same with the collapse as the short: harder, for the sum of the issue is hardly ever reached.</summary>
    public bool CollapsePrevented => LifeRules.IsPrevented(OnCyclesTo(CollapseSiemens), OnAmpereHours, OffAmpereHours);

    private static int? First(IReadOnlyList<LifeCycle> cycles, double siemens)
    {
        int before = cycles.TakeWhile(cycle => !(cycle.PeakSiemens > siemens)).Count();
        return before < cycles.Count ? before + 1 : null;
    }

    private int? SinceOnset(int? ofBranch)
    {
        return ofBranch is { } count ? Branch + count - Onset : null;
    }

    private double HoursSinceOnset(IEnumerable<LifeCycle> cycles)
    {
        return cycles.Skip(Onset - Branch - 1).Sum(cycle => cycle.Hours);
    }
}
