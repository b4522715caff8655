namespace InvertedAnodeBms.Plant.Cells;

/// <summary>The truth about one cell, whatever model computes it. The firmware never sees this; it sees voltages at pins.</summary>
public interface ICellModel
{
    /// <summary>Voltage between the terminals at the end of the last step, in volts.</summary>
    double TerminalVolts { get; }

    /// <summary>State of charge between the design's empty and full rest voltages, 0 to 1; may leave that range.</summary>
    double StateOfCharge { get; }

    /// <summary>Charge between empty and full of this individual cell, in ampere hours.</summary>
    double CapacityAmpereHours { get; }

    /// <summary>Heat released inside the cell at the end of the last step, in watts.</summary>
    double HeatWatts { get; }

    /// <summary>Lets time pass at constant current.</summary>
    /// <param name="amperes">Current through the cell, positive when charging.</param>
    /// <param name="celsius">Temperature of the cell.</param>
    /// <param name="seconds">Length of the step, not negative.</param>
    void Step(double amperes, double celsius, double seconds);
}
