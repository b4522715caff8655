namespace InvertedAnodeBms.Plant.Circuits;

/// <summary>A gate has begun or stopped to conduct.</summary>
/// <param name="IsChargeGate">The charge gate; otherwise the discharge gate.</param>
/// <param name="Conducts">It conducts from now on.</param>
/// <param name="Seconds">True moment, in seconds since the simulation began.</param>
public readonly record struct GateChange(bool IsChargeGate, bool Conducts, double Seconds);
