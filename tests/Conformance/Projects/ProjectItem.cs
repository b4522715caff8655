namespace InvertedAnodeBms.Conformance.Projects;

/// <summary>One item of a project file, such as a package reference.</summary>
public sealed record ProjectItem(string Kind, string Include, IReadOnlyDictionary<string, string> Metadata)
{
    public string Value(string name)
    {
        return Metadata.GetValueOrDefault(name, "");
    }
}
