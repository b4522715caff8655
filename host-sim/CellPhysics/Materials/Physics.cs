namespace InvertedAnodeBms.CellPhysics.Materials;

/// <summary>Constants and conversions (CODATA 2018).</summary>
public static class Physics
{
    /// <summary>Faraday constant in C/mol.</summary>
    public const double Faraday = 96485.33212;

    /// <summary>Gas constant in J/(mol K).</summary>
    public const double Gas = 8.314462618;

    /// <summary>Reference temperature of every parameter, in kelvin (25 degC).</summary>
    public const double ReferenceKelvin = 298.15;

    /// <summary>One mAh/cm2 in C/m2.</summary>
    public const double MilliampereHoursPerSquareCentimetre = 36_000;

    /// <summary>One mA/cm2 in A/m2.</summary>
    public const double MilliamperesPerSquareCentimetre = 10;

    /// <summary>One ohm cm2 in ohm m2.</summary>
    public const double OhmSquareCentimetre = 1e-4;

    /// <summary>Molar volume of lithium in m3/mol (6.941 g/mol over 0.534 g/cm3).</summary>
    public const double LithiumMolarVolume = 1.29981e-5;

    /// <summary>Thickness of dense lithium per charge, in m per C/m2: 4.85 um per mAh/cm2.</summary>
    public const double LithiumMetresPerCharge = LithiumMolarVolume / Faraday;

    /// <summary>
    /// Temperature to a twentieth of a kelvin: what tables are kept for. A tolerance instead would make results depend on the way a cell came
    /// to its temperature, and a copy would go on differently.
    /// </summary>
    public static double RoundedKelvin(double kelvin)
    {
        return Math.Round(kelvin * 20) / 20;
    }

    /// <summary>Arrhenius factor of a rate relative to 25 degC.</summary>
    /// <param name="activationJoules">Activation energy in J/mol.</param>
    /// <param name="kelvin">Temperature in kelvin.</param>
    public static double Arrhenius(double activationJoules, double kelvin)
    {
        return Math.Exp(activationJoules / Gas * ((1 / ReferenceKelvin) - (1 / kelvin)));
    }
}
