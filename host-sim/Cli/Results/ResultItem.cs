using InvertedAnodeBms.CellPhysics.Validation;

namespace InvertedAnodeBms.Cli.Results;

/// <summary>One number a verb produced, and what was expected of it.</summary>
/// <param name="Id">Stable name for machines, such as <c>run.charged_mah</c>.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Value">The number; null when it could not be measured.</param>
/// <param name="Unit">Unit of value, target and tolerance.</param>
/// <param name="Target">What was expected; null when nothing was.</param>
/// <param name="Tolerance">Allowed distance from the target, in the unit; null for one-sided kinds and without target.</param>
/// <param name="Kind">How value and target are compared, or <see cref="ResultKind.Measurement"/>.</param>
/// <param name="Evidence">What a hit proves, for results that validate a model; null for a plain expectation.</param>
public sealed record ResultItem(
    string Id,
    string Name,
    double? Value,
    string Unit,
    double? Target,
    double? Tolerance,
    ResultKind Kind,
    TargetKind? Evidence = null)
{
    /// <summary>What happened, in words; empty when the value says it all.</summary>
    public string Seen { get; init; } = string.Empty;

    /// <summary>Something was expected: the value can pass or miss.</summary>
    public bool Judged => Kind != ResultKind.Measurement && Evidence != TargetKind.Reported;

    /// <summary>The expectation held; true when there was none.</summary>
    public bool Pass => !Judged || Kind switch
    {
        ResultKind.Minimum => Value >= Target,
        ResultKind.Maximum => Value <= Target,
        ResultKind.Near => Value >= Target - Tolerance && Value <= Target + Tolerance,
        _ => false,
    };

    /// <summary>A miss that must not happen. A prediction may miss: nothing was tuned to it.</summary>
    public bool Fatal => !Pass && Evidence != TargetKind.Prediction;

    /// <summary>The expectation in words; empty when there was none.</summary>
    public string Expectation => Kind switch
    {
        ResultKind.Minimum => $"at least {Show(Target!.Value)}",
        ResultKind.Maximum => $"at most {Show(Target!.Value)}",
        ResultKind.Near when Evidence == TargetKind.Reported => Show(Target!.Value),
        ResultKind.Near => $"{Show(Target!.Value)} \u00b1 {Show(Tolerance!.Value)}",
        _ => string.Empty,
    };

    /// <summary>The value, or what was seen, for people; empty when it could not be measured.</summary>
    public string Shown => Seen.Length > 0 ? Seen : Value is { } value && double.IsFinite(value) ? Show(value) : string.Empty;

    private string Show(double value)
    {
        return Evidence is null ? Number.Short(value) : Number.Significant(value);
    }
}
