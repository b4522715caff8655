using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace InvertedAnodeBms.Conformance.Projects;

/// <summary>
/// Reads a project file as MSBuild would, as far as the firmware's projects go: properties, items, conditions of the form
/// <c>'a' == 'b'</c> joined by <c>and</c>, imports by path. Anything else is an error, so that nothing is overlooked.
/// </summary>
/// <remarks>Imports from an SDK are not followed: neither SDK can be relied on to be here.</remarks>
public sealed partial class ProjectEvaluation
{
    // Other items do not reach the compiler.
    private static readonly string[] _kinds = ["Compile", "InternalsVisibleTo", "PackageReference", "PackageVersion", "ProjectReference", "Using"];

    private readonly Dictionary<string, string> _properties = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ProjectItem> _items = [];

    /// <summary>Evaluates a project.</summary>
    /// <param name="path">The project file.</param>
    /// <param name="configuration">Device, or Debug for the desktop.</param>
    public ProjectEvaluation(string path, string configuration)
    {
        _properties["Configuration"] = configuration;
        _properties["MSBuildRuntimeType"] = "Core";
        _properties["MSBuildProjectName"] = Path.GetFileNameWithoutExtension(path);
        Read(Repository.PathOf("Directory.Build.props"));
        Read(Repository.PathOf("Directory.Packages.props"));
        Read(path);
    }

    /// <summary>Every file that was read, the project itself last.</summary>
    public List<string> Files { get; } = [];

    public string Property(string name)
    {
        return _properties.GetValueOrDefault(name, "");
    }

    public IEnumerable<ProjectItem> Items(string kind)
    {
        return _items.Where(item => item.Kind == kind);
    }

    private void Read(string path)
    {
        XElement root = XDocument.Load(path).Root!;

        foreach (XElement element in root.Elements().Where(Holds))
        {
            // Properties of the file being read change back after an import.
            _properties["MSBuildThisFileDirectory"] = Path.GetDirectoryName(path) + "/";

            switch (element.Name.LocalName)
            {
                case "PropertyGroup":
                    foreach (XElement property in element.Elements().Where(Holds))
                    {
                        _properties[property.Name.LocalName] = Expand(property.Value);
                    }

                    break;
                case "ItemGroup":
                    IEnumerable<XElement> items = element.Elements().Where(item => _kinds.Contains(item.Name.LocalName) && Holds(item));
                    _items.AddRange(items.Select(item => ToItem(item, path)));
                    break;
                case "Import" when element.Attribute("Sdk") is null:
                    Read(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, Expand(element.Attribute("Project")!.Value))));
                    break;
                case "Import" or "Target":
                    break;
                default:
                    throw new NotSupportedException($"{Repository.Relative(path)}: the conformance check does not know <{element.Name.LocalName}>.");
            }
        }

        Files.Add(path);
    }

    private ProjectItem ToItem(XElement element, string path)
    {
        string include = element.Attribute("Include")?.Value
            ?? throw new NotSupportedException($"{Repository.Relative(path)}: {element} does not include, which the conformance check asks for.");
        Dictionary<string, string> metadata = element.Attributes().ToDictionary(a => a.Name.LocalName, a => Expand(a.Value));

        foreach (XElement child in element.Elements())
        {
            metadata[child.Name.LocalName] = Expand(child.Value);
        }

        return new ProjectItem(element.Name.LocalName, Expand(include), metadata);
    }

    private bool Holds(XElement element)
    {
        string? condition = element.Attribute("Condition")?.Value;

        if (condition is null)
        {
            return true;
        }

        return Expand(condition).Split(" and ").All(part => Compares(part, condition));
    }

    private static bool Compares(string part, string condition)
    {
        Match match = Condition().Match(part);
        return match.Success
            ? match.Groups["left"].Value == match.Groups["right"].Value == (match.Groups["operator"].Value == "==")
            : throw new NotSupportedException($"The conformance check does not understand the condition {condition}.");
    }

    private string Expand(string text)
    {
        return Reference().Replace(text, match => Property(match.Groups["name"].Value));
    }

    [GeneratedRegex(@"\$\((?<name>\w+)\)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\s*'(?<left>[^']*)'\s*(?<operator>==|!=)\s*'(?<right>[^']*)'\s*$")]
    private static partial Regex Condition();
}
