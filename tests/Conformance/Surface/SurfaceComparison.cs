using InvertedAnodeBms.Conformance.Listing;

namespace InvertedAnodeBms.Conformance.Surface;

/// <summary>What a desktop stand-in shows beyond the chip.</summary>
public static class SurfaceComparison
{
    /// <summary>Sentences about everything on the stand-in that firmware could use here and would not find there.</summary>
    public static IEnumerable<string> Excess(SurfaceType standIn, ApiCatalogue catalogue)
    {
        ApiType? listed = catalogue.FindType(standIn.FullName);

        if (listed is null)
        {
            return [$"{standIn.FullName} does not exist on the chip."];
        }

        SurfaceType chip = ListedSurface.WithInherited(listed, catalogue);
        string[] kind = standIn.Kind == chip.Kind ? [] : [$"{standIn.FullName} is a {standIn.Kind} here and a {chip.Kind} on the chip."];
        return kind
            .Concat(standIn.Bases.Where(name => !chip.Bases.Contains(name)).Select(name => $"{standIn.FullName} is no {name} on the chip."))
            .Concat(ExcessMembers(standIn, chip));
    }

    public static IEnumerable<string> ExcessMembers(SurfaceType standIn, SurfaceType chip)
    {
        return standIn.Members.Where(member => !chip.Members.Contains(member)).Select(member => $"{chip.FullName} has no '{member}' on the chip.");
    }
}
