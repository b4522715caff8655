namespace InvertedAnodeBms.Core.Detection;

/// <summary>Sizes of floats without the mathematics of the runtime.</summary>
public static class Size
{
    /// <summary>Absolute value.</summary>
    public static float Of(float value)
    {
        return value < 0f ? -value : value;
    }

    /// <summary>The value, held between a limit and its opposite.</summary>
    /// <param name="value">Value.</param>
    /// <param name="limit">Limit, at least 0.</param>
    public static float Clip(float value, float limit)
    {
        float low = value < -limit ? -limit : value;
        return limit < low ? limit : low;
    }
}
