using System;

namespace InvertedAnodeBms.Core.Protection;

/// <summary>What an active diagnosis takes away.</summary>
[Flags]
public enum Reaction
{
    /// <summary>Nothing: reported only.</summary>
    None = 0,

    /// <summary>Charging is not permitted while the diagnosis is active.</summary>
    BlockCharge = 1,

    /// <summary>Discharging is not permitted while the diagnosis is active.</summary>
    BlockDischarge = 2,

    /// <summary>Neither is permitted while the diagnosis is active.</summary>
    BlockBoth = 3,

    /// <summary>Charging stays blocked after the cause has gone, until a person clears the fault; discharging is not touched.</summary>
    LatchCharge = 5,

    /// <summary>Both stay blocked after the cause has gone, until a person clears the fault.</summary>
    Latch = 7,
}
