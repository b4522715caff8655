using InvertedAnodeBms.Cli.Detect.Truth;

namespace InvertedAnodeBms.Cli.Detect;

/// <summary>One run of the benchmark.</summary>
/// <param name="Number">Its number within its set.</param>
/// <param name="Seed">Decides everything in it.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Design">Design of the cells.</param>
/// <param name="CellCount">Cells in series.</param>
/// <param name="Seconds">Its length.</param>
/// <param name="Episodes">Shorts, in their order.</param>
public sealed record RunPlan(
    int Number, long Seed, RunKind Kind, string Design, int CellCount, double Seconds, IReadOnlyList<ShortEpisode> Episodes)
{
    /// <summary>Cell-hours.</summary>
    public double Hours => CellCount * Seconds / 3600;
}
