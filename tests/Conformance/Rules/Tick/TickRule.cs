using InvertedAnodeBms.Conformance.Compilation;
using InvertedAnodeBms.Conformance.Projects;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace InvertedAnodeBms.Conformance.Rules.Tick;

/// <summary>
/// A rule about every instruction that one tick may run. Catch blocks are part of it: a fault must not cost what the good case may not.
/// </summary>
public abstract class TickRule : IlRule
{
    public sealed override ProjectKinds Kinds => ProjectKinds.Firmware;

    protected sealed override IEnumerable<Finding> Check(DeviceBuild build, DeviceAssembly assembly, TypeDefinition type)
    {
        TickPath path = TickPath.Of(build);

        return type.Methods
            .Where(method => method.HasBody && path.Methods.Contains(method))
            .SelectMany(method => method.Body.Instructions.Select(instruction => (method, instruction, Fault: Fault(build, instruction))))
            .Where(place => place.Fault is not null)
            .Select(place => At(assembly, place.method, place.instruction, $"{place.Fault} in {path.Describe(place.method)}."));
    }

    /// <summary>What is wrong with an instruction in the tick; null for nothing.</summary>
    protected abstract string? Fault(DeviceBuild build, Instruction instruction);
}
