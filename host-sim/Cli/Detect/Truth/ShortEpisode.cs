namespace InvertedAnodeBms.Cli.Detect.Truth;

/// <summary>A short of known resistance that is active for a while.</summary>
/// <param name="StartSeconds">First contact, from the start of the run.</param>
/// <param name="Seconds">How long it is active.</param>
/// <param name="Ohms">Resistance of the contact.</param>
/// <param name="Kind">How long it conducts at a time.</param>
/// <param name="Cell">Cell of the pack, lowest first.</param>
public sealed record ShortEpisode(double StartSeconds, double Seconds, double Ohms, DipClass Kind, int Cell)
{
    /// <summary>End of the activity.</summary>
    public double EndSeconds => StartSeconds + Seconds;
}
