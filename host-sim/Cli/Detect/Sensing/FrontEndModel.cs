namespace InvertedAnodeBms.Cli.Detect.Sensing;

/// <summary>One kind of front end as data.</summary>
/// <param name="Name">Name in ids.</param>
/// <param name="About">What it is, for people.</param>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="SigmaVolts">Noise of a voltage sample in all, which "5 sigma" refers to: PHYSICS 4.2.</param>
/// <param name="Voltage">Errors of the cell voltage.</param>
/// <param name="Current">Errors of the pack current.</param>
/// <param name="CurrentIntegrates">The firmware is told that a current is the mean since the sample before.</param>
public sealed record FrontEndModel(
    string Name, string About, string Source, double SigmaVolts, ChannelErrors Voltage, ChannelErrors Current, bool CurrentIntegrates = false);
