namespace InvertedAnodeBms.Recordings;

/// <summary>How to get from a number in the file to the unit used here: milliseconds, amperes, volts, ampere hours, degrees Celsius.</summary>
/// <param name="Unit">The unit in the file.</param>
/// <param name="Factor">Multiplied first.</param>
/// <param name="Offset">Added afterwards.</param>
internal sealed record UnitScale(string Unit, double Factor, double Offset)
{
    private const double MillisecondsPerSecond = 1000;

    /// <summary>The unit is the one that needs no mention: seconds, amperes, volts, ampere hours, degrees Celsius.</summary>
    internal bool IsUsual => Offset == 0 && (Factor == 1 ? Unit != "ms" : Factor == MillisecondsPerSecond);
}
