namespace InvertedAnodeBms.Core.Advice;

/// <summary>Turns what models and detectors say, in floats, into integers that may take part in a decision.</summary>
/// <remarks>Only accept forms: on the chip "x is greater than y" is true when either is not a number.</remarks>
public static class Whole
{
    private const float MostMicroamps = 1e9f;

    /// <summary>Whole microamps; 0 for what is negative, beyond 1000 A or not a number.</summary>
    public static int Microamps(float microamps)
    {
        return 0f <= microamps && microamps <= MostMicroamps ? (int)microamps : 0;
    }

    /// <summary>A share of risk in permille, limited to 0 to 1000; 1000 for what is not a number.</summary>
    public static int RiskPermille(float share)
    {
        if (share <= 0f)
        {
            return 0;
        }

        return share < 1f ? (int)(share * 1000f) : 1000;
    }

    /// <summary>Risk that at least one of two independent things happens, all in permille.</summary>
    public static int Either(int firstPermille, int secondPermille)
    {
        return 1000 - ((1000 - firstPermille) * (1000 - secondPermille) / 1000);
    }
}
