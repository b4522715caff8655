using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Cli.Faults.Ordinary;

/// <summary>The firmware took something away although nothing was wrong.</summary>
/// <param name="Board">Name of the board design.</param>
/// <param name="Seed">Which individual.</param>
/// <param name="Seconds">When, since the start.</param>
/// <param name="Diagnosis">What it said.</param>
/// <param name="Phase">What the pack was used for.</param>
/// <param name="Milliamperes">True current.</param>
/// <param name="LowestVolts">True voltage of the lowest cell.</param>
/// <param name="HighestVolts">True voltage of the highest cell.</param>
/// <param name="Celsius">True temperature of the lowest cell.</param>
public sealed record Trip(
    string Board,
    long Seed,
    double Seconds,
    DiagnosisId Diagnosis,
    UsePhase Phase,
    double Milliamperes,
    double LowestVolts,
    double HighestVolts,
    double Celsius)
{
    /// <summary>It in words.</summary>
    public override string ToString()
    {
        string truth = FormattableString.Invariant(
            $"{Milliamperes:0.00} mA, {LowestVolts:0.000} to {HighestVolts:0.000} V, {Celsius:0.0} degC");
        return $"{Board}, pack {Seed}, after {Number.Clock(Seconds)} h, {Phase.ToString().ToLowerInvariant()}: {Words.Of(Diagnosis)}; truly {truth}";
    }
}
