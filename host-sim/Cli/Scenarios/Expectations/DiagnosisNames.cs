using System.Text;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Cli.Scenarios.Expectations;

/// <summary>Names of the diagnoses as scenarios write them: <c>cell-over-voltage-critical</c>.</summary>
public static class DiagnosisNames
{
    private static readonly Dictionary<string, DiagnosisId> s_ids = Enum.GetValues<DiagnosisId>().ToDictionary(Of, StringComparer.OrdinalIgnoreCase);

    /// <summary>All names, in the order of their numbers.</summary>
    public static IReadOnlyCollection<string> All => s_ids.Keys;

    /// <summary>Name of a diagnosis.</summary>
    public static string Of(DiagnosisId id)
    {
        StringBuilder name = new();

        foreach (char letter in id.ToString())
        {
            name.Append(char.IsUpper(letter) && name.Length > 0 ? "-" : string.Empty).Append(char.ToLowerInvariant(letter));
        }

        return name.ToString();
    }

    /// <summary>The diagnosis of a name of <see cref="All"/>.</summary>
    public static DiagnosisId Of(string name)
    {
        return s_ids[name];
    }
}
