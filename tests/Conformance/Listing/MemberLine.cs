using System.Text.RegularExpressions;

namespace InvertedAnodeBms.Conformance.Listing;

/// <summary>A line of the listing that adds a member to a type: <c>System.Array: public int Length { get; }</c></summary>
public static partial class MemberLine
{
    /// <summary>Splits the name of the owner from the declaration; null for a line of another kind.</summary>
    public static (string Owner, string Declaration)? Split(string line)
    {
        Match match = Owned().Match(line);
        return match.Success ? (match.Groups["owner"].Value, match.Groups["declaration"].Value) : null;
    }

    public static ApiMember Parse(string declaration, string ownerName, TypeNames names)
    {
        Match match = Member().Match(declaration);

        if (!match.Success)
        {
            throw new FormatException($"Not a member: '{declaration}'.");
        }

        string[] modifiers = match.Groups["modifiers"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool isConstructor = match.Groups["type"].Length == 0;
        string type = isConstructor ? "System.Void" : names.Resolve(match.Groups["type"].Value);
        string name = match.Groups["name"].Value;

        if (isConstructor && name != ownerName)
        {
            throw new FormatException($"A method of {ownerName} without a type: '{declaration}'.");
        }

        return new ApiMember(KindOf(match, modifiers, isConstructor), type, name)
        {
            Modifiers = modifiers,
            Parameters = ParameterList.Parse(match.Groups["parameters"].Value, names.Resolve),
            HasGetter = match.Groups["accessors"].Value.Contains("get;"),
            HasSetter = match.Groups["accessors"].Value.Contains("set;"),
            Value = match.Groups["value"].Success ? match.Groups["value"].Value : null,
            IsObsolete = match.Groups["remarks"].Value.Contains("[Obsolete]"),
        };
    }

    private static ApiMemberKind KindOf(Match match, string[] modifiers, bool isConstructor)
    {
        if (match.Groups["accessors"].Success)
        {
            return ApiMemberKind.Property;
        }

        if (match.Groups["call"].Success)
        {
            return isConstructor ? ApiMemberKind.Constructor : ApiMemberKind.Method;
        }

        if (modifiers.Contains("event"))
        {
            return ApiMemberKind.Event;
        }

        return match.Groups["value"].Success ? ApiMemberKind.Constant : ApiMemberKind.Field;
    }

    [GeneratedRegex(@"^(?<owner>[\w.]+): (?<declaration>(?:public|protected) .+)$")]
    private static partial Regex Owned();

    [GeneratedRegex(
        @"^(?<modifiers>(?:(?:public|protected|static|abstract|virtual|override|sealed|const|readonly|event) )+)" +
        @"(?:(?<type>[\w.\[\]]+) )?(?<name>\w+)" +
        @"(?:(?:\[(?<parameters>[^\]]*)\])? (?<accessors>\{ .*\})|(?<call>\((?<parameters>.*)\));| = (?<value>.+);|;)" +
        @"(?<remarks> //.*)?$")]
    private static partial Regex Member();
}
