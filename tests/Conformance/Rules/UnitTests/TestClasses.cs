using Microsoft.CodeAnalysis;
using Mono.Cecil;

namespace InvertedAnodeBms.Conformance.Rules.UnitTests;

/// <summary>What makes a class a test class, on both frameworks.</summary>
public static class TestClasses
{
    public static bool Is(TypeDefinition type)
    {
        return type.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "TestClassAttribute");
    }

    public static bool Is(INamedTypeSymbol? type)
    {
        return type is not null && type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "TestClassAttribute");
    }
}
