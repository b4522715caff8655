namespace InvertedAnodeBms.CellPhysics.Protocols;

/// <summary>What ended a cell (definitions of PHYSICS 7).</summary>
public enum LifeEnd
{
    /// <summary>It was still alive when the test ended.</summary>
    None,

    /// <summary>Moss on the top face is as high as the separator is thick.</summary>
    MossAcrossSeparator,

    /// <summary>Contacts carried more than 5 % of the current for three cycles.</summary>
    SoftShorts,

    /// <summary>Less live lithium than one half cycle needs.</summary>
    LithiumExhausted,

    /// <summary>The overpotential is three times that of cycle 1.</summary>
    Polarisation,

    /// <summary>The voltage left its window.</summary>
    VoltageWindow,

    /// <summary>The electrolyte ran out of salt.</summary>
    Depletion,
}
