using System.Text.RegularExpressions;
using InvertedAnodeBms.Conformance.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InvertedAnodeBms.Conformance.Rules.Interpreter;

public sealed partial class NumberFormatRule : SourceRule
{
    public override string Id => "number-format";

    public override string Sentence =>
        "Numbers are formatted with F, D, X or N and a constant number of digits: ToString(\"0.00\") prints 0.00 itself on the chip.";

    public override ProjectKinds Kinds => ProjectKinds.All;

    protected override IEnumerable<Finding> Check(SyntaxNode root, SemanticModel model)
    {
        foreach (SyntaxNode node in root.DescendantNodes())
        {
            IEnumerable<string?> formats = node switch
            {
                InvocationExpressionSyntax call => OfCall(call, model),
                InterpolationFormatClauseSyntax clause => [clause.FormatStringToken.ValueText],
                _ => [],
            };

            foreach (string? format in formats.Where(format => format is null || !Standard().IsMatch(format)))
            {
                yield return At(node, format is null ? "formats with a text that is not constant." : $"formats with '{format}'.");
            }
        }
    }

    /// <summary>The formats that a call hands over; null for one that is not known at compile time.</summary>
    private static IEnumerable<string?> OfCall(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol { Parameters.Length: > 0 } method
            || method.Parameters[0].Type.SpecialType != SpecialType.System_String)
        {
            return [];
        }

        string? text = model.GetConstantValue(call.ArgumentList.Arguments[0].Expression).Value as string;

        if (method.Name == "ToString" && method.ContainingType.IsValueType)
        {
            return [text];
        }

        if (method.Name == "Format" && method.ContainingType.SpecialType == SpecialType.System_String)
        {
            return text is null ? [null] : FormatsIn(text);
        }

        return [];
    }

    private static IEnumerable<string?> FormatsIn(string text)
    {
        return Holes().Matches(text).Select(match => match.Groups["format"].Value);
    }

    [GeneratedRegex("^[FDXNfdxn][0-9]{0,2}$")]
    private static partial Regex Standard();

    [GeneratedRegex(@"(?<!\{)\{\d+(?:,-?\d+)?:(?<format>[^}]*)\}")]
    private static partial Regex Holes();
}
