using InvertedAnodeBms.Conformance.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace InvertedAnodeBms.Conformance.Rules.Arithmetic;

/// <summary>
/// The interpreter answers every comparison with a NaN as if the left side were the greater: &gt; and &gt;= are true, &lt; and &lt;= false,
/// on whatever side the NaN stands. The rule works on the source, where each operator is what was written; in IL the compiler has turned
/// half of them round.
/// </summary>
public sealed class FloatComparisonRule : SourceRule
{
    public override string Id => "float-comparison";

    public override string Sentence =>
        "Floats are compared with < and <= only: on the chip > and >= are true for a NaN, and !(a < b) is. v >= constant is fine where " +
        "&& v <= limit rejects the NaN.";

    public override ProjectKinds Kinds => ProjectKinds.Firmware;

    protected override IEnumerable<Finding> Check(SyntaxNode root, SemanticModel model)
    {
        foreach (SyntaxNode node in root.DescendantNodes())
        {
            string? fault = node switch
            {
                BinaryExpressionSyntax binary => OfComparison(binary, model),
                PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } negation => OfNegation(negation, model),
                RelationalPatternSyntax pattern => OfPattern(pattern, model),
                InvocationExpressionSyntax call => OfCompareTo(call, model),
                _ => null,
            };

            if (fault is not null)
            {
                yield return At(node, fault);
            }
        }
    }

    private static string? OfComparison(BinaryExpressionSyntax binary, SemanticModel model)
    {
        bool accepts = binary.IsKind(SyntaxKind.GreaterThanExpression) || binary.IsKind(SyntaxKind.GreaterThanOrEqualExpression);
        return accepts && IsFloating(binary, model) && !IsLowerEndOfARange(binary, model) ? $"'{binary}' is true for a NaN." : null;
    }

    private static string? OfNegation(PrefixUnaryExpressionSyntax negation, SemanticModel model)
    {
        ExpressionSyntax inner = negation.Operand;

        while (inner is ParenthesizedExpressionSyntax parenthesized)
        {
            inner = parenthesized.Expression;
        }

        bool rejects = inner.IsKind(SyntaxKind.LessThanExpression) || inner.IsKind(SyntaxKind.LessThanOrEqualExpression);
        return rejects && IsFloating((BinaryExpressionSyntax)inner, model) ? $"'{negation}' is true for a NaN." : null;
    }

    private static string? OfPattern(RelationalPatternSyntax pattern, SemanticModel model)
    {
        bool accepts = pattern.OperatorToken.IsKind(SyntaxKind.GreaterThanToken) || pattern.OperatorToken.IsKind(SyntaxKind.GreaterThanEqualsToken);
        return accepts && IsFloating(model.GetTypeInfo(pattern.Expression).ConvertedType) ? $"'{pattern}' matches a NaN." : null;
    }

    private static string? OfCompareTo(InvocationExpressionSyntax call, SemanticModel model)
    {
        bool compares = model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: "CompareTo" } method && IsFloating(method.ContainingType);
        return compares ? $"'{call}' orders a NaN above every number." : null;
    }

    /// <summary>
    /// The accept form: <c>v &gt;= 1 &amp;&amp; v &lt;= limit</c>. The second half is false for a NaN in v; a constant on the right of the first
    /// is none. Where the lower end is no constant, <c>low &lt;= v &amp;&amp; v &lt;= high</c> says the same and is safe on both sides.
    /// </summary>
    private static bool IsLowerEndOfARange(BinaryExpressionSyntax lower, SemanticModel model)
    {
        if (!model.GetConstantValue(lower.Right).HasValue)
        {
            return false;
        }

        ExpressionSyntax chain = lower;

        while (chain.Parent is ParenthesizedExpressionSyntax || chain.Parent.IsKind(SyntaxKind.LogicalAndExpression))
        {
            chain = (ExpressionSyntax)chain.Parent;
        }

        return Conjuncts(chain)
            .OfType<BinaryExpressionSyntax>()
            .Where(other => other.IsKind(SyntaxKind.LessThanExpression) || other.IsKind(SyntaxKind.LessThanOrEqualExpression))
            .Any(other => other.Left.IsEquivalentTo(lower.Left, topLevel: false));
    }

    private static IEnumerable<ExpressionSyntax> Conjuncts(ExpressionSyntax expression)
    {
        return expression switch
        {
            ParenthesizedExpressionSyntax parenthesized => Conjuncts(parenthesized.Expression),
            BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression) => Conjuncts(both.Left).Concat(Conjuncts(both.Right)),
            _ => [expression],
        };
    }

    private static bool IsFloating(BinaryExpressionSyntax comparison, SemanticModel model)
    {
        return model.GetOperation(comparison) is IBinaryOperation operation && IsFloating(operation.LeftOperand.Type);
    }

    private static bool IsFloating(ITypeSymbol? type)
    {
        return type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double;
    }
}
