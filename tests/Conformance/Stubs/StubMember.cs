using InvertedAnodeBms.Conformance.Listing;

namespace InvertedAnodeBms.Conformance.Stubs;

/// <summary>One member of a stub type. Bodies throw: a reference assembly is never run.</summary>
public static class StubMember
{
    private static readonly Dictionary<string, string> _operators = new()
    {
        ["op_Addition"] = "+",
        ["op_Subtraction"] = "-",
        ["op_UnaryPlus"] = "+",
        ["op_UnaryNegation"] = "-",
        ["op_Equality"] = "==",
        ["op_Inequality"] = "!=",
        ["op_LessThan"] = "<",
        ["op_LessThanOrEqual"] = "<=",
        ["op_GreaterThan"] = ">",
        ["op_GreaterThanOrEqual"] = ">=",
    };

    public static string Write(ApiType owner, ApiMember member, ApiCatalogue catalogue)
    {
        bool isInterface = owner.Kind == ApiKind.Interface;
        string obsolete = member.IsObsolete ? "[global::System.Obsolete] " : "";
        string modifiers = isInterface ? "" : string.Join(' ', member.Modifiers) + " ";
        bool hasBody = !isInterface && !member.IsAbstract;
        string parameters = StubText.Parameters(member.Parameters, catalogue);
        string type = StubText.Type(member.Type);

        return obsolete + member.Kind switch
        {
            ApiMemberKind.Constant => $"{modifiers}{type} {member.Name} = {Constant(member.Value!)};",
            ApiMemberKind.Field => $"{modifiers}{type} {member.Name};",
            ApiMemberKind.Event => $"{modifiers}{type} {member.Name}" + (hasBody ? " { add { throw null; } remove { throw null; } }" : ";"),
            ApiMemberKind.Property => $"{modifiers}{type} {PropertyName(member, parameters)} {Accessors(member, hasBody)}",
            ApiMemberKind.Constructor => $"{modifiers}{member.Name}({parameters}){BaseCall.Write(owner, catalogue)} {{ throw null; }}",
            _ => $"{modifiers}{MethodHead(member)}({parameters})" + (hasBody ? " { throw null; }" : ";"),
        };
    }

    public static string Accessors(ApiMember member, bool hasBody)
    {
        string body = hasBody ? " { throw null; }" : ";";
        return "{" + (member.HasGetter ? " get" + body : "") + (member.HasSetter ? " set" + body : "") + " }";
    }

    public static string PropertyName(ApiMember member, string parameters)
    {
        return member.Name == "this" ? $"this[{parameters}]" : member.Name;
    }

    private static string MethodHead(ApiMember member)
    {
        string type = StubText.Type(member.Type);

        return member.Name switch
        {
            "op_Implicit" => $"implicit operator {type}",
            "op_Explicit" => $"explicit operator {type}",
            _ when member.Name.StartsWith("op_", StringComparison.Ordinal) => $"{type} operator {_operators[member.Name]}",
            _ => $"{type} {member.Name}",
        };
    }

    private static string Constant(string value)
    {
        return value switch
        {
            "NaN" => "0.0 / 0.0",
            "Infinity" => "1.0 / 0.0",
            "-Infinity" => "-1.0 / 0.0",
            "NaNf" => "0.0f / 0.0f",
            "Infinityf" => "1.0f / 0.0f",
            "-Infinityf" => "-1.0f / 0.0f",
            _ => value,
        };
    }
}
