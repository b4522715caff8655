using InvertedAnodeBms.Conformance.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InvertedAnodeBms.Conformance.Rules.UnitTests;

public sealed class TestSetUpRule : SourceRule
{
    // The first two exist on the chip only, the others on the desktop only.
    private static readonly string[] _attributes =
    [
        "SetupAttribute",
        "CleanupAttribute",
        "TestInitializeAttribute",
        "TestCleanupAttribute",
        "ClassInitializeAttribute",
        "ClassCleanupAttribute",
    ];

    public override string Id => "test-set-up";

    public override string Sentence =>
        "Test classes have no constructor and no set-up: neither framework runs the other's, and the chip makes no instance.";

    public override ProjectKinds Kinds => ProjectKinds.Tests;

    protected override IEnumerable<Finding> Check(SyntaxNode root, SemanticModel model)
    {
        IEnumerable<Finding> constructors = root.DescendantNodes()
            .OfType<ConstructorDeclarationSyntax>()
            .Where(constructor => TestClasses.Is(model.GetDeclaredSymbol(constructor)?.ContainingType))
            .Select(constructor => At(constructor, $"{constructor.Identifier} has a constructor."));

        IEnumerable<Finding> setUps = root.DescendantNodes()
            .OfType<AttributeSyntax>()
            .Where(attribute => _attributes.Contains(model.GetTypeInfo(attribute).Type?.Name))
            .Select(attribute => At(attribute, $"[{attribute}]."));

        return constructors.Concat(setUps);
    }
}
