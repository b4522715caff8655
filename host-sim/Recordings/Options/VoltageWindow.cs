namespace InvertedAnodeBms.Recordings;

/// <summary>Voltages a cell is operated between.</summary>
public sealed record VoltageWindow
{
    /// <summary>Creates a window.</summary>
    /// <param name="minimumVolt">Lower end in volts.</param>
    /// <param name="maximumVolt">Upper end in volts, above the lower end.</param>
    /// <exception cref="ArgumentException">The upper end is not above the lower one, or one of them is not finite.</exception>
    public VoltageWindow(double minimumVolt, double maximumVolt)
    {
        if (!double.IsFinite(minimumVolt) || !double.IsFinite(maximumVolt) || maximumVolt <= minimumVolt)
        {
            throw new ArgumentException("The upper end must be above the lower one.", nameof(maximumVolt));
        }

        MinimumVolt = minimumVolt;
        MaximumVolt = maximumVolt;
    }

    /// <summary>Lower end in volts.</summary>
    public double MinimumVolt { get; }

    /// <summary>Upper end in volts.</summary>
    public double MaximumVolt { get; }
}
