using InvertedAnodeBms.CellPhysics.Materials;

namespace InvertedAnodeBms.CellPhysics.Designs;

/// <summary>Soft shorts by what the filament touches. Estimates throughout: no public recording of such a cell was found.</summary>
public static class ContactLibrary
{
    /// <summary>Lithium touching lithium.</summary>
    public static ContactSpec Lithium { get; } = new()
    {
        BirthRate = new(0.3, "1/(cm2 h)", Evidence.Unknown, "some a day and square centimetre when the tips are across"),
        BirthLength = new(1.0, "um", Evidence.Unknown, "spread of tip heights"),
        FilamentMedian = new(974, "ohm", Evidence.Derived, "lithium, 32 nm radius (one pore of Celgard), 34 um long"),
        FilamentSpread = new(1.0, "1", Evidence.Assumed, "0.1 to 10 kohm"),
        SpreadingMedian = new(0, "ohm", Evidence.Derived, "metal on metal"),
        SpreadingSpread = new(0, "1", Evidence.Derived, "metal on metal"),
        FusePower = new(2, "mW", Evidence.Derived, "155 K over the conduction of the filament (PHYSICS 2.6)"),
        FuseSeconds = new(1, "s", Evidence.Unknown, "reported dips last milliseconds to minutes"),
        BreakCharge = new(0.3, "mAh/cm2", Evidence.Unknown, "a filament strips with the moss around it"),
        TipCharge = new(1e12, "mC", Evidence.Derived, "lithium on lithium uses nothing up"),
        TipSpread = new(0, "1", Evidence.Derived, "lithium on lithium uses nothing up"),
        GrowthCharge = new(3, "mAh/cm2", Evidence.Unknown, "thickens as lithium plates on it"),
    };

    /// <summary>Lithium touching LFP: the cathode's own resistance limits the current.</summary>
    public static ContactSpec Cathode { get; } = Lithium with
    {
        SpreadingMedian = new(30_000, "ohm", Evidence.Derived, "1/(4 sigma a), 1 kohm to 1 Mohm (PHYSICS 2.6)"),
        SpreadingSpread = new(1.5, "1", Evidence.Derived, "1 kohm to 1 Mohm"),
        TipCharge = new(0.2, "mC", Evidence.Derived, "lithium in a tip of 1 um length and 32 to 300 nm radius: 0.02 to 2 mC"),
        TipSpread = new(1.5, "1", Evidence.Derived, "the same range"),
    };
}
