using InvertedAnodeBms.Conformance.Listing;

namespace InvertedAnodeBms.Conformance.Stubs;

/// <summary>Explicit interface implementations are not listed; C# insists on them, so the stubs fill in what their interfaces still miss.</summary>
public static class InterfaceGaps
{
    public static IEnumerable<string> Write(ApiType type, ApiCatalogue catalogue)
    {
        if (type.Kind is not (ApiKind.Class or ApiKind.Struct or ApiKind.RefStruct))
        {
            yield break;
        }

        ApiType[] lineage = catalogue.Lineage(type).ToArray();
        ApiMember[] present = lineage.Where(t => t.Kind != ApiKind.Interface).SelectMany(t => t.Members).Where(m => m.IsPublic).ToArray();

        // What a base class promises it also fills in itself.
        HashSet<ApiType> inherited = type.Bases
            .Select(name => catalogue.FindType(name)!)
            .Where(t => t.Kind == ApiKind.Class)
            .SelectMany(catalogue.Lineage)
            .ToHashSet();

        foreach (ApiType contract in lineage.Where(t => t.Kind == ApiKind.Interface && !inherited.Contains(t)))
        {
            foreach (ApiMember missing in contract.Members.Where(wanted => !present.Any(member => member.HasSameCallAs(wanted))))
            {
                yield return Write(contract, missing, catalogue);
            }
        }
    }

    private static string Write(ApiType contract, ApiMember member, ApiCatalogue catalogue)
    {
        string head = $"{StubText.Type(member.Type)} {StubText.Type(contract.FullName)}.";
        string parameters = StubText.Parameters(member.Parameters, catalogue);

        return member.Kind == ApiMemberKind.Property
            ? $"{head}{StubMember.PropertyName(member, parameters)} {StubMember.Accessors(member, hasBody: true)}"
            : $"{head}{member.Name}({parameters}) {{ throw null; }}";
    }
}
