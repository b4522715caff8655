namespace InvertedAnodeBms.Cli.Life;

/// <summary>All individuals of a design under one policy.</summary>
/// <param name="Design">The design.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Lives">Their lives, every one whole.</param>
public sealed record LifeRow(string Design, LifePolicy Policy, IReadOnlyList<LifeHistory> Lives)
{
    /// <summary>Mean cycles to the failure, or to the end of the test.</summary>
    public double Cycles => Lives.Average(life => life.Whole);

    /// <summary>Mean cycles with at least 80 % of the capacity as new.</summary>
    public double Useful => Lives.Average(life => life.Useful);

    /// <summary>Mean of charge time and throughput.</summary>
    public CurvePoint Point { get; } = new(
        Lives.Average(life => life.Point.Hours), Lives.Average(life => life.Point.AmpereHours), Lives.Average(life => life.Point.Resolution));

    /// <summary>Mean of the largest leak of each life in a cycle, the one that ended it included, in mAh.</summary>
    public double Leaked => Lives.Average(life => life.Cycles.Max(cycle => cycle.Leaked));

    /// <summary>What ended them, for people.</summary>
    public string Endings => string.Join("; ", Lives.Select(LifeWords.Of).Distinct());
}
