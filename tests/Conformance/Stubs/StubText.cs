using InvertedAnodeBms.Conformance.Listing;

namespace InvertedAnodeBms.Conformance.Stubs;

/// <summary>Names and parameters as C# writes them.</summary>
public static class StubText
{
    private static readonly string[] _asserted = ["actual", "condition", "value", "action"];

    public static string Type(string name)
    {
        if (name == "System.Void")
        {
            return "void";
        }

        // A name without a namespace is a type parameter.
        return name.Contains('.') ? "global::" + name : name;
    }

    public static string Parameters(IReadOnlyCollection<ApiParameter> parameters, ApiCatalogue catalogue)
    {
        return string.Join(", ", parameters.Select(parameter => Quotes(parameter, parameters) + Parameter(parameter, catalogue)));
    }

    /// <summary>
    /// The listing leaves attributes out. One of them fills the chip's string table: the message of an Assert is, unless given, the source text of
    /// the argument that is asserted.
    /// </summary>
    private static string Quotes(ApiParameter parameter, IEnumerable<ApiParameter> all)
    {
        if (parameter is not { Type: "System.String", Name: "message", Default: "\"\"" })
        {
            return "";
        }

        ApiParameter? asserted = all.FirstOrDefault(other => _asserted.Contains(other.Name));
        return asserted is null ? "" : $"[global::System.Runtime.CompilerServices.CallerArgumentExpression(\"{asserted.Name}\")] ";
    }

    private static string Parameter(ApiParameter parameter, ApiCatalogue catalogue)
    {
        string modifier = parameter.Modifier.Length == 0 ? "" : parameter.Modifier + " ";
        string text = $"{modifier}{Type(parameter.Type)} @{parameter.Name}";

        if (parameter.Default is null)
        {
            return text;
        }

        bool isEnum = catalogue.FindType(parameter.Type)?.Kind == ApiKind.Enum;
        return isEnum ? $"{text} = ({Type(parameter.Type)}){parameter.Default}" : $"{text} = {parameter.Default}";
    }
}
