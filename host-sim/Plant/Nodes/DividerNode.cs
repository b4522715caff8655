using InvertedAnodeBms.Plant.Cells;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Nodes;

/// <summary>Voltage of one cell behind a resistive divider.</summary>
/// <param name="cell">The cell.</param>
/// <param name="ratio">True voltage at the node over the cell's.</param>
public sealed class DividerNode(CellNode cell, double ratio) : IAnalogSource
{
    /// <inheritdoc/>
    public double ReadVolts()
    {
        return cell.Model.TerminalVolts * ratio;
    }
}
