using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Cli.Serve.Feed;

/// <summary>A limit of one of the quantities on the page.</summary>
/// <param name="Quantity">"v" in V, "i" in mA, "t" in degC.</param>
/// <param name="Above">The bad side lies above; a discharge current is below 0.</param>
/// <param name="Trip">Where it trips.</param>
/// <param name="Name">What happens there.</param>
/// <param name="Critical">It latches.</param>
public sealed record LiveLimit(string Quantity, bool Above, double Trip, string Name, bool Critical)
{
    /// <summary>Those of the limits whose quantity is on the page.</summary>
    public static IReadOnlyList<LiveLimit> Of(IEnumerable<LimitRow> rows)
    {
        return [.. rows.Select(Of).OfType<LiveLimit>()];
    }

    private static LiveLimit? Of(LimitRow row)
    {
        return row.Signal switch
        {
            LimitSignal.HighestCellMicrovolts => Make(row, "v", true, 1e-6),
            LimitSignal.LowestCellMicrovolts => Make(row, "v", false, 1e-6),
            LimitSignal.ChargeMicroamps => Make(row, "i", true, 1e-3),
            LimitSignal.DischargeMicroamps => Make(row, "i", false, -1e-3),
            LimitSignal.HottestDeciCelsius => Make(row, "t", true, 0.1),
            LimitSignal.ColdestDeciCelsius => Make(row, "t", false, 0.1),
            _ => null,
        };
    }

    private static LiveLimit Make(LimitRow row, string quantity, bool above, double factor)
    {
        return new LiveLimit(quantity, above, Math.Round(row.Trip * factor, 6), Words.Of(row.Id), row.Severity == Severity.Critical);
    }
}
