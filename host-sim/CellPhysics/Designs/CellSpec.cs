using InvertedAnodeBms.CellPhysics.Materials;

namespace InvertedAnodeBms.CellPhysics.Designs;

/// <summary>A whole cell as data.</summary>
public sealed record CellSpec
{
    /// <summary>Name, such as <c>cloth-inverted-lfp</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it stands for, in a sentence.</summary>
    public required string About { get; init; }

    /// <summary>Electrolyte.</summary>
    public required Electrolyte Electrolyte { get; init; }

    /// <summary>Electrolyte per electrode area, in uL/cm2.</summary>
    public required Parameter ElectrolyteVolume { get; init; }

    /// <summary>The lithium anode.</summary>
    public required AnodeSpec Anode { get; init; }

    /// <summary>What stands opposite.</summary>
    public required CounterKind Counter { get; init; }

    /// <summary>The cathode of a full cell; otherwise null.</summary>
    public CathodeSpec? Cathode { get; init; }

    /// <summary>Stoichiometry of the cathode as built.</summary>
    public double InitialStoichiometry { get; init; } = 0.98;

    /// <summary>Separator thickness in um.</summary>
    public required Parameter SeparatorThickness { get; init; }

    /// <summary>Separator porosity.</summary>
    public required Parameter SeparatorPorosity { get; init; }

    /// <summary>Bruggeman exponent of every porous region.</summary>
    public required Parameter Bruggeman { get; init; }

    /// <summary>Electrode area in cm2.</summary>
    public required Parameter Area { get; init; }

    /// <summary>Soft shorts.</summary>
    public required ContactSpec Contacts { get; init; }
}
