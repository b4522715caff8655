namespace InvertedAnodeBms.Cli.Scenarios.Steps;

/// <summary>When a step ends.</summary>
public enum StepEnd
{
    /// <summary>At once.</summary>
    Immediately,

    /// <summary>After a time.</summary>
    Duration,

    /// <summary>When a condition is true.</summary>
    Condition,

    /// <summary>When the firmware has disconnected the load.</summary>
    Empty,

    /// <summary>When the command has gone out.</summary>
    Sent,
}
