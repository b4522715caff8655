using InvertedAnodeBms.Core.Charging;

namespace InvertedAnodeBms.Cli.Replay;

/// <summary>One row of a replay, for the pictures.</summary>
/// <param name="Seconds">Time since the start.</param>
/// <param name="Volts">Recorded voltage.</param>
/// <param name="Amperes">Recorded current.</param>
/// <param name="Charge">State of charge as estimated, 0 to 1.</param>
/// <param name="Uncertainty">Largest error the firmware admits, 0 to 1.</param>
/// <param name="State">State the firmware would have been in.</param>
public sealed record ReplayRow(double Seconds, double Volts, double Amperes, double Charge, double Uncertainty, BmsState State);
