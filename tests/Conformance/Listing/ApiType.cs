namespace InvertedAnodeBms.Conformance.Listing;

/// <summary>One listed type. Nested types carry the name of the outer one before a dot.</summary>
public sealed class ApiType
{
    public ApiType(ApiKind kind, string fullName)
    {
        Kind = kind;
        FullName = fullName;
        Name = fullName[(fullName.LastIndexOf('.') + 1)..];
        Qualifier = fullName[..fullName.LastIndexOf('.')];
    }

    public ApiKind Kind { get; }

    public string FullName { get; }

    public string Name { get; }

    /// <summary>Namespace, or the full name of the outer type.</summary>
    public string Qualifier { get; }

    public IReadOnlyList<string> Modifiers { get; init; } = [];

    public IReadOnlyList<string> TypeParameters { get; init; } = [];

    /// <summary>Base class and interfaces, by full name.</summary>
    public IReadOnlyList<string> Bases { get; init; } = [];

    /// <summary>Keyword of the type behind an enum.</summary>
    public string Underlying { get; init; } = "";

    /// <summary>Signature of a delegate.</summary>
    public ApiMember? Invoke { get; init; }

    public List<ApiMember> Members { get; } = [];

    public Dictionary<string, string> EnumValues { get; } = [];

    public bool IsStruct => Kind is ApiKind.Struct or ApiKind.RefStruct;
}
