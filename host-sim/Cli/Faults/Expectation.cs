using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Cli.Faults;

/// <summary>A row of the table: what has to happen, within what time, when something fails in some states on some boards.</summary>
/// <remarks>Of several rows that fit, the first counts.</remarks>
/// <param name="Fault">Name of what fails.</param>
/// <param name="Magnitudes">Magnitudes that are injected, in the unit of the fault; one 0 where it has none.</param>
/// <param name="Reaction">What has to happen.</param>
/// <param name="WithinMs">
/// Longest time that a gate which must stop may conduct, or until the report, in ms. For gates it counts from the first sample that can show the
/// fault (<see cref="SafetyBounds.SampleMs"/>).
/// </param>
/// <param name="Why">Why it has to be so.</param>
public sealed record Expectation(string Fault, double[] Magnitudes, Reaction Reaction, int WithinMs, string Why)
{
    /// <summary>States it holds in; empty for all.</summary>
    public IReadOnlyList<PackState> States { get; init; } = [];

    /// <summary>Words of which a board's name must contain one; empty for all boards.</summary>
    public IReadOnlyList<string> Boards { get; init; } = [];

    /// <summary>The limit counts from when the pack is next used in another way: before, the fault cannot be seen.</summary>
    public bool FromNextUse { get; init; }

    /// <summary>What a gate that must stop may do afterwards.</summary>
    public Course Course { get; init; } = Course.Stays;

    /// <summary>Diagnoses of which one has to be seen, whatever the gates do; empty when any reason will do.</summary>
    public IReadOnlyList<DiagnosisId> Seen { get; init; } = [];

    /// <summary>How long the pack stays as it is after the injection, in s.</summary>
    public double WatchSeconds { get; init; } = 3;

    /// <summary>What the judge finds of this is beyond any firmware, and left to the pack's protector.</summary>
    public Beyond Beyond { get; init; } = Beyond.None;

    /// <summary>The row is about a case.</summary>
    /// <param name="state">What the pack is doing.</param>
    /// <param name="board">Name of the board design.</param>
    public bool Fits(PackState state, string board)
    {
        bool inState = States.Count == 0 || States.Contains(state);
        return inState && (Boards.Count == 0 || Boards.Any(word => board.Contains(word, StringComparison.Ordinal)));
    }
}
