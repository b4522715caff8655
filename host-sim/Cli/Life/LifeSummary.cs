using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Cli.Validation;

namespace InvertedAnodeBms.Cli.Life;

/// <summary>What came out of a call of <c>life</c>: what was finished.</summary>
public sealed class LifeSummary
{
    private readonly Dictionary<string, double> _gainTargets = new() { ["upright"] = 1.5, ["inverted"] = 1.2 };

    /// <summary>Collects it.</summary>
    /// <param name="plan">What was to run.</param>
    /// <param name="records">What became of it.</param>
    public LifeSummary(LifePlan plan, IReadOnlyList<ExperimentRecord> records)
    {
        Plan = plan;
        Rows =
        [
            .. from job in plan.Lives
               group job by (job.Design, job.Policy) into all
               where all.All(job => job.History is not null)
               select new LifeRow(all.Key.Design, all.Key.Policy, [.. all.Select(job => job.History!)]),
        ];
        Pairs = [.. plan.Pairs.Select(job => job.Pair).OfType<ShortPair>()];
        Levers = [.. plan.Levers.Where(job => job.History is not null)];
        Errors = [.. records.Select(record => record.Error).OfType<ToolError>()];
        Stopped = [.. records.Where(record => record.Stopped).Select(record => record.Name)];
        Items = LifeItems.Collect(this);
    }

    /// <summary>What was to run.</summary>
    public LifePlan Plan { get; }

    /// <summary>Designs under policies, those whose individuals are all finished.</summary>
    public IReadOnlyList<LifeRow> Rows { get; }

    /// <summary>Pairs with and without reaction that are finished.</summary>
    public IReadOnlyList<ShortPair> Pairs { get; }

    /// <summary>Levers that are finished.</summary>
    public IReadOnlyList<LeverJob> Levers { get; }

    /// <summary>Jobs that failed.</summary>
    public IReadOnlyList<ToolError> Errors { get; }

    /// <summary>Names of jobs that were stopped or never began.</summary>
    public IReadOnlyList<string> Stopped { get; }

    /// <summary>The numbers.</summary>
    public IReadOnlyList<ResultItem> Items { get; }

    /// <summary>It did not get to its end.</summary>
    public bool Interrupted => Stopped.Count > 0;

    /// <summary>Exit code of the verb.</summary>
    public int ExitCode => Cli.ExitCode.Of(Errors.Count, Interrupted, Items.Any(item => item.Fatal));

    /// <summary>The gain that issue 4 hopes for; null where it names none.</summary>
    public double? GainTarget(string design)
    {
        return _gainTargets.TryGetValue(design, out double target) ? target : null;
    }

    /// <summary>Constant current and voltage of a design as a curve; null unless every one of its policies is finished.</summary>
    public ParetoCurve? Curve(string design)
    {
        List<LifeRow> rows = [.. Rows.Where(row => row.Design == design && !row.Policy.Controller)];
        int wanted = Plan.Settings.Policies.Count(policy => !policy.Controller);
        return rows.Count > 0 && rows.Count == wanted ? new ParetoCurve(rows.Select(row => row.Point)) : null;
    }

    /// <summary>The controller on a design.</summary>
    public IEnumerable<LifeRow> Controllers(string design)
    {
        return Rows.Where(row => row.Design == design && row.Policy.Controller);
    }

    /// <summary>
    /// Throughput of a lever over that of the same cell without it, to the same capacity of a full cell; null while either is missing.
    /// </summary>
    public double? LeverGain(LeverJob lever)
    {
        LeverJob? without = Levers.FirstOrDefault(job => job.Design == lever.Design && job.Lever == Lever.Base);
        return without?.History is { } history ? lever.History!.Throughput / history.ThroughputTo(lever.Lever.EndShare) : null;
    }
}
