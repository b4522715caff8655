namespace InvertedAnodeBms.Cli.Faults;

/// <summary>A time without a break in which a gate conducted.</summary>
/// <param name="From">Begin, in s; it may have closed up to a tick later.</param>
/// <param name="To">End, in s, to the microsecond; when it was last looked at while it conducts still.</param>
/// <param name="Ended">It has stopped to conduct.</param>
public sealed record GateStretch(double From, double To, bool Ended);
