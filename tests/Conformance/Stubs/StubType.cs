using System.Text;
using InvertedAnodeBms.Conformance.Listing;

namespace InvertedAnodeBms.Conformance.Stubs;

/// <summary>One type of a stub assembly, its nested types inside.</summary>
public static class StubType
{
    public static void Write(StringBuilder text, ApiType type, ApiAssembly assembly, ApiCatalogue catalogue)
    {
        switch (type.Kind)
        {
            case ApiKind.Enum:
                string values = string.Join(", ", type.EnumValues.Select(value => $"@{value.Key} = {value.Value}"));
                text.AppendLine($"public enum {type.Name} : {type.Underlying} {{ {values} }}");
                break;
            case ApiKind.Delegate:
                string generic = type.TypeParameters.Count == 0 ? "" : $"<{string.Join(", ", type.TypeParameters)}>";
                string parameters = StubText.Parameters(type.Invoke!.Parameters, catalogue);
                text.AppendLine($"public delegate {StubText.Type(type.Invoke.Type)} {type.Name}{generic}({parameters});");
                break;
            default:
                WriteWithMembers(text, type, assembly, catalogue);
                break;
        }
    }

    private static void WriteWithMembers(StringBuilder text, ApiType type, ApiAssembly assembly, ApiCatalogue catalogue)
    {
        string keyword = type.IsStruct ? "struct" : type.Kind == ApiKind.Interface ? "interface" : "class";
        string modifiers = string.Concat(type.Modifiers.Select(modifier => modifier + " "));
        string[] bases = [.. type.Bases, .. ListingGaps.BaseOf(type) is { } gap ? [gap] : Array.Empty<string>()];
        string inherits = bases.Length == 0 ? "" : " : " + string.Join(", ", bases.Select(StubText.Type));

        if (ListingGaps.IsRepeatable(type))
        {
            text.AppendLine("[global::System.AttributeUsage(global::System.AttributeTargets.All, AllowMultiple = true)]");
        }

        text.AppendLine($"public {modifiers}{keyword} {type.Name}{inherits}");
        text.AppendLine("{");

        foreach (ApiMember member in type.Members.Where(member => member.Name != "Finalize"))
        {
            text.AppendLine(StubMember.Write(type, member, catalogue));
        }

        foreach (string hidden in Hidden(type, catalogue))
        {
            text.AppendLine(hidden);
        }

        foreach (ApiType nested in assembly.Types.Where(nested => nested.Qualifier == type.FullName))
        {
            Write(text, nested, assembly, catalogue);
        }

        text.AppendLine("}");
    }

    /// <summary>What the compiler must know although no caller can reach it.</summary>
    private static IEnumerable<string> Hidden(ApiType type, ApiCatalogue catalogue)
    {
        bool hasConstructor = type.Members.Any(member => member.Kind == ApiMemberKind.Constructor);
        bool hasField = type.Members.Any(member => member.Kind == ApiMemberKind.Field && !member.IsStatic);

        // Without it the compiler would add a public one that the chip does not have.
        if (type.Kind == ApiKind.Class && !hasConstructor)
        {
            yield return $"internal {type.Name}(){BaseCall.Write(type, catalogue)} {{ throw null; }}";
        }

        // A struct without any field counts as assigned before anybody has assigned it.
        if (type.IsStruct && !hasField && type.FullName != "System.Void")
        {
            yield return type.Modifiers.Contains("readonly") ? "private readonly int _hidden;" : "private int _hidden;";
        }

        if (ListingGaps.HasFinalizer(type))
        {
            yield return $"~{type.Name}() {{ }}";
        }

        foreach (string gap in InterfaceGaps.Write(type, catalogue))
        {
            yield return gap;
        }
    }
}
