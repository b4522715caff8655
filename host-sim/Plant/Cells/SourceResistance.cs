namespace InvertedAnodeBms.Plant.Cells;

/// <summary>
/// How a cell's voltage answers to its current within a step, learned from the steps themselves: what a short across it needs to find its current.
/// </summary>
/// <remarks>
/// A current that is voltage over resistance depends on the voltage at the end of the step. It is taken from the line through the last step's
/// end; the line is taken too steep by half, so that successive steps come down on the solution from one side instead of swinging about it.
/// </remarks>
public sealed class SourceResistance
{
    private const double Steepness = 1.5;
    private const double LeastAmperes = 1e-3;
    private const double LeastShare = 0.02;
    private const double LeastOhms = 0.5;
    private const double MostOhms = 1000;
    private const double MostChange = 2;

    private double _amperes;
    private double _volts = double.NaN;

    /// <summary>Slope of the line, in ohm.</summary>
    public double Ohms { get; private set; } = 3;

    /// <summary>Takes the end of a step.</summary>
    /// <param name="amperes">Current through the cell.</param>
    /// <param name="volts">Its voltage.</param>
    public void Follow(double amperes, double volts)
    {
        double moved = amperes - _amperes;

        // Small changes of the current say little: the voltage also drifts by itself.
        if (Math.Abs(moved) >= LeastAmperes + (LeastShare * Math.Abs(amperes)))
        {
            double ohms = Steepness * (volts - _volts) / moved;
            Ohms = ohms > 0 && ohms <= MostOhms ? Math.Max(LeastOhms, Math.Clamp(ohms, Ohms / MostChange, Ohms * MostChange)) : Ohms;
        }

        _amperes = amperes;
        _volts = volts;
    }

    /// <summary>Voltage that a conductance across the cell will see, in volts; it cannot be reversed by the cell itself.</summary>
    /// <param name="amperes">Current into cell and conductance together.</param>
    /// <param name="siemens">The conductance.</param>
    public double VoltsAt(double amperes, double siemens)
    {
        double least = Math.Min(0, amperes / siemens);
        double volts = (_volts + (Ohms * (amperes - _amperes))) / (1 + (Ohms * siemens));
        return volts > least ? volts : least;
    }
}
