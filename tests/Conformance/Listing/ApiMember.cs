namespace InvertedAnodeBms.Conformance.Listing;

/// <summary>One listed member. An indexer is a property named <c>this</c>.</summary>
public sealed record ApiMember(ApiMemberKind Kind, string Type, string Name)
{
    public IReadOnlyList<string> Modifiers { get; init; } = [];

    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    public bool HasGetter { get; init; }

    public bool HasSetter { get; init; }

    public string? Value { get; init; }

    public bool IsObsolete { get; init; }

    public bool IsStatic => Kind == ApiMemberKind.Constant || Modifiers.Contains("static");

    public bool IsPublic => Modifiers.Contains("public");

    public bool IsAbstract => Modifiers.Contains("abstract");

    /// <summary>Same name and same parameter types, whatever the rest.</summary>
    public bool HasSameCallAs(ApiMember other)
    {
        return Kind == other.Kind
            && Name == other.Name
            && Parameters.Select(p => p.Type).SequenceEqual(other.Parameters.Select(p => p.Type));
    }
}
