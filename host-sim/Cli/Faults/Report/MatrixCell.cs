namespace InvertedAnodeBms.Cli.Faults.Report;

/// <summary>Everything about one fault in one state on one board.</summary>
/// <param name="Count">Cases.</param>
/// <param name="Worst">The worst that became of one.</param>
/// <param name="MarginMs">Least time that was left; null where nothing had to stop.</param>
/// <param name="Left">Something was left to the protector.</param>
public sealed record MatrixCell(int Count, Verdict Worst, double? MarginMs, bool Left)
{
    /// <summary>Sums cases up; null when there are none.</summary>
    public static MatrixCell? Of(IEnumerable<CaseOutcome> outcomes)
    {
        CaseOutcome[] all = [.. outcomes];
        return all.Length == 0 ? null : new MatrixCell(
            all.Length,
            all.Max(outcome => outcome.Verdict),
            all.Min(outcome => outcome.MarginMs),
            all.Any(outcome => outcome.LeftToProtector.Length > 0));
    }
}
