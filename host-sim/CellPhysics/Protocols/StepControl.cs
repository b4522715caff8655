namespace InvertedAnodeBms.CellPhysics.Protocols;

/// <summary>How a protocol chooses its time steps.</summary>
/// <param name="FirstSeconds">First step after a change of current.</param>
/// <param name="LongestSeconds">Longest step.</param>
/// <param name="Growth">Factor from step to step.</param>
/// <param name="MostVolts">A step that changes the voltage by more is halved.</param>
public sealed record StepControl(double FirstSeconds, double LongestSeconds, double Growth, double MostVolts)
{
    /// <summary>For life tests: the same lives within 1 % as with half the steps.</summary>
    public static StepControl Life { get; } = new(0.5, 120, 1.6, 0.01);

    /// <summary>For overpotentials and rate capacities.</summary>
    public static StepControl Fine { get; } = new(0.1, 20, 1.25, 0.002);

    /// <summary>The same with every step halved.</summary>
    public StepControl Halved()
    {
        return new StepControl(FirstSeconds / 2, LongestSeconds / 2, Math.Sqrt(Growth), MostVolts / 2);
    }
}
