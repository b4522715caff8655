namespace InvertedAnodeBms.CellPhysics.Materials;

/// <summary>A number of the truth model with everything a reader must know to trust it.</summary>
/// <param name="Value">The number, in the unit.</param>
/// <param name="Unit">Its unit; "1" for none.</param>
/// <param name="Evidence">How well it is known.</param>
/// <param name="Source">Paper, data base, file or reasoning.</param>
public sealed record Parameter(double Value, string Unit, Evidence Evidence, string Source)
{
    /// <summary>The number.</summary>
    public static implicit operator double(Parameter parameter)
    {
        return parameter.Value;
    }

    /// <summary>The same parameter at another value: a variation, marked as assumed.</summary>
    public Parameter At(double value, string reason)
    {
        return this with { Value = value, Evidence = Evidence.Assumed, Source = $"{reason} (nominal {Value} {Unit}: {Source})" };
    }
}
