namespace InvertedAnodeBms.CellPhysics.Designs;

/// <summary>What stands opposite the lithium anode.</summary>
public enum CounterKind
{
    /// <summary>A cathode with an open-circuit curve: a full cell.</summary>
    Cathode,

    /// <summary>The same anode, mirrored: a symmetric cell.</summary>
    Mirror,

    /// <summary>An electrode of constant potential that takes and gives any charge (LTO): a half cell.</summary>
    Constant,
}
