namespace InvertedAnodeBms.CellPhysics.Model;

/// <summary>One filament across the separator.</summary>
public sealed class ShortContact
{
    /// <summary>Resistance of the filament itself, in ohm; falls as it thickens.</summary>
    public double FilamentOhms { get; set; }

    /// <summary>Resistance where it touches the counter electrode, in ohm; falls as it thickens.</summary>
    public double SpreadingOhms { get; set; }

    /// <summary>Charge stripped from the top front after which it breaks, in C/m2.</summary>
    public double BreakCharge { get; set; }

    /// <summary>Charge it can still pass before its tip is used up, in C.</summary>
    public double TipCoulombs { get; set; }

    /// <summary>Time under overload after which it melts, in s.</summary>
    public double FuseSeconds { get; set; }

    /// <summary>Resistance in all, in ohm.</summary>
    public double Ohms => FilamentOhms + SpreadingOhms;

    /// <summary>A copy.</summary>
    public ShortContact Clone()
    {
        return (ShortContact)MemberwiseClone();
    }
}
