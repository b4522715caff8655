using Mono.Cecil;

namespace InvertedAnodeBms.Conformance.Rules.State;

/// <summary>Types that no source declares: array contents, and the holders of lambdas without captures. The interpreter runs both.</summary>
public static class CompilerMade
{
    public static bool Is(TypeDefinition type)
    {
        return type.Name.StartsWith('<') || (type.DeclaringType is { } outer && Is(outer));
    }
}
