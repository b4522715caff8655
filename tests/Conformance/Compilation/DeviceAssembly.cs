using InvertedAnodeBms.Conformance.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Cecil;

namespace InvertedAnodeBms.Conformance.Compilation;

/// <summary>One project compiled for the chip: its sources with their meaning, and the IL that came out.</summary>
public sealed class DeviceAssembly
{
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];

    public DeviceAssembly(string name, ProjectKinds kind, CSharpCompilation compilation, IReadOnlyList<Diagnostic> problems)
    {
        Name = name;
        Kind = kind;
        Compilation = compilation;
        Problems = problems;
    }

    /// <summary>Folder of the project, or file of a violation.</summary>
    public string Name { get; }

    public ProjectKinds Kind { get; }

    public CSharpCompilation Compilation { get; }

    /// <summary>Errors and warnings; the device build stops at either.</summary>
    public IReadOnlyList<Diagnostic> Problems { get; }

    /// <summary>Projects that this one builds on and that do not compile, so that nothing can be said about this one.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The IL with its line numbers; null when the sources do not compile.</summary>
    public ModuleDefinition? Module { get; init; }

    /// <summary>What a project that builds on this one sees; null when the sources do not compile.</summary>
    public MetadataReference? Reference { get; init; }

    /// <summary>What the sources mean. One model per file for all rules: each remembers what it has worked out.</summary>
    public SemanticModel ModelOf(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out SemanticModel? model))
        {
            model = Compilation.GetSemanticModel(tree);
            _models.Add(tree, model);
        }

        return model;
    }

    public static string Describe(Diagnostic problem)
    {
        FileLinePositionSpan place = problem.Location.GetLineSpan();
        return $"{place.Path}:{place.StartLinePosition.Line + 1}: {problem.Id} {problem.GetMessage()}";
    }
}
