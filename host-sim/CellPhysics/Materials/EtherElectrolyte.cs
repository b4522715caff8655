namespace InvertedAnodeBms.CellPhysics.Materials;

/// <summary>1 M LiTFSI in DOL:DME 1:1 v/v with 2 wt% LiNO3: the paper's electrolyte of symmetric cells.</summary>
public sealed class EtherElectrolyte : Electrolyte
{
    private readonly Parameter _diffusivity = new(2.93e-10, "m2/s", Evidence.Measured, "paper, simulation; used here as salt diffusivity");
    private readonly Parameter _conductivity = new(1.097, "S/m", Evidence.Measured, "CALiSol-23, row 10.5012/bkcs.2011.32.10.3682, 298 K");
    private readonly Parameter _activation = new(12_000, "J/mol", Evidence.Assumed, "none for ethers at hand; carbonate 17 kJ/mol (Nyman 2008)");

    /// <inheritdoc/>
    public override string Name => "1 M LiTFSI DOL:DME + 2 % LiNO3";

    /// <inheritdoc/>
    public override Parameter Salt { get; } = new(1000, "mol/m3", Evidence.Measured, "paper");

    /// <inheritdoc/>
    public override Parameter Transference { get; } = new(0.4, "1", Evidence.Assumed, "0.3 to 0.5 in the literature");

    /// <inheritdoc/>
    public override Parameter NitrateBudget { get; } = new(2.74, "mAh/cm2", Evidence.Derived, "2 wt% of 40 uL/cm2, 8 electrons per nitrate");

    /// <inheritdoc/>
    public override Parameter NitrateShare { get; } = new(0.42, "1", Evidence.Fitted, "life of the inverted symmetric cell");

    /// <inheritdoc/>
    public override Parameter ConsumedVolume { get; } = new(0.6, "uL/mAh", Evidence.Unknown, "a third of a solvent molecule per lost lithium");

    /// <inheritdoc/>
    public override bool VariesWithConcentration => false;

    /// <inheritdoc/>
    public override double Diffusivity(double salt, double kelvin)
    {
        return _diffusivity * Physics.Arrhenius(_activation, kelvin);
    }

    /// <inheritdoc/>
    public override double Conductivity(double salt, double kelvin)
    {
        return _conductivity * Physics.Arrhenius(_activation, kelvin);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string Name, Parameter Parameter)> Describe()
    {
        return
        [
            ("salt diffusivity at 25 degC", _diffusivity),
            ("conductivity at 25 degC", _conductivity),
            ("activation energy of both", _activation),
        ];
    }
}
