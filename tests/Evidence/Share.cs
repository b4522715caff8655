using System.Globalization;

namespace InvertedAnodeBms.Evidence;

/// <summary>So many of so many.</summary>
/// <param name="Part">How many.</param>
/// <param name="Whole">Of how many.</param>
internal readonly record struct Share(int Part, int Whole)
{
    /// <summary>In percent; 0 of nothing, because nothing proves nothing.</summary>
    public double Percent => Whole == 0 ? 0 : 100.0 * Part / Whole;

    public override string ToString()
    {
        return string.Create(CultureInfo.InvariantCulture, $"{Percent,6:F1} %  {Part,5} of {Whole,5}");
    }
}
