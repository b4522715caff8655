namespace InvertedAnodeBms.CellPhysics.Materials;

/// <summary>
/// 1 M LiPF6 in EC:DMC 1:1: the paper's electrolyte of full cells. Transport after Valoen and Reimers, J. Electrochem. Soc. 152 (2005) A882.
/// </summary>
public sealed class CarbonateElectrolyte : Electrolyte
{
    private const string Transport = "Valoen-Reimers, as in PyBaMM's Xu2019 file; 1.19 S/m at 1 M against 1.10 to 1.21 measured (CALiSol-23)";

    /// <summary>
    /// The published fit has a pole 229 K + 5 K per mol/l above zero, beyond which it is endless: closer than this it is held, in K. At 1 M it holds
    /// from -24 degC down, far below the measurements.
    /// </summary>
    private const double LeastAboveGlass = 15;

    /// <inheritdoc/>
    public override string Name => "1 M LiPF6 EC:DMC";

    /// <inheritdoc/>
    public override Parameter Salt { get; } = new(1000, "mol/m3", Evidence.Measured, "paper");

    /// <inheritdoc/>
    public override Parameter Transference { get; } = new(0.38, "1", Evidence.Measured, "Xu2019");

    /// <inheritdoc/>
    public override Parameter NitrateBudget { get; } = new(0, "mAh/cm2", Evidence.Measured, "no additive");

    /// <inheritdoc/>
    public override Parameter NitrateShare { get; } = new(0, "1", Evidence.Measured, "no additive");

    /// <inheritdoc/>
    public override Parameter ConsumedVolume { get; } = new(0.6, "uL/mAh", Evidence.Unknown, "a third of a solvent molecule per lost lithium");

    /// <inheritdoc/>
    public override bool VariesWithConcentration => true;

    /// <inheritdoc/>
    public override double Diffusivity(double salt, double kelvin)
    {
        double molar = salt * 1e-3;
        double aboveGlass = Math.Max(LeastAboveGlass, kelvin - 229 - (5 * molar));
        return 1e-4 * Math.Pow(10, -4.43 - (54 / aboveGlass) - (0.22 * molar));
    }

    /// <inheritdoc/>
    public override double Conductivity(double salt, double kelvin)
    {
        double molar = salt * 1e-3;
        double root = -10.5 + (0.0740 * kelvin) - (6.96e-5 * kelvin * kelvin)
            + (molar * (0.668 - (0.0178 * kelvin) + (2.80e-5 * kelvin * kelvin)))
            + (molar * molar * (0.494 - (8.86e-4 * kelvin)));
        return 0.1 * molar * root * root;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string Name, Parameter Parameter)> Describe()
    {
        return
        [
            ("salt diffusivity at 1 M, 25 degC", new Parameter(Diffusivity(1000, Physics.ReferenceKelvin), "m2/s", Evidence.Measured, Transport)),
            ("conductivity at 1 M, 25 degC", new Parameter(Conductivity(1000, Physics.ReferenceKelvin), "S/m", Evidence.Measured, Transport)),
        ];
    }
}
