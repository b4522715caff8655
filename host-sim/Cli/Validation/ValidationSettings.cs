namespace InvertedAnodeBms.Cli.Validation;

/// <summary>What the command line of <c>validate</c> says.</summary>
/// <param name="Folder">Folder for the results.</param>
/// <param name="Seed">Seed of every random draw.</param>
/// <param name="Only">Names of experiments or ids of targets, with wildcards; none for everything.</param>
/// <param name="Pictures">Folder for the pictures as files of their own; null for none.</param>
/// <param name="Markdown">File for the table as a Markdown page; null for none.</param>
public sealed record ValidationSettings(string Folder, long Seed, IReadOnlyList<string> Only, string? Pictures, string? Markdown = null)
{
    /// <summary>What is validated, as the results call it.</summary>
    public string Scenario => Only.Count == 0 ? "physics" : $"physics, only {string.Join(", ", Only)}";
}
