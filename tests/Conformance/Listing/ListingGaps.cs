namespace InvertedAnodeBms.Conformance.Listing;

/// <summary>
/// What the listing leaves out although C# cannot do without it. Everything here is a fact about the packages, kept in one place.
/// </summary>
public static class ListingGaps
{
    // Explicit bases that the listing shortens away.
    private static readonly Dictionary<string, string> _bases = new()
    {
        ["System.Enum"] = "System.ValueType",
    };

    // Attributes may be repeated; their own AttributeUsage is not part of the listing.
    private static readonly HashSet<string> _repeatable =
    [
        "System.Runtime.CompilerServices.InternalsVisibleToAttribute",
        "System.Diagnostics.ConditionalAttribute",
        "nanoFramework.TestFramework.DataRowAttribute",
    ];

    public static string? BaseOf(ApiType type)
    {
        return _bases.GetValueOrDefault(type.FullName);
    }

    public static bool IsRepeatable(ApiType type)
    {
        return _repeatable.Contains(type.FullName);
    }

    /// <summary>Finalize is overridden all over the listing but not listed on Object itself.</summary>
    public static bool HasFinalizer(ApiType type)
    {
        return type.FullName == "System.Object" || type.Members.Any(member => member.Name == "Finalize");
    }
}
