using InvertedAnodeBms.Conformance.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InvertedAnodeBms.Conformance.Rules.Interpreter;

public sealed class EnumTextRule : SourceRule
{
    public override string Id => "enum-text";

    public override string Sentence => "No enum is turned into text, by ToString, interpolation, + or Format: the chip prints the number.";

    public override ProjectKinds Kinds => ProjectKinds.All;

    protected override IEnumerable<Finding> Check(SyntaxNode root, SemanticModel model)
    {
        return root.DescendantNodes()
            .SelectMany(node => Printed(node, model))
            .Where(expression => model.GetTypeInfo(expression).Type?.TypeKind == TypeKind.Enum)
            .Select(expression => At(expression, $"'{expression}' becomes a number."));
    }

    /// <summary>Expressions that a piece of source turns into text.</summary>
    private static IEnumerable<ExpressionSyntax> Printed(SyntaxNode node, SemanticModel model)
    {
        switch (node)
        {
            case InterpolationSyntax hole:
                return [hole.Expression];
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) && IsText(sum, model):
                return [sum.Left, sum.Right];
            case AssignmentExpressionSyntax sum when sum.IsKind(SyntaxKind.AddAssignmentExpression) && IsText(sum, model):
                return [sum.Right];
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" } access }:
                return [access.Expression];
            case InvocationExpressionSyntax call when model.GetSymbolInfo(call).Symbol?.ContainingType?.SpecialType == SpecialType.System_String:
                return call.ArgumentList.Arguments.Select(argument => argument.Expression);
            default:
                return [];
        }
    }

    private static bool IsText(ExpressionSyntax expression, SemanticModel model)
    {
        return model.GetTypeInfo(expression).Type?.SpecialType == SpecialType.System_String;
    }
}
