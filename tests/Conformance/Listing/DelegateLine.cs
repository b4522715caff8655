using System.Text.RegularExpressions;

namespace InvertedAnodeBms.Conformance.Listing;

/// <summary>A line of the listing that introduces a delegate: <c>public delegate void System.Action`1(T obj);</c></summary>
public sealed partial record DelegateLine(string FullName, int Arity, string ReturnType, string Parameters)
{
    public static DelegateLine? TryParse(string line)
    {
        Match match = Pattern().Match(line);

        if (!match.Success)
        {
            return null;
        }

        string arity = match.Groups["arity"].Value;
        return new DelegateLine(
            match.Groups["name"].Value,
            arity.Length == 0 ? 0 : int.Parse(arity),
            match.Groups["type"].Value,
            match.Groups["parameters"].Value);
    }

    public ApiType ToType(TypeNames names)
    {
        // The listing does not name type parameters: they are the names in the signature that are no types.
        string[] mentioned = [.. ParameterList.Types(Parameters), ReturnType];
        string[] typeParameters = mentioned.Where(t => Arity > 0 && !names.IsKnown(t)).Distinct().ToArray();
        string Resolve(string text) => typeParameters.Contains(text) ? text : names.Resolve(text);

        return new ApiType(ApiKind.Delegate, FullName)
        {
            TypeParameters = typeParameters,
            Invoke = new ApiMember(ApiMemberKind.Method, Resolve(ReturnType), "Invoke")
            {
                Parameters = ParameterList.Parse(Parameters, Resolve),
            },
        };
    }

    [GeneratedRegex(@"^public delegate (?<type>\S+) (?<name>[\w.]+)(?:`(?<arity>\d+))?\((?<parameters>.*)\);$")]
    private static partial Regex Pattern();
}
