using InvertedAnodeBms.Conformance.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InvertedAnodeBms.Conformance.Rules.UnitTests;

public sealed class DataRowRule : SourceRule
{
    private static readonly SpecialType[] _allowed =
    [
        SpecialType.System_Boolean,
        SpecialType.System_Byte,
        SpecialType.System_Int16,
        SpecialType.System_Int32,
        SpecialType.System_UInt32,
        SpecialType.System_Int64,
        SpecialType.System_Single,
        SpecialType.System_String,
    ];

    public override string Id => "data-row";

    public override string Sentence =>
        "Data rows hold bool, byte, short, int, uint, long, float, string or typeof, each of exactly its parameter's type: on the chip " +
        "null, enums, arrays and conversions end the whole run.";

    public override ProjectKinds Kinds => ProjectKinds.Tests;

    protected override IEnumerable<Finding> Check(SyntaxNode root, SemanticModel model)
    {
        return root.DescendantNodes()
            .OfType<AttributeSyntax>()
            .Where(attribute => model.GetTypeInfo(attribute).Type?.Name == "DataRowAttribute")
            .SelectMany(attribute => Check(attribute, model));
    }

    private IEnumerable<Finding> Check(AttributeSyntax row, SemanticModel model)
    {
        MethodDeclarationSyntax method = row.FirstAncestorOrSelf<MethodDeclarationSyntax>()!;
        AttributeArgumentSyntax[] arguments = row.ArgumentList?.Arguments.ToArray() ?? [];
        SeparatedSyntaxList<ParameterSyntax> parameters = method.ParameterList.Parameters;

        if (arguments.Length != parameters.Count)
        {
            yield return At(row, $"{arguments.Length} values for the {parameters.Count} parameters of {method.Identifier}.");
            yield break;
        }

        for (int i = 0; i < arguments.Length; i++)
        {
            ITypeSymbol? type = model.GetTypeInfo(arguments[i].Expression).Type;
            ITypeSymbol? wanted = model.GetTypeInfo(parameters[i].Type!).Type;

            if (!IsAllowed(arguments[i].Expression, type))
            {
                yield return At(arguments[i], $"'{arguments[i]}' is no value for a data row.");
            }
            else if (!SymbolEqualityComparer.Default.Equals(type, wanted))
            {
                yield return At(arguments[i], $"'{arguments[i]}' is a {type}, {parameters[i].Identifier} is a {wanted}: the chip converts nothing.");
            }
        }
    }

    private static bool IsAllowed(ExpressionSyntax expression, ITypeSymbol? type)
    {
        return expression is TypeOfExpressionSyntax || (type is { TypeKind: not TypeKind.Enum } && _allowed.Contains(type.SpecialType));
    }
}
