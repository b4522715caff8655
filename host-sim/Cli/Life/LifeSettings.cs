namespace InvertedAnodeBms.Cli.Life;

/// <summary>What the command line of <c>life</c> says.</summary>
/// <param name="Folder">Folder for the results.</param>
/// <param name="Seed">Seed of every random draw.</param>
/// <param name="Designs">Designs, of <see cref="LifeCells.Designs"/>.</param>
/// <param name="Policies">Policies, of <see cref="LifePolicy.All"/>.</param>
/// <param name="Individuals">Cells of every design, at least 1.</param>
/// <param name="Pairs">Pairs of cells with and without reaction; 0 for none.</param>
/// <param name="MostCycles">Longest life test, in cycles.</param>
/// <param name="Levers">Also turn what a controller could turn, one at a time.</param>
public sealed record LifeSettings(
    string Folder,
    long Seed,
    IReadOnlyList<string> Designs,
    IReadOnlyList<LifePolicy> Policies,
    int Individuals,
    int Pairs,
    int MostCycles,
    bool Levers);
