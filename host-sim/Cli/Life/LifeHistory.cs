namespace InvertedAnodeBms.Cli.Life;

/// <summary>A cell's life under a policy: its cycles, and what ended it.</summary>
/// <param name="Cycles">Every cycle; the last one is the one that ended it, if anything did.</param>
/// <param name="Ending">What ended it.</param>
public sealed record LifeHistory(IReadOnlyList<LifeCycle> Cycles, LifeEnding Ending)
{
    private const double WindowShare = 0.8;

    /// <summary>Whole cycles before the end.</summary>
    public int Whole => Ending == LifeEnding.None ? Cycles.Count : Cycles.Count - 1;

    /// <summary>Words for the end, with its cause.</summary>
    public string Cause => Cycles.Count > 0 ? Cycles[^1].Cause : string.Empty;

    /// <summary>Cycles that still gave 80 % of the capacity as new: up to the first that did not, or to the end.</summary>
    public int Useful => CyclesAbove(LifeRules.UsefulShare);

    /// <summary>Charge taken out in all cycles, in Ah.</summary>
    public double Delivered => Cycles.Sum(cycle => cycle.Discharged) / 1e3;

    /// <summary>Charge taken out to the end of life, in Ah: to the failure, or until less than 80 % of the capacity is left.</summary>
    public double Throughput => ThroughputTo(LifeRules.UsefulShare);

    /// <summary>The life as a point among others.</summary>
    public CurvePoint Point => new(ChargeHours, Throughput, Throughput / Math.Max(1, Useful));

    /// <summary>
    /// Mean time of a charge from 10 to 90 % of the true state of charge, to the end of life, in h: all the time spent between them, over all that
    /// was gained there. A charge that covers only a part of the window counts for that part.
    /// </summary>
    public double ChargeHours
    {
        get
        {
            double gained = Cycles.Take(Useful).Sum(cycle => cycle.WindowShare);
            return gained > 0 ? WindowShare * Cycles.Take(Useful).Sum(cycle => cycle.WindowHours) / gained : double.NaN;
        }
    }

    /// <summary>Number of the cycle in which the first contact was born; null while there was none.</summary>
    public int? Onset
    {
        get
        {
            int before = Cycles.TakeWhile(cycle => cycle.Births == 0).Count();
            return before < Cycles.Count ? before + 1 : null;
        }
    }

    /// <summary>Charge taken out to the failure, or until less than a share of the capacity as new is left, in Ah.</summary>
    public double ThroughputTo(double share)
    {
        return Cycles.Take(CyclesAbove(share)).Sum(cycle => cycle.Discharged) / 1e3;
    }

    /// <summary>Cycles a cell until it ends.</summary>
    /// <param name="cycler">Cell and policy.</param>
    /// <param name="mostCycles">Longest test.</param>
    /// <param name="progress">Receives a share, 0 to 1.</param>
    /// <param name="deadShare">Share of the capacity as new below which it has ended.</param>
    public static LifeHistory Run(ICycler cycler, int mostCycles, Action<double> progress, double deadShare = LifeRules.DeadShare)
    {
        List<LifeCycle> cycles = [];
        LifeEnding ending = LifeEnding.None;

        while (ending == LifeEnding.None && cycles.Count < mostCycles)
        {
            cycles.Add(cycler.Next());
            ending = LifeRules.EndOf(cycles, deadShare);
            progress((double)cycles.Count / mostCycles);
        }

        return new LifeHistory(cycles, ending);
    }

    private int CyclesAbove(double share)
    {
        double least = share * LifeRules.Reference(Cycles);
        int weak = Cycles.Skip(LifeRules.ReferenceCycles).TakeWhile(cycle => cycle.Discharged >= least).Count();
        return Math.Min(Whole, LifeRules.ReferenceCycles + weak);
    }
}
