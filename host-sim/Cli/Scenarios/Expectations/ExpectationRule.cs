namespace InvertedAnodeBms.Cli.Scenarios.Expectations;

/// <summary>What is demanded of a subject.</summary>
public enum ExpectationRule
{
    /// <summary>It is so within a time.</summary>
    Within,

    /// <summary>It is no longer so within a time.</summary>
    EndsWithin,

    /// <summary>It is not so at any time of a window.</summary>
    Never,

    /// <summary>It is so when the run ends.</summary>
    AtTheEnd,

    /// <summary>It was so before a reboot, and still is after it, at every reboot.</summary>
    Survives,
}
