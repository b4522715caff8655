namespace InvertedAnodeBms.Cli.Faults;

/// <summary>What is beyond any firmware: it is then left to the pack's own protector, and counted apart.</summary>
[Flags]
public enum Beyond
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The only converter of a cell lies: its true voltage is not known.</summary>
    Voltage = 1,

    /// <summary>The only shunt lies, or a transistor is melted: current flows that nobody can see or stop.</summary>
    Current = 2,

    /// <summary>The only thermistor of a cell lies.</summary>
    Temperature = 4,

    /// <summary>What had latched is gone with the storage.</summary>
    Latch = 8,
}
