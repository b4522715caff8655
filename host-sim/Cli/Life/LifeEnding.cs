namespace InvertedAnodeBms.Cli.Life;

/// <summary>What ended a cell under a policy.</summary>
public enum LifeEnding
{
    /// <summary>It was still alive when the test ended.</summary>
    None,

    /// <summary>Contacts together conducted more than <see cref="LifeRules.HardSiemens"/>.</summary>
    HardShort,

    /// <summary>The firmware latched a fault: it charges no more.</summary>
    Latched,

    /// <summary>A charge did not come to its end.</summary>
    NoConvergence,

    /// <summary>A discharge gave less than <see cref="LifeRules.DeadShare"/> of the capacity as new.</summary>
    Capacity,

    /// <summary>The electrolyte ran out of salt.</summary>
    Depletion,
}
