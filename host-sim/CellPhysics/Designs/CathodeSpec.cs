using InvertedAnodeBms.CellPhysics.Materials;

namespace InvertedAnodeBms.CellPhysics.Designs;

/// <summary>An insertion cathode as two populations of spheres at one potential (PHYSICS 2.7).</summary>
public sealed record CathodeSpec
{
    /// <summary>Name for tables.</summary>
    public required string Name { get; init; }

    /// <summary>Capacity between stoichiometry 0 and 1, in mAh/cm2.</summary>
    public required Parameter Capacity { get; init; }

    /// <summary>Thickness in um.</summary>
    public required Parameter Thickness { get; init; }

    /// <summary>Electrolyte volume fraction.</summary>
    public required Parameter Porosity { get; init; }

    /// <summary>Share of the capacity in quickly filled particles.</summary>
    public required Parameter QuickShare { get; init; }

    /// <summary>Diffusion time R2/D of the quick particles, in s.</summary>
    public required Parameter QuickSeconds { get; init; }

    /// <summary>Diffusion time R2/D of the slow particles, in s.</summary>
    public required Parameter SlowSeconds { get; init; }

    /// <summary>Activation energy of solid diffusion, in J/mol.</summary>
    public required Parameter DiffusionActivation { get; init; }

    /// <summary>Exchange current per geometric area at half filling, in mA/cm2.</summary>
    public required Parameter ExchangeCurrent { get; init; }

    /// <summary>Activation energy of the exchange current, in J/mol.</summary>
    public required Parameter ExchangeActivation { get; init; }

    /// <summary>Contact and electronic resistance, in ohm cm2.</summary>
    public required Parameter ContactResistance { get; init; }

    /// <summary>Capacitance of the double layer per geometric area, in mF/cm2.</summary>
    public required Parameter DoubleLayer { get; init; }

    /// <summary>Half the gap between the charge and discharge branches at rest, in mV.</summary>
    public required Parameter Hysteresis { get; init; }

    /// <summary>Share of the capacity after which the branch has changed.</summary>
    public required Parameter HysteresisShare { get; init; }

    /// <summary>Share of the capacity lost per equivalent full cycle.</summary>
    public required Parameter FadePerCycle { get; init; }
}
