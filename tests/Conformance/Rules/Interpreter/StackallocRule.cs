using InvertedAnodeBms.Conformance.Compilation;
using InvertedAnodeBms.Conformance.Projects;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace InvertedAnodeBms.Conformance.Rules.Interpreter;

public sealed class StackallocRule : IlRule
{
    public override string Id => "stackalloc";

    public override string Sentence => "No stackalloc: it compiles in unsafe code and crashes the interpreter.";

    public override ProjectKinds Kinds => ProjectKinds.All;

    protected override IEnumerable<Finding> Check(DeviceBuild build, DeviceAssembly assembly, TypeDefinition type)
    {
        return Instructions(type)
            .Where(place => place.Instruction.OpCode == OpCodes.Localloc)
            .Select(place => At(assembly, place.Method, place.Instruction, "stackalloc."));
    }
}
