using InvertedAnodeBms.Cli.Faults.Ordinary;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Faults;

/// <summary>What came out of a campaign, counted.</summary>
/// <param name="Settings">What was asked for.</param>
/// <param name="Outcomes">Finished cases, in their order.</param>
/// <param name="Ordinary">Packs in ordinary use that came to their end.</param>
/// <param name="Errors">Cases that could not be run.</param>
/// <param name="Interrupted">It was stopped before its end.</param>
public sealed record FaultSummary(
    FaultSettings Settings,
    IReadOnlyList<CaseOutcome> Outcomes,
    IReadOnlyList<OrdinaryOutcome> Ordinary,
    IReadOnlyList<ToolError> Errors,
    bool Interrupted)
{
    /// <summary>Cases in which something was injected.</summary>
    public IEnumerable<CaseOutcome> Injected => Outcomes.Where(outcome => outcome.Case.Fault != InjectionCatalogue.Control);

    /// <summary>Cases that are not as they have to be, the worst first.</summary>
    public IReadOnlyList<CaseOutcome> Failing =>
        [.. Outcomes.Where(outcome => outcome.Verdict != Verdict.Safe).OrderByDescending(outcome => outcome.Verdict)];

    /// <summary>Trips without a cause in ordinary use.</summary>
    public IReadOnlyList<Trip> Trips => [.. Ordinary.SelectMany(life => life.Trips)];

    /// <summary>Hours of ordinary use.</summary>
    public double Hours => Ordinary.Sum(life => life.Hours);

    /// <summary>Cases with a verdict.</summary>
    public int Count(Verdict verdict)
    {
        return Injected.Count(outcome => outcome.Verdict == verdict);
    }

    /// <summary>Everything that was taken away without a cause: by harmless faults, in controls, before injections, in ordinary use.</summary>
    public int FalseTrips => Outcomes.Count(outcome => outcome.Verdict == Verdict.FalseTrip)
        + Outcomes.Count(outcome => outcome.TripsBefore.Length > 0)
        + Trips.Count;
}
