namespace InvertedAnodeBms.Cli.Link.Log;

/// <summary>What a sample is to a log.</summary>
public enum SampleVerdict
{
    /// <summary>The first there is.</summary>
    First,

    /// <summary>The next.</summary>
    Next,

    /// <summary>Samples are missing before it.</summary>
    AfterGap,

    /// <summary>The device has booted since the one before.</summary>
    AfterBoot,

    /// <summary>It is there already.</summary>
    Known,
}
