using System.Text;
using InvertedAnodeBms.Conformance.Listing;

namespace InvertedAnodeBms.Conformance.Stubs;

/// <summary>C# that declares one listed assembly and does nothing.</summary>
public static class StubSource
{
    public static string Write(ApiAssembly assembly, ApiCatalogue catalogue)
    {
        StringBuilder text = new();
        HashSet<string> typeNames = assembly.Types.Select(type => type.FullName).ToHashSet();
        text.AppendLine($"[assembly: global::System.Reflection.AssemblyVersion(\"{assembly.Version}\")]");

        foreach (IGrouping<string, ApiType> space in assembly.Types.Where(t => !typeNames.Contains(t.Qualifier)).GroupBy(t => t.Qualifier))
        {
            text.AppendLine($"namespace {space.Key}");
            text.AppendLine("{");

            foreach (ApiType type in space)
            {
                StubType.Write(text, type, assembly, catalogue);
            }

            text.AppendLine("}");
        }

        return text.ToString();
    }
}
