using InvertedAnodeBms.Plant.Faults;

namespace InvertedAnodeBms.Plant.Nodes;

/// <summary>Voltage across the pack's shunt as a converter or an amplifier sees it.</summary>
/// <param name="plant">Carries the current.</param>
/// <param name="ohms">True shunt as built.</param>
/// <param name="input">Faults of the input.</param>
public sealed class ShuntInput(PackPlant plant, double ohms, FaultyInput input)
{
    /// <summary>True shunt as built, in ohm.</summary>
    public double BuiltOhms => ohms;

    /// <summary>Fault: share by which the shunt is too large; -1 is a shorted one.</summary>
    public double Error { get; set; }

    /// <summary>Voltage now, positive when charging.</summary>
    public double Volts => input.Pass(plant.Amperes * ohms * (1 + Error));
}
