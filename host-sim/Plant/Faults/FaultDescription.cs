namespace InvertedAnodeBms.Plant.Faults;

/// <summary>One kind of fault as people read and write it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">Name in scenarios, in kebab-case.</param>
/// <param name="About">What breaks and what follows, one sentence.</param>
/// <param name="Unit">Unit of the magnitude; empty when the fault has none.</param>
/// <param name="Lowest">Smallest magnitude that means something; 0 without a unit.</param>
/// <param name="Highest">Largest magnitude that means something; 0 without a unit.</param>
/// <param name="Usual">Magnitude when none is said; 0 without a unit.</param>
/// <param name="Place">What the index counts.</param>
public sealed record FaultDescription(
    FaultKind Kind, string Name, string About, string Unit, double Lowest, double Highest, double Usual, FaultPlace Place)
{
    /// <summary>The fault has a magnitude.</summary>
    public bool HasMagnitude => Unit.Length > 0;
}
