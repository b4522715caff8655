namespace InvertedAnodeBms.Cli.Results;

/// <summary>One number a verb produced, and what was expected of it.</summary>
/// <param name="Id">Stable name for machines, such as <c>run.charged_mah</c>.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Value">The number; null when it could not be measured.</param>
/// <param name="Unit">Unit of value, target and tolerance.</param>
/// <param name="Target">What was expected; null when nothing was.</param>
/// <param name="Tolerance">Allowed distance from the target, in the unit; null for one-sided kinds and without target.</param>
/// <param name="Kind">How value and target are compared, or <see cref="ResultKind.Measurement"/>.</param>
public sealed record ResultItem(string Id, string Name, double? Value, string Unit, double? Target, double? Tolerance, ResultKind Kind)
{
    /// <summary>The expectation held; true when there was none.</summary>
    public bool Pass => Kind switch
    {
        ResultKind.Measurement => true,
        ResultKind.Minimum => Value >= Target,
        ResultKind.Maximum => Value <= Target,
        ResultKind.Near => Value >= Target - Tolerance && Value <= Target + Tolerance,
        _ => false,
    };

    /// <summary>The expectation in words; empty when there was none.</summary>
    public string Expectation => Kind switch
    {
        ResultKind.Minimum => $"at least {Number.Short(Target!.Value)}",
        ResultKind.Maximum => $"at most {Number.Short(Target!.Value)}",
        ResultKind.Near => $"{Number.Short(Target!.Value)} \u00b1 {Number.Short(Tolerance!.Value)}",
        _ => string.Empty,
    };
}
