namespace InvertedAnodeBms.NanoRuntime;

/// <summary>
/// What firmware sees as <c>Math</c> on the desktop: stock ESP32 images compute System.Math in single precision even for double arguments.
/// </summary>
/// <remarks>Holds what firmware uses and nothing more; a firmware project reaches it through a global alias.</remarks>
public static class NanoMath
{
    /// <summary>e to the power of a number, in single precision.</summary>
    public static double Exp(double d)
    {
        return MathF.Exp((float)d);
    }

    /// <summary>Square root in single precision.</summary>
    public static double Sqrt(double d)
    {
        return MathF.Sqrt((float)d);
    }
}
