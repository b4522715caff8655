using InvertedAnodeBms.CellPhysics.Materials;

namespace InvertedAnodeBms.CellPhysics.Designs;

/// <summary>The porous host of lithium.</summary>
public sealed record HostGeometry
{
    /// <summary>Name for tables.</summary>
    public required string Name { get; init; }

    /// <summary>Thickness in um; 0 for a foil.</summary>
    public required Parameter Thickness { get; init; }

    /// <summary>Porosity before any lithium is in it, 0 to 1.</summary>
    public required Parameter Porosity { get; init; }

    /// <summary>Pores left inside the deposit, 0 to 1.</summary>
    public required Parameter DepositPorosity { get; init; }

    /// <summary>Lithium stored as a layer beneath the host before it rises into the pores, in mAh/cm2.</summary>
    public required Parameter LayerBeneath { get; init; }

    /// <summary>Lithium that the fibres themselves take up, in mAh/cm2; 0 for copper.</summary>
    public required Parameter FibreCapacity { get; init; }

    /// <summary>Resistance to that uptake, in ohm cm2.</summary>
    public required Parameter FibreResistance { get; init; }

    /// <summary>Charge that converts the lithiophilic oxide once, in mAh/cm2.</summary>
    public required Parameter ConversionCharge { get; init; }

    /// <summary>Largest lithium content in mAh/cm2 before it reaches the top.</summary>
    public double CapacityMilliampereHours =>
        LayerBeneath
        + (Thickness * 1e-6 * Porosity * (1 - DepositPorosity) / (Physics.LithiumMetresPerCharge * Physics.MilliampereHoursPerSquareCentimetre));
}
