using InvertedAnodeBms.Conformance.Compilation;
using InvertedAnodeBms.Conformance.Projects;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace InvertedAnodeBms.Conformance.Rules;

/// <summary>A rule that looks at what came out of the compiler, one type at a time.</summary>
public abstract class IlRule : IRule
{
    public abstract string Id { get; }

    public abstract string Sentence { get; }

    public abstract ProjectKinds Kinds { get; }

    public IEnumerable<Finding> Check(DeviceBuild build)
    {
        return build.Assemblies
            .Where(assembly => (assembly.Kind & Kinds) != 0 && assembly.Module is not null)
            .SelectMany(assembly => assembly.Module!.GetTypes().Where(DeviceBuild.IsOwn).SelectMany(type => Check(build, assembly, type)))
            .Distinct();
    }

    protected abstract IEnumerable<Finding> Check(DeviceBuild build, DeviceAssembly assembly, TypeDefinition type);

    protected Finding At(DeviceAssembly assembly, IMemberDefinition member, Instruction? instruction, string message)
    {
        (string file, int line) = SourcePlace.Of(assembly, member, instruction);
        return new Finding(Id, file, line, message);
    }

    /// <summary>Every instruction of every method of a type.</summary>
    protected static IEnumerable<(MethodDefinition Method, Instruction Instruction)> Instructions(TypeDefinition type)
    {
        return type.Methods
            .Where(method => method.HasBody)
            .SelectMany(method => method.Body.Instructions.Select(instruction => (method, instruction)));
    }
}
