using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Cli.Replay;

/// <summary>A diagnosis that the firmware raised in a replay.</summary>
/// <param name="Id">The diagnosis.</param>
/// <param name="Seconds">Time since the start.</param>
/// <param name="Line">Line of the file that was being read.</param>
/// <param name="Volts">Voltage of that row.</param>
/// <param name="Amperes">Current of that row.</param>
/// <param name="Celsius">Temperature of that row, recorded or assumed.</param>
/// <param name="CalledFor">The recorded values themselves lie beyond the limit; null when the diagnosis has no plain limit.</param>
public sealed record Trip(DiagnosisId Id, double Seconds, int Line, double Volts, double Amperes, double Celsius, bool? CalledFor);
