using InvertedAnodeBms.Conformance.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InvertedAnodeBms.Conformance.Rules.Arithmetic;

public sealed class MathOnCounterRule : SourceRule
{
    public override string Id => "math-on-counter";

    public override string Sentence =>
        "No 64-bit integer goes through Math, and no Math at all in the integer rooms: stock images compute it in single precision.";

    public override ProjectKinds Kinds => ProjectKinds.Firmware;

    protected override IEnumerable<Finding> Check(SyntaxNode root, SemanticModel model)
    {
        return root.DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Where(call => model.GetSymbolInfo(call).Symbol?.ContainingType.ToDisplayString() == "System.Math")
            .Where(call => IsInIntegerRoom(call, model) || call.ArgumentList.Arguments.Any(argument => HoldsLong(argument, model)))
            .Select(call => At(call, $"'{call}'."));
    }

    private static bool IsInIntegerRoom(SyntaxNode node, SemanticModel model)
    {
        return IntegerRooms.Contains(model.GetEnclosingSymbol(node.SpanStart)?.ContainingNamespace.ToDisplayString() ?? "");
    }

    /// <summary>A 64-bit integer anywhere in the argument, converted or not.</summary>
    private static bool HoldsLong(ArgumentSyntax argument, SemanticModel model)
    {
        return argument.DescendantNodes()
            .OfType<ExpressionSyntax>()
            .Any(part => model.GetTypeInfo(part).Type?.SpecialType is SpecialType.System_Int64 or SpecialType.System_UInt64);
    }
}
