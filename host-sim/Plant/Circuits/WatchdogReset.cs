namespace InvertedAnodeBms.Plant.Circuits;

/// <summary>What a charger chip does once its own watchdog has reset it: a lithium-ion cell's values, not this one's.</summary>
/// <param name="Amperes">Current it pushes.</param>
/// <param name="Volts">Pack voltage it pushes to; the current tapers before it.</param>
public sealed record WatchdogReset(double Amperes, double Volts);
