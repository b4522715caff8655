using System.Text;
using InvertedAnodeBms.Conformance.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace InvertedAnodeBms.Conformance.Compilation;

/// <summary>Sources as the device build hands them to the compiler.</summary>
public static class DeviceSources
{
    private static readonly string[] _symbols = ["TRACE", "NETNANO1_0", "NANOFRAMEWORK_1_0", "DEVICE"];

    public static IEnumerable<SyntaxTree> Of(DeviceProject project)
    {
        CSharpParseOptions options = Options(project);
        return project.Sources
            .Select(path => Parse(File.ReadAllText(path), Repository.Relative(path), options))
            .Prepend(Generated(project, options));
    }

    public static SyntaxTree Parse(string text, string path, CSharpParseOptions options)
    {
        return CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), options, path);
    }

    public static CSharpParseOptions Options(DeviceProject project)
    {
        return LanguageVersionFacts.TryParse(project.LanguageVersion, out LanguageVersion version)
            ? new CSharpParseOptions(version, DocumentationMode.Parse, preprocessorSymbols: _symbols)
            : throw new InvalidOperationException($"{project.Name}: LangVersion '{project.LanguageVersion}'.");
    }

    /// <summary>What the SDK writes from the project file: global usings and friend assemblies.</summary>
    public static SyntaxTree Generated(DeviceProject project, CSharpParseOptions options)
    {
        StringBuilder text = new();

        foreach (string name in project.Usings)
        {
            text.AppendLine($"global using {name};");
        }

        foreach (string friend in project.InternalsVisibleTo)
        {
            text.AppendLine($"[assembly: global::System.Runtime.CompilerServices.InternalsVisibleTo(\"{friend}\")]");
        }

        return Parse(text.ToString(), $"{project.Name}/obj/generated.cs", options);
    }
}
