using InvertedAnodeBms.Plant.Cells;

namespace InvertedAnodeBms.Plant;

/// <summary>
/// Current that every cell of a string carries: a cell whose electrolyte gave less than it was asked for limits the next step for all of them,
/// and what is left of the voltage in the circuit lies across it.
/// </summary>
internal sealed class CarriedCurrent
{
    private const double Recovery = 1.1;
    private const double LeastAmperes = 1e-6;

    private double _limitAmperes = double.PositiveInfinity;
    private bool _charging;

    /// <summary>Current that is tried next, in amperes.</summary>
    /// <param name="amperes">What charger and load would have.</param>
    public double Limit(double amperes)
    {
        return amperes > 0 == _charging ? Math.Clamp(amperes, -_limitAmperes, _limitAmperes) : amperes;
    }

    /// <summary>Takes a step.</summary>
    /// <param name="amperes">What was tried.</param>
    /// <param name="circuitVolts">Voltage that the circuit outside leaves to the cells.</param>
    /// <param name="cells">The cells after it.</param>
    public void Follow(double amperes, double circuitVolts, CellNode[] cells)
    {
        double least = double.PositiveInfinity;

        foreach (CellNode cell in cells)
        {
            least = cell.LimitAmperes is double carried ? Math.Min(least, Math.Abs(carried)) : least;
        }

        if (double.IsFinite(least))
        {
            _charging = amperes > 0;
            _limitAmperes = Math.Max(LeastAmperes, least);
            Collapse(circuitVolts, cells);
        }
        else if (double.IsFinite(_limitAmperes))
        {
            // Free again once what is asked for stays below.
            _limitAmperes = Math.Abs(amperes) < _limitAmperes ? double.PositiveInfinity : _limitAmperes * Recovery;
        }
    }

    // The other cells drive their current through the exhausted ones, and reverse them; a charger brings them up to its own voltage.
    private static void Collapse(double circuitVolts, CellNode[] cells)
    {
        double left = circuitVolts;
        int exhausted = 0;

        foreach (CellNode cell in cells)
        {
            left -= cell.LimitAmperes is null ? cell.Volts : 0;
            exhausted += cell.LimitAmperes is null ? 0 : 1;
        }

        foreach (CellNode cell in cells)
        {
            if (cell.LimitAmperes is not null)
            {
                cell.Collapse(left / exhausted);
            }
        }
    }
}
