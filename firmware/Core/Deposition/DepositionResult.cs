namespace InvertedAnodeBms.Core.Deposition;

/// <summary>Result of the deposition stage.</summary>
public sealed class DepositionResult
{
    /// <summary>One per cell, lowest in the stack first; empty when the cell design has no deposition model.</summary>
    public readonly CellDeposition[] Cells;

    /// <summary>Largest Sand fraction of all cells, 0 to 1.</summary>
    public float HighestSandFraction;

    /// <summary>Smallest margin to nucleation of all cells.</summary>
    public float LowestNucleationMargin = 1f;

    /// <summary>Smallest distance from lithium to the counter electrode of all cells, in um.</summary>
    public float LeastDistanceMicrometres;

    /// <summary>Creates the result.</summary>
    /// <param name="cells">Results of the models.</param>
    public DepositionResult(CellDeposition[] cells)
    {
        Cells = cells;
    }
}
