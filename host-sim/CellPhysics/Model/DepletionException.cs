namespace InvertedAnodeBms.CellPhysics.Model;

/// <summary>
/// The current asks for more salt than diffusion can bring: the concentration would become negative. The model ends here (Sand's time has passed);
/// the cell is left as it was before the step.
/// </summary>
public sealed class DepletionException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="place">Where the salt ran out.</param>
    /// <param name="amperesPerSquareMetre">Current density that did it.</param>
    public DepletionException(string place, double amperesPerSquareMetre)
        : base(FormattableString.Invariant(
            $"electrolyte depleted at the {place} at {amperesPerSquareMetre / 10:0.###} mA/cm2: Sand's time has passed, beyond this model"))
    {
        Place = place;
    }

    /// <summary>Where the salt ran out.</summary>
    public string Place { get; }
}
