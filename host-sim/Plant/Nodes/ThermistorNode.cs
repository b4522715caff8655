using InvertedAnodeBms.Plant.Cells;
using InvertedAnodeBms.Plant.Faults;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Nodes;

/// <summary>NTC thermistor on a cell below a pull-up resistor. The resistance is computed anew only when the cell's temperature has moved.</summary>
/// <param name="cell">The cell it is glued to.</param>
/// <param name="part">True resistances.</param>
/// <param name="supply">The supply.</param>
/// <param name="input">Faults of the input.</param>
public sealed class ThermistorNode(CellNode cell, Thermistor part, SupplyRail supply, FaultyInput input) : IAnalogSource
{
    private const double StepCelsius = 0.001;

    private double _celsius = double.NaN;
    private double _share;

    /// <summary>Fault: degrees that the thermistor shows too much.</summary>
    public double OffsetCelsius { get; set; }

    /// <inheritdoc/>
    public double ReadVolts()
    {
        double celsius = cell.Celsius + OffsetCelsius;

        if (!(Math.Abs(celsius - _celsius) < StepCelsius))
        {
            _celsius = celsius;
            _share = part.ShareAt(celsius);
        }

        return input.Pass(supply.Volts * _share);
    }
}
