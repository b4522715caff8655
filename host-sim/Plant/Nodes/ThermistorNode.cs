using InvertedAnodeBms.Plant.Cells;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Nodes;

/// <summary>NTC thermistor on a cell below a pull-up resistor. The resistance is computed anew only when the cell's temperature has moved.</summary>
/// <param name="cell">The cell it is glued to.</param>
/// <param name="ohmsAt25">True resistance at 25 degC.</param>
/// <param name="betaKelvin">True beta.</param>
/// <param name="pullUpOhms">True pull-up.</param>
/// <param name="supplyVolts">True supply.</param>
public sealed class ThermistorNode(CellNode cell, double ohmsAt25, double betaKelvin, double pullUpOhms, double supplyVolts) : IAnalogSource
{
    private const double StepCelsius = 0.001;

    private double _celsius = double.NaN;
    private double _volts;

    /// <inheritdoc/>
    public double ReadVolts()
    {
        if (!(Math.Abs(cell.Celsius - _celsius) < StepCelsius))
        {
            _celsius = cell.Celsius;
            double ohms = ohmsAt25 * Math.Exp(betaKelvin * ((1 / (_celsius + 273.15)) - (1 / 298.15)));
            _volts = supplyVolts * ohms / (ohms + pullUpOhms);
        }

        return _volts;
    }
}
