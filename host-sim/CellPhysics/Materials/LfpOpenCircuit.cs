namespace InvertedAnodeBms.CellPhysics.Materials;

/// <summary>
/// Open-circuit potential of LFP against lithium: Safari and Delacourt, J. Electrochem. Soc. 158 (2011) A562, tabulated for speed.
/// </summary>
public static class LfpOpenCircuit
{
    private const int Intervals = 20_000;

    /// <summary>Slope beyond the ends of the formula, in volts per unit of stoichiometry: a full or empty cathode, not a measured value.</summary>
    private const double EndSlopeVolts = 50;

    private static readonly double[] s_volts = Tabulate();

    /// <summary>Potential in volts against lithium.</summary>
    /// <param name="stoichiometry">Lithium in the cathode, 0 (charged) to 1 (discharged); beyond them the potential runs away steeply.</param>
    public static double Volts(double stoichiometry)
    {
        return Volts(stoichiometry, out _);
    }

    /// <summary>Potential in volts against lithium, and its derivative.</summary>
    /// <param name="stoichiometry">Lithium in the cathode, 0 (charged) to 1 (discharged); beyond them the potential runs away steeply.</param>
    /// <param name="slope">Receives dU/dy in volts, never above 0.</param>
    public static double Volts(double stoichiometry, out double slope)
    {
        double inside = Math.Clamp(stoichiometry, 0.0, 1.0);
        double position = inside * Intervals;
        int index = Math.Min((int)position, Intervals - 1);
        double fraction = position - index;
        double rise = s_volts[index + 1] - s_volts[index];
        slope = stoichiometry == inside ? rise * Intervals : -EndSlopeVolts;
        return s_volts[index] + (fraction * rise) - (EndSlopeVolts * (stoichiometry - inside));
    }

    /// <summary>The formula itself. Check values: 3.9121 V at 0.01, 3.4323 V at 0.5, 2.8999 V at 0.98.</summary>
    public static double Exact(double y)
    {
        return 3.4323
            - (0.8428 * Math.Exp(-80.2493 * Math.Pow(1 - y, 1.3198)))
            - (3.2474e-6 * Math.Exp(20.2645 * Math.Pow(1 - y, 3.8003)))
            + (3.2482e-6 * Math.Exp(20.2646 * Math.Pow(1 - y, 3.7995)));
    }

    private static double[] Tabulate()
    {
        double[] volts = new double[Intervals + 1];

        for (int i = 0; i <= Intervals; i++)
        {
            volts[i] = Exact(i / (double)Intervals);
        }

        return volts;
    }
}
