using InvertedAnodeBms.Plant.Faults;
using InvertedAnodeBms.Plant.Sensors;

namespace InvertedAnodeBms.Plant.Nodes;

/// <summary>What an INA228 of the wearable board sees: the stack from its bottom to the top of one cell, and the shunt below the stack.</summary>
/// <param name="plant">The pack.</param>
/// <param name="cellsBelow">Cells between ground and VBUS.</param>
/// <param name="bus">Faults of the sense wire at VBUS.</param>
/// <param name="shunt">The shunt.</param>
public sealed class StackMonitorInputs(PackPlant plant, int cellsBelow, FaultyInput bus, ShuntInput shunt) : IIna228Inputs
{
    /// <inheritdoc/>
    public double BusVolts => bus.Pass(plant.SumBelow(cellsBelow));

    /// <inheritdoc/>
    public double ShuntVolts => shunt.Volts;

    /// <inheritdoc/>
    public double DieCelsius => plant.AmbientCelsius + 3;
}
