using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Nodes;

/// <summary>Output of a current-sense amplifier on the pack's shunt; cannot leave its supply.</summary>
/// <param name="plant">Carries the current.</param>
/// <param name="voltsPerAmpere">True shunt times true gain.</param>
/// <param name="zeroVolts">True output at no current.</param>
/// <param name="supplyVolts">True supply.</param>
public sealed class ShuntAmplifierNode(PackPlant plant, double voltsPerAmpere, double zeroVolts, double supplyVolts) : IAnalogSource
{
    /// <inheritdoc/>
    public double ReadVolts()
    {
        return Math.Clamp(zeroVolts + (plant.Amperes * voltsPerAmpere), 0.02, supplyVolts - 0.02);
    }
}
