using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Cli.Replay;

/// <summary>Names of the firmware's cell designs.</summary>
public static class CellCatalogue
{
    private static readonly Dictionary<string, Func<CellDesign>> s_designs = new(StringComparer.Ordinal)
    {
        ["lfp-li-pouch-36mah"] = LfpLithiumPouch36.Create,
        ["nmc-21700"] = Nmc21700.Create,
        ["graphite-li"] = GraphiteLithiumCoin.Create,
    };

    /// <summary>All names.</summary>
    public static IReadOnlyCollection<string> Names => s_designs.Keys;

    /// <summary>Builds a design by name.</summary>
    /// <exception cref="InputException">No such design.</exception>
    public static CellDesign Find(string name)
    {
        return s_designs.TryGetValue(name, out Func<CellDesign>? create)
            ? create()
            : throw new InputException($"--cell is '{name}', no such cell design. {Spelling.Suggest(name, s_designs.Keys)}");
    }
}
