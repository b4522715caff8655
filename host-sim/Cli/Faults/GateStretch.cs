namespace InvertedAnodeBms.Cli.Faults;

/// <summary>A time without a break in which a gate conducted.</summary>
/// <param name="From">Begin, in s.</param>
/// <param name="To">End, in s; when it was last looked at while it conducts still.</param>
/// <param name="Ended">It has stopped to conduct.</param>
public sealed record GateStretch(double From, double To, bool Ended);
