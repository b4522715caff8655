using System.Text.RegularExpressions;
using InvertedAnodeBms.Conformance.Compilation;
using InvertedAnodeBms.Conformance.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InvertedAnodeBms.Conformance.SelfTest;

/// <summary>
/// A small source under Violations that is compiled as if it belonged to a project of the firmware. Its first line names the kind of project;
/// a comment <c>// &lt;- ...</c> marks every line at which something must be found.
/// </summary>
public sealed partial class Sample
{
    private readonly string _text;

    public Sample(string path)
    {
        Name = Repository.Relative(path);
        _text = File.ReadAllText(path);
        Kind = Enum.Parse<ProjectKinds>(Header().Match(_text).Groups["kind"].Value);
    }

    public string Name { get; }

    public ProjectKinds Kind { get; }

    /// <summary>Marked lines with what the mark says.</summary>
    public IReadOnlyList<(int Line, string Mark)> Marks => _text.Split('\n')
        .Select((line, index) => (Line: index + 1, Match: Mark().Match(line)))
        .Where(place => place.Match.Success)
        .SelectMany(place => place.Match.Groups["mark"].Value.Split(", ").Select(mark => (place.Line, mark)))
        .ToArray();

    public DeviceBuild Compile()
    {
        DeviceProject project = DeviceProjects.One(Kind);
        CSharpParseOptions parsing = DeviceSources.Options(project);

        // Unsafe code is allowed here, or stackalloc could not even be written.
        CSharpCompilationOptions options = new(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            nullableContextOptions: NullableContextOptions.Enable,
            allowUnsafe: true);

        CSharpCompilation compilation = CSharpCompilation.Create(
            "Sample",
            [DeviceSources.Generated(project, parsing), DeviceSources.Parse(_text, Name, parsing)],
            DeviceCompiler.References(project),
            options);

        return new DeviceBuild([DeviceCompiler.Emit(Name, Kind, compilation, DiagnosticSeverity.Error)]);
    }

    public static IEnumerable<string> Find(string pattern)
    {
        string folder = Repository.PathOf("tests/Conformance/Violations");
        return Directory.GetFiles(folder, pattern).Select(Repository.Relative).Order(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^// project: (?<kind>\w+)")]
    private static partial Regex Header();

    [GeneratedRegex("// <- (?<mark>.+?)\r?$")]
    private static partial Regex Mark();
}
