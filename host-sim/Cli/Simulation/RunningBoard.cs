using InvertedAnodeBms.Core;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Cli.Simulation;

/// <summary>Firmware running on a virtual chip.</summary>
/// <param name="Controller">The firmware's core.</param>
/// <param name="FrontEnd">The firmware's sensors.</param>
/// <param name="RunOnce">One tick; returns the milliseconds the main loop would sleep.</param>
public sealed record RunningBoard(BmsController Controller, IFrontEnd FrontEnd, Func<int> RunOnce);
