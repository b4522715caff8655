namespace InvertedAnodeBms.Cli.Link.Log;

/// <summary>The last sample of a log, and when it came.</summary>
/// <param name="TestSeconds">Its time in the log.</param>
/// <param name="UnixSeconds">Time of this computer.</param>
/// <param name="Boot">Boot of the device, low 16 bits.</param>
/// <param name="Number">Its number in that boot.</param>
/// <param name="UptimeMilliseconds">Its time since that boot.</param>
public sealed record LogPosition(double TestSeconds, double UnixSeconds, int Boot, uint Number, long UptimeMilliseconds);
