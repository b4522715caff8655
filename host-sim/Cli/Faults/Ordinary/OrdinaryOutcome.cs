namespace InvertedAnodeBms.Cli.Faults.Ordinary;

/// <summary>What one pack went through.</summary>
/// <param name="Hours">Simulated hours.</param>
/// <param name="Trips">What was taken away without a cause.</param>
/// <param name="Explained">Trips that the truth explains, such as that of an empty cell.</param>
/// <param name="Alarms">Alarms of the short detectors (level 2); there was no short. Theirs are counted by <c>detect</c>.</param>
/// <param name="Cycles">Full cycles, from true charge.</param>
/// <param name="Reboots">Reboots and power cuts.</param>
/// <param name="GateDrops">Times the heartbeat let a commanded gate drop for a moment.</param>
public sealed record OrdinaryOutcome(
    double Hours, IReadOnlyList<Trip> Trips, int Explained, int Alarms, double Cycles, int Reboots, int GateDrops);
