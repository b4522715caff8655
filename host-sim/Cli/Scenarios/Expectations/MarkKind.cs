namespace InvertedAnodeBms.Cli.Scenarios.Expectations;

/// <summary>A moment that a time is counted from.</summary>
public enum MarkKind
{
    /// <summary>Start of the run.</summary>
    Start,

    /// <summary>A fault begins.</summary>
    Fault,

    /// <summary>A fault is over.</summary>
    FaultEnd,

    /// <summary>A step begins.</summary>
    Step,
}
