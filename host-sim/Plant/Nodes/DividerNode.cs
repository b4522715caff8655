using InvertedAnodeBms.Plant.Cells;
using InvertedAnodeBms.Plant.Faults;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Nodes;

/// <summary>Voltage from ground to the top of one cell behind a resistive divider. The shunt lies below the cell: its drop is in it.</summary>
/// <param name="plant">Carries the current.</param>
/// <param name="cell">The cell.</param>
/// <param name="shuntOhms">True resistance between ground and the bottom of the cell.</param>
/// <param name="ratio">True voltage at the node over the cell's.</param>
/// <param name="input">Faults, in volts at the cell.</param>
public sealed class DividerNode(PackPlant plant, CellNode cell, double shuntOhms, double ratio, FaultyInput input) : IAnalogSource
{
    /// <inheritdoc/>
    public double ReadVolts()
    {
        return input.Pass(cell.Volts + (plant.Amperes * shuntOhms)) * ratio;
    }
}
