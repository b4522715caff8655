namespace InvertedAnodeBms.Core.Estimation;

/// <summary>What the last voltage alone said of the charge of a cell. One serves all cells of a pack, one after the other.</summary>
public sealed class ShownCharge
{
    /// <summary>How often a voltage contradicted the counted charge altogether: wrong capacity, wrong current, or a leak.</summary>
    public int Disagreements;

    /// <summary>Least charge that fitted, in nanocoulombs above empty; may be below 0.</summary>
    public long LowNanocoulombs;

    /// <summary>Most charge that fitted, in nanocoulombs; may be above the capacity.</summary>
    public long HighNanocoulombs;

    /// <summary>The voltage belongs to the last 5 % below full or to what is above, whatever its error.</summary>
    public bool AtUpperKnee;

    /// <summary>The voltage belongs to the first 6 % above empty, whatever its error; not below the table, where nobody knows.</summary>
    public bool AtLowerKnee;
}
