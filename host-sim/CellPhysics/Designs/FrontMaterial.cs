using InvertedAnodeBms.CellPhysics.Materials;

namespace InvertedAnodeBms.CellPhysics.Designs;

/// <summary>
/// How lithium grows and is lost at one kind of front, in one electrolyte. Belongs to the front (supported by fibres, free face, planar
/// foil), never to a design.
/// </summary>
public sealed record FrontMaterial
{
    /// <summary>Name for tables.</summary>
    public required string Name { get; init; }

    /// <summary>Exchange current density at the reference concentration and 25 degC, in A per m2 of covered area.</summary>
    public required Parameter ExchangeCurrent { get; init; }

    /// <summary>Activation energy of the exchange current, in J/mol.</summary>
    public required Parameter ExchangeActivation { get; init; }

    /// <summary>Resistance of the native SEI film, in ohm cm2.</summary>
    public required Parameter FilmResistance { get; init; }

    /// <summary>Activation energy of the film's conductance, in J/mol.</summary>
    public required Parameter FilmActivation { get; init; }

    /// <summary>Thickness of the native film, in nm.</summary>
    public required Parameter FilmThickness { get; init; }

    /// <summary>Diffusivity of solvent in the film, in m2/s: sets its growth at rest and on cycling.</summary>
    public required Parameter SolventDiffusivity { get; init; }

    /// <summary>Share of the film that cracks and heals to native thickness per mAh/cm2 moved through the front.</summary>
    public required Parameter CrackShare { get; init; }

    /// <summary>Capacitance across the film, in uF/cm2.</summary>
    public required Parameter FilmCapacitance { get; init; }

    /// <summary>Capacitance of the double layer, in uF/cm2.</summary>
    public required Parameter DoubleLayer { get; init; }

    /// <summary>
    /// Share of stripped lithium that comes off as ions, 0 to 1; the rest goes dead. At any current: the paper does not identify a
    /// dependence.
    /// </summary>
    public required Parameter Efficiency { get; init; }

    /// <summary>The same after LiNO3 is used up; not used in an electrolyte without it.</summary>
    public required Parameter EfficiencyWithoutNitrate { get; init; }

    /// <summary>Electrochemically active area per geometric area when fully covered and fresh.</summary>
    public required Parameter Area { get; init; }

    /// <summary>Area gained by cycling, per geometric area.</summary>
    public required Parameter AreaGain { get; init; }

    /// <summary>Charge plated at this front after which 63 % of that is gained, in mAh/cm2.</summary>
    public required Parameter AreaGainCharge { get; init; }

    /// <summary>Porosity of live lithium that grows out of the face beyond what the cell was built with, 0 to 1.</summary>
    public required Parameter LivePorosity { get; init; }

    /// <summary>Porosity of the dead lithium (moss) left on the face, 0 to 1.</summary>
    public required Parameter MossPorosity { get; init; }

    /// <summary>Weight of depletion in tip growth (chi in PHYSICS 2.5).</summary>
    public required Parameter TipWeight { get; init; }
}
