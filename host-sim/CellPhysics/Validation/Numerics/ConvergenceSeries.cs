namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>A quantity computed with steps that halve from value to value.</summary>
/// <param name="Name">Legend.</param>
/// <param name="Steps">Steps, each half of the one before.</param>
/// <param name="Values">What came out, at least three.</param>
internal sealed record ConvergenceSeries(string Name, double[] Steps, double[] Values)
{
    /// <summary>Observed order: log2 of how much less the value changed in the last halving than in the one before.</summary>
    public double Order => Math.Log2((Values[^3] - Values[^2]) / (Values[^2] - Values[^1]));

    /// <summary>The value for vanishing steps, by Richardson's extrapolation with the observed order.</summary>
    public double Limit => Values[^1] + ((Values[^1] - Values[^2]) / (Math.Pow(2, Order) - 1));

    /// <summary>Distance of every value from that limit.</summary>
    public double[] Errors => Array.ConvertAll(Values, value => Math.Abs(value - Limit));

    /// <summary>Computes a series.</summary>
    public static ConvergenceSeries Of(string name, double first, int count, Func<int, double, double> compute)
    {
        double[] steps = new double[count];
        double[] values = new double[count];

        for (int i = 0; i < count; i++)
        {
            steps[i] = first / (1 << i);
            values[i] = compute(i, steps[i]);
        }

        return new ConvergenceSeries(name, steps, values);
    }

    /// <summary>Error over step, both as logarithms.</summary>
    /// <param name="unit">Factor from the values to the unit of the picture.</param>
    public Curve Picture(double unit)
    {
        return new Curve(Name, Array.ConvertAll(Steps, Math.Log10), Array.ConvertAll(Errors, error => Math.Log10(error * unit)));
    }
}
