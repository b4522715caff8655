using InvertedAnodeBms.Plant.Cells;

namespace InvertedAnodeBms.Plant;

/// <summary>
/// Current that every cell of a string carries: a cell whose electrolyte gave less than it was asked for limits the next step for all of them.
/// </summary>
internal sealed class CarriedCurrent
{
    private const double Recovery = 1.1;

    private double _limitAmperes = double.PositiveInfinity;

    /// <summary>Current that is tried next, in amperes.</summary>
    /// <param name="amperes">What charger and load would have.</param>
    public double Limit(double amperes)
    {
        return Math.Clamp(amperes, -_limitAmperes, _limitAmperes);
    }

    /// <summary>Takes a step.</summary>
    /// <param name="amperes">What was tried.</param>
    /// <param name="cells">The cells after it.</param>
    public void Follow(double amperes, CellNode[] cells)
    {
        double least = double.PositiveInfinity;

        foreach (CellNode cell in cells)
        {
            least = cell.LimitAmperes is double carried ? Math.Min(least, Math.Abs(carried)) : least;
        }

        if (double.IsFinite(least))
        {
            _limitAmperes = least;
        }
        else if (double.IsFinite(_limitAmperes))
        {
            // Free again once what is asked for stays below.
            _limitAmperes = Math.Abs(amperes) < _limitAmperes ? double.PositiveInfinity : _limitAmperes * Recovery;
        }
    }
}
