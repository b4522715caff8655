namespace InvertedAnodeBms.CellPhysics.Model;

/// <summary>Solves a eta + j0 sinh(eta / v) = b: charge transfer behind a resistance. The left side rises, so there is one solution.</summary>
public static class ChargeTransfer
{
    private const int MostIterations = 60;

    /// <summary>Finds eta.</summary>
    /// <param name="a">Conductance in front of the double layer, above 0.</param>
    /// <param name="b">Driving current.</param>
    /// <param name="exchange">Twice the exchange current, at least 0.</param>
    /// <param name="v">2RT/F in volts.</param>
    /// <param name="guess">Where to start.</param>
    /// <param name="conductance">Receives d(j0 sinh)/d(eta).</param>
    public static double Solve(double a, double b, double exchange, double v, double guess, out double conductance)
    {
        if (exchange <= 0)
        {
            conductance = 0;
            return b / a;
        }

        // On the positive side the function is convex: Newton from the bound falls onto the solution without passing it.
        double magnitude = Math.Abs(b);
        double bound = Math.Min(magnitude / a, v * Math.Asinh(magnitude / exchange));
        double eta = b < 0 ? -guess : guess;

        if (!(eta > 0 && eta < bound))
        {
            eta = bound;
        }

        for (int i = 0; ; i++)
        {
            double rising = Math.Exp(eta / v);
            double falling = 1 / rising;
            double current = 0.5 * exchange * (rising - falling);
            conductance = 0.5 * exchange * (rising + falling) / v;
            double step = ((a * eta) + current - magnitude) / (a + conductance);
            eta = Math.Clamp(eta - step, 0, bound);

            if (Math.Abs(step) <= 1e-13 + (1e-12 * eta) || i >= MostIterations)
            {
                return b < 0 ? -eta : eta;
            }
        }
    }
}
