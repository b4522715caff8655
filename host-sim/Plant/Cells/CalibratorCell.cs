namespace InvertedAnodeBms.Plant.Cells;

/// <summary>A laboratory voltage source in place of a cell: for calibrating a board on the bench.</summary>
public sealed class CalibratorCell : ICellModel
{
    /// <summary>Voltage it holds at any current, in volts.</summary>
    public double Volts { get; set; }

    /// <inheritdoc/>
    public double TerminalVolts => Volts;

    /// <inheritdoc/>
    public double StateOfCharge => double.NaN;

    /// <inheritdoc/>
    public double CapacityAmpereHours => double.PositiveInfinity;

    /// <inheritdoc/>
    public double HeatWatts => 0;

    /// <inheritdoc/>
    public void Step(double amperes, double celsius, double seconds)
    {
    }
}
