using InvertedAnodeBms.Conformance.Projects;
using Mono.Cecil;

namespace InvertedAnodeBms.Conformance.Compilation;

/// <summary>Assemblies that a rule looks at together: the whole firmware, or one small violation.</summary>
public sealed class DeviceBuild
{
    private static readonly Lazy<DeviceBuild> _current = new(CompileAll);

    private readonly Dictionary<string, TypeDefinition> _types;

    public DeviceBuild(IReadOnlyList<DeviceAssembly> assemblies)
    {
        Assemblies = assemblies;
        _types = Modules.SelectMany(module => module.GetTypes()).Where(IsOwn).DistinctBy(type => type.FullName).ToDictionary(type => type.FullName);
    }

    /// <summary>Every project of this tree that exists on the chip.</summary>
    public static DeviceBuild Current => _current.Value;

    public IReadOnlyList<DeviceAssembly> Assemblies { get; }

    /// <summary>Types written in this project, not those that the compiler adds to every assembly.</summary>
    public IReadOnlyCollection<TypeDefinition> Types => _types.Values;

    private IEnumerable<ModuleDefinition> Modules => Assemblies.Where(assembly => assembly.Module is not null).Select(assembly => assembly.Module!);

    /// <summary>Definition of a type, ours or the chip's; null for a type parameter and for what did not compile.</summary>
    public TypeDefinition? Resolve(TypeReference type)
    {
        TypeReference element = type.GetElementType();
        return _types.GetValueOrDefault(element.FullName) ?? (element.IsGenericParameter ? null : element.Resolve());
    }

    /// <summary>Definition of a method of ours; null for one of the chip's.</summary>
    public MethodDefinition? ResolveOwn(MethodReference method)
    {
        MethodReference element = method.GetElementMethod();
        return _types.GetValueOrDefault(element.DeclaringType.GetElementType().FullName)?.Methods.FirstOrDefault(m => m.FullName == element.FullName);
    }

    /// <summary>The compiler embeds attributes of its own when the core library lacks them.</summary>
    public static bool IsOwn(TypeDefinition type)
    {
        TypeDefinition outermost = type;

        while (outermost.DeclaringType is { } outer)
        {
            outermost = outer;
        }

        return outermost.Namespace is not ("Microsoft.CodeAnalysis" or "System.Runtime.CompilerServices") && outermost.Name != "<Module>";
    }

    private static DeviceBuild CompileAll()
    {
        Dictionary<string, DeviceAssembly> compiled = [];

        foreach (DeviceProject project in DeviceProjects.All)
        {
            Compile(project, compiled);
        }

        return new DeviceBuild(DeviceProjects.All.Select(project => compiled[project.Path]).ToArray());
    }

    private static void Compile(DeviceProject project, Dictionary<string, DeviceAssembly> compiled)
    {
        if (compiled.ContainsKey(project.Path))
        {
            return;
        }

        DeviceProject[] builtOn = Closure(project).Distinct().ToArray();

        foreach (DeviceProject other in builtOn)
        {
            Compile(other, compiled);
        }

        compiled[project.Path] = DeviceCompiler.Compile(project, builtOn.Select(other => compiled[other.Path]).ToArray());
    }

    // As in MSBuild, a reference to a project brings the projects that it references.
    private static IEnumerable<DeviceProject> Closure(DeviceProject project)
    {
        return project.ProjectReferences.Select(DeviceProjects.At).SelectMany(other => Closure(other).Prepend(other));
    }
}
