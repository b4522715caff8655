using InvertedAnodeBms.Conformance.Listing;

namespace InvertedAnodeBms.Conformance.Stubs;

/// <summary>What a stub constructor must pass on when its base class has none without parameters.</summary>
public static class BaseCall
{
    public static string Write(ApiType owner, ApiCatalogue catalogue)
    {
        ApiType? baseClass = owner.Bases.Select(catalogue.FindType).FirstOrDefault(type => type?.Kind == ApiKind.Class);
        ApiMember[] constructors = baseClass?.Members.Where(member => member.Kind == ApiMemberKind.Constructor).ToArray() ?? [];

        if (constructors.Length == 0 || constructors.Any(constructor => constructor.Parameters.Count == 0))
        {
            return "";
        }

        return $" : base({string.Join(", ", constructors[0].Parameters.Select(parameter => $"default({StubText.Type(parameter.Type)})"))})";
    }
}
