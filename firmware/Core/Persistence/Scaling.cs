namespace InvertedAnodeBms.Core.Persistence;

/// <summary>Floats are stored as integers: no bit patterns, no NaN.</summary>
public static class Scaling
{
    private const float Most = 2e9f;

    /// <summary>Value times scale, rounded and limited; 0 for what is not a number.</summary>
    public static int ToInt(float value, float scale)
    {
        float scaled = value * scale;

        if (Most <= scaled)
        {
            return (int)Most;
        }

        if (scaled <= -Most)
        {
            return -(int)Most;
        }

        bool number = scaled < 0f || 0f <= scaled;
        return number ? (int)(scaled < 0f ? scaled - 0.5f : scaled + 0.5f) : 0;
    }
}
