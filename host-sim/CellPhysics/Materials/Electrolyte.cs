namespace InvertedAnodeBms.CellPhysics.Materials;

/// <summary>A binary electrolyte: transport properties as functions of concentration and temperature, budgets that ageing uses up.</summary>
/// <remarks>
/// Transference number constant, thermodynamic factor 1 (the value of Xu2019 and Prada2013): concentrated-solution form, dilute content.
/// </remarks>
public abstract class Electrolyte
{
    /// <summary>Name for people.</summary>
    public abstract string Name { get; }

    /// <summary>Salt concentration as filled, in mol/m3.</summary>
    public abstract Parameter Salt { get; }

    /// <summary>Cation transference number, 0 to 1.</summary>
    public abstract Parameter Transference { get; }

    /// <summary>LiNO3 in the whole cell as a charge of 8 electrons per molecule, in mAh per cm2 of electrode; zero without the additive.</summary>
    public abstract Parameter NitrateBudget { get; }

    /// <summary>Share of lost lithium that consumes LiNO3.</summary>
    public abstract Parameter NitrateShare { get; }

    /// <summary>Electrolyte volume consumed per charge of lost lithium, in uL/mAh.</summary>
    public abstract Parameter ConsumedVolume { get; }

    /// <summary>Both transport properties depend on concentration, so coefficients must follow it.</summary>
    public abstract bool VariesWithConcentration { get; }

    /// <summary>Salt diffusivity in m2/s.</summary>
    /// <param name="salt">Concentration in mol/m3, at least 0.</param>
    /// <param name="kelvin">Temperature in kelvin.</param>
    public abstract double Diffusivity(double salt, double kelvin);

    /// <summary>Conductivity in S/m.</summary>
    /// <param name="salt">Concentration in mol/m3, at least 0.</param>
    /// <param name="kelvin">Temperature in kelvin.</param>
    public abstract double Conductivity(double salt, double kelvin);

    /// <summary>Named parameters of the functions, for the tables of the report.</summary>
    public abstract IReadOnlyList<(string Name, Parameter Parameter)> Describe();
}
