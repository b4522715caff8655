namespace InvertedAnodeBms.Cli.Link.Log;

/// <summary>When a part of a log ends and the next begins.</summary>
/// <param name="Bytes">At this size.</param>
/// <param name="Seconds">After this time of the log.</param>
public sealed record RotationRule(double Bytes, double Seconds)
{
    /// <summary>A part of this size and length has ended.</summary>
    public bool Ends(long bytes, double seconds)
    {
        return bytes >= Bytes || seconds >= Seconds;
    }
}
