using InvertedAnodeBms.Conformance.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InvertedAnodeBms.Conformance.Rules.State;

public sealed class ConditionalCompilationRule : SourceRule
{
    public override string Id => "conditional-compilation";

    public override string Sentence => "No #if in firmware and boards: what is tested on the desktop is, line for line, what is flashed.";

    public override ProjectKinds Kinds => ProjectKinds.Firmware;

    protected override IEnumerable<Finding> Check(SyntaxNode root, SemanticModel model)
    {
        // The branch that is compiled out is not parsed, so one finding per directive that is.
        return root.DescendantTrivia()
            .Select(trivia => trivia.GetStructure())
            .OfType<ConditionalDirectiveTriviaSyntax>()
            .Select(directive => At(directive, directive.ToString().Trim()));
    }
}
