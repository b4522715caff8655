using InvertedAnodeBms.Conformance.Listing;

namespace InvertedAnodeBms.Conformance.Surface;

/// <summary>The surface that the listing states.</summary>
public static class ListedSurface
{
    /// <summary>The members that the type itself declares.</summary>
    public static SurfaceType Of(ApiType type)
    {
        return new SurfaceType(type.FullName, type.Kind, type.Bases.ToHashSet(), Declared(type).ToHashSet());
    }

    /// <summary>The members that a caller finds on the type, inherited ones included.</summary>
    public static SurfaceType WithInherited(ApiType type, ApiCatalogue catalogue)
    {
        ApiType[] lineage = [.. catalogue.Lineage(type), catalogue.FindType("System.Object")!];
        IEnumerable<string> inherited = lineage.Skip(1).SelectMany(Declared).Where(member => !member.StartsWith("new(", StringComparison.Ordinal));
        return new SurfaceType(type.FullName, type.Kind, lineage.Select(t => t.FullName).ToHashSet(), Declared(type).Concat(inherited).ToHashSet());
    }

    private static IEnumerable<string> Declared(ApiType type)
    {
        IEnumerable<string> values = type.EnumValues.Select(value => $"{value.Key} = {value.Value}");
        IEnumerable<string> invoke = type.Invoke is null ? [] : Write(type.Invoke);
        return values.Concat(invoke).Concat(type.Members.Where(member => member.IsPublic).SelectMany(Write));
    }

    private static IEnumerable<string> Write(ApiMember member)
    {
        string[] parameters = member.Parameters.Select(p => SurfaceText.Parameter(p.Modifier, p.Type, p.Name, p.Default)).ToArray();

        switch (member.Kind)
        {
            case ApiMemberKind.Constant:
                yield return SurfaceText.Constant(member.Type, member.Name, member.Value!);
                break;
            case ApiMemberKind.Field:
                yield return SurfaceText.Field(member.IsStatic, member.Type, member.Name);
                break;
            case ApiMemberKind.Event:
                yield return SurfaceText.Event(member.IsStatic, member.Type, member.Name);
                break;
            case ApiMemberKind.Constructor:
                yield return SurfaceText.Constructor(parameters);
                break;
            case ApiMemberKind.Method:
                yield return SurfaceText.Method(member.IsStatic, member.Type, member.Name, parameters);
                break;
            case ApiMemberKind.Property:
                if (member.HasGetter)
                {
                    yield return SurfaceText.Accessor(member.IsStatic, member.Type, member.Name, parameters, "get");
                }

                if (member.HasSetter)
                {
                    yield return SurfaceText.Accessor(member.IsStatic, member.Type, member.Name, parameters, "set");
                }

                break;
        }
    }
}
