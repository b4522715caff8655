using InvertedAnodeBms.Conformance.Compilation;
using InvertedAnodeBms.Conformance.Projects;
using Microsoft.CodeAnalysis;

namespace InvertedAnodeBms.Conformance.Rules;

/// <summary>A rule that looks at the sources and what they mean, where the IL no longer tells the cases apart.</summary>
public abstract class SourceRule : IRule
{
    public abstract string Id { get; }

    public abstract string Sentence { get; }

    public abstract ProjectKinds Kinds { get; }

    public IEnumerable<Finding> Check(DeviceBuild build)
    {
        return build.Assemblies
            .Where(assembly => (assembly.Kind & Kinds) != 0)
            .SelectMany(assembly => assembly.Compilation.SyntaxTrees.SelectMany(tree => Check(tree.GetRoot(), assembly.ModelOf(tree))))
            .Distinct();
    }

    protected abstract IEnumerable<Finding> Check(SyntaxNode root, SemanticModel model);

    protected Finding At(SyntaxNode node, string message)
    {
        return At(node.GetLocation(), message);
    }

    protected Finding At(Location location, string message)
    {
        FileLinePositionSpan place = location.GetLineSpan();
        return new Finding(Id, place.Path, place.StartLinePosition.Line + 1, message);
    }
}
