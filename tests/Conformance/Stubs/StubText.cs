using InvertedAnodeBms.Conformance.Listing;

namespace InvertedAnodeBms.Conformance.Stubs;

/// <summary>Names and parameters as C# writes them.</summary>
public static class StubText
{
    public static string Type(string name)
    {
        if (name == "System.Void")
        {
            return "void";
        }

        // A name without a namespace is a type parameter.
        return name.Contains('.') ? "global::" + name : name;
    }

    public static string Parameters(IEnumerable<ApiParameter> parameters, ApiCatalogue catalogue)
    {
        return string.Join(", ", parameters.Select(parameter => Parameter(parameter, catalogue)));
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
