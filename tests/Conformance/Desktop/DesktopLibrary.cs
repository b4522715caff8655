using Mono.Cecil;

namespace InvertedAnodeBms.Conformance.Desktop;

/// <summary>
/// What firmware must not touch of the desktop's own library: there it would silently use the PC's clock, sleep, disk and double precision.
/// </summary>
public static class DesktopLibrary
{
    private static readonly string[] _types =
    [
        "System.Console",
        "System.DateOnly",
        "System.Diagnostics.Stopwatch",
        "System.Environment",
        "System.GC",
        "System.Math",
        "System.MathF",
        "System.Random",
        "System.TimeOnly",
        "System.TimeProvider",
    ];

    private static readonly string[] _prefixes = ["System.DateTime", "System.IO.", "System.Threading.", "System.TimeZone"];

    // The same on both: what can be thrown, and what only names a way to open or seek.
    private static readonly string[] _harmless =
    [
        "System.IO.FileAccess",
        "System.IO.FileAttributes",
        "System.IO.FileMode",
        "System.IO.FileShare",
        "System.IO.SeekOrigin",
    ];

    /// <summary>Forbidden types of the desktop's library that an assembly refers to.</summary>
    public static IEnumerable<string> UsesIn(ModuleDefinition module)
    {
        return module.GetTypeReferences().Where(IsOfTheDesktop).Select(type => type.FullName).Where(IsForbidden).Order(StringComparer.Ordinal);
    }

    private static bool IsOfTheDesktop(TypeReference type)
    {
        return !type.Scope.Name.StartsWith("InvertedAnodeBms.", StringComparison.Ordinal);
    }

    private static bool IsForbidden(string name)
    {
        bool isThrown = name.EndsWith("Exception", StringComparison.Ordinal);
        bool isMatched = _types.Contains(name) || _prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
        return isMatched && !isThrown && !_harmless.Contains(name);
    }
}
