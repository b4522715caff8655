using InvertedAnodeBms.CellPhysics.Materials;

namespace InvertedAnodeBms.CellPhysics.Designs;

/// <summary>Soft shorts as a contact process: birth, fuse, break by stripping, growth (PHYSICS 2.6). One mechanism in every cell.</summary>
public sealed record ContactSpec
{
    /// <summary>Births per cm2 and hour of plating when the tips have just reached across.</summary>
    public required Parameter BirthRate { get; init; }

    /// <summary>Distance in um over which the birth rate changes e-fold.</summary>
    public required Parameter BirthLength { get; init; }

    /// <summary>Median resistance of a new filament, in ohm.</summary>
    public required Parameter FilamentMedian { get; init; }

    /// <summary>Standard deviation of its natural logarithm.</summary>
    public required Parameter FilamentSpread { get; init; }

    /// <summary>Median resistance where it touches the counter electrode, in ohm; 0 for lithium.</summary>
    public required Parameter SpreadingMedian { get; init; }

    /// <summary>Standard deviation of its natural logarithm.</summary>
    public required Parameter SpreadingSpread { get; init; }

    /// <summary>Power in a filament above which it melts, in mW.</summary>
    public required Parameter FusePower { get; init; }

    /// <summary>Mean time an overloaded filament lasts, in s.</summary>
    public required Parameter FuseSeconds { get; init; }

    /// <summary>Charge stripped from the top front that breaks a filament on average, in mAh/cm2.</summary>
    public required Parameter BreakCharge { get; init; }

    /// <summary>
    /// Median charge a contact passes before its tip is used up, in mC: lithium that touches a cathode dissolves into it. Grows e-fold per birth
    /// length of overlap, with the lithium behind the tip. Very large where lithium touches lithium.
    /// </summary>
    public required Parameter TipCharge { get; init; }

    /// <summary>Standard deviation of its natural logarithm.</summary>
    public required Parameter TipSpread { get; init; }

    /// <summary>Charge plated on the top front that thickens a filament e-fold, in mAh/cm2.</summary>
    public required Parameter GrowthCharge { get; init; }
}
