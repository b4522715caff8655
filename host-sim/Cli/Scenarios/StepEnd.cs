namespace InvertedAnodeBms.Cli.Scenarios;

/// <summary>When a step ends.</summary>
public enum StepEnd
{
    /// <summary>At once.</summary>
    Immediately,

    /// <summary>After a time.</summary>
    Duration,

    /// <summary>When the firmware says full.</summary>
    Full,

    /// <summary>When the firmware has disconnected the load.</summary>
    Empty,

    /// <summary>When the highest (charging) or lowest (discharging) cell has truly reached a voltage.</summary>
    Voltage,
}
