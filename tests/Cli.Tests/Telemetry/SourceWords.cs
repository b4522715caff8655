using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace InvertedAnodeBms.Cli.Tests.Telemetry;

/// <summary>What the source says about a field or a number: its summary, on one line.</summary>
internal static partial class SourceWords
{
    private static readonly Lazy<Dictionary<string, XElement>> s_members = new(Read);

    /// <summary>Summary of a field or of a member of an enumeration.</summary>
    public static string Of(FieldInfo field)
    {
        string name = $"F:{field.DeclaringType!.FullName}.{field.Name}";
        XElement summary = s_members.Value[name].Element("summary") ?? throw new InvalidDataException($"{name} has no summary");
        string text = string.Concat(summary.Nodes().Select(Word));
        return Spaces().Replace(text, " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);
    }

    private static string Word(XNode node)
    {
        if (node is not XElement element)
        {
            return node.ToString();
        }

        string reference = element.Attribute("cref")?.Value ?? element.Value;
        return $"`{reference[(reference.LastIndexOf('.') + 1)..]}`";
    }

    private static Dictionary<string, XElement> Read()
    {
        XDocument document = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "InvertedAnodeBms.Core.xml"));
        return document.Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
