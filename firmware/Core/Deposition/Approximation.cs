namespace InvertedAnodeBms.Core.Deposition;

/// <summary>
/// Rational stand-ins for transcendental functions, for every tick. Finite for every finite argument: no denominator can become zero.
/// </summary>
public static class Approximation
{
    private const float Steepest = 0.98f;

    /// <summary>1 - exp(-x) for x of at least 0: 1 part in 10,000 at 0.5, 1.1 % at 3, where it is worst; never outside 0 to 1.</summary>
    public static float Approach(float x)
    {
        float rise = x * (1f + (x * (0.5f + (x * ((1f / 6f) + (x * (1f / 24f)))))));
        return rise / (1f + rise);
    }

    /// <summary>exp(-x) for x from 0 to 36, by squaring: a tenth too large at x = 4, which no nucleation rate is known to.</summary>
    public static float Decay(float x)
    {
        float base1 = 1f / (1f + (x * (1f / 64f)));
        float base4 = base1 * base1 * base1 * base1;
        float base16 = base4 * base4 * base4 * base4;
        return base16 * base16 * base16 * base16;
    }

    /// <summary>Inverse hyperbolic sine, Pade [3/2]: 13 parts in 100,000 at 0.5, 2 % at 1.5; grows linearly beyond.</summary>
    public static float InverseHyperbolicSine(float x)
    {
        float square = x * x;
        return x * (1f + (square * (17f / 60f))) / (1f + (square * 0.45f));
    }

    /// <summary>Natural logarithm of a/b for positive concentrations, Pade [5/4] of 2 artanh((a - b)/(a + b)): 0.01 % up to a ratio of 5.</summary>
    public static float LogarithmOfRatio(float a, float b)
    {
        float x = (a - b) / (a + b);
        float square = x * x;
        float above = 945f + (square * (-735f + (square * 64f)));
        float below = 945f + (square * (-1050f + (square * 225f)));
        return 2f * x * above / below;
    }

    /// <summary>
    /// (1 - u)^-0.3, Pade [2/2]: how the exchange current falls when a share u of the salt is missing (Xu2019: j0 grows with c^0.3). 0.1 % up to
    /// u = 0.6; u is limited to 0.98.
    /// </summary>
    public static float ExchangeSlowdown(float u)
    {
        float x = u < Steepest ? u : Steepest;
        return (1f + (x * (-0.85f + (x * 0.0991667f)))) / (1f + (x * (-1.15f + (x * 0.2491667f))));
    }
}
