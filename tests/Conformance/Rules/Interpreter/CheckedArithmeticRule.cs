using InvertedAnodeBms.Conformance.Compilation;
using InvertedAnodeBms.Conformance.Projects;
using Mono.Cecil;

namespace InvertedAnodeBms.Conformance.Rules.Interpreter;

public sealed class CheckedArithmeticRule : IlRule
{
    public override string Id => "checked-arithmetic";

    public override string Sentence =>
        "Nothing relies on checked: the interpreter never throws on overflow, so a test on the desktop would prove what the chip does not do.";

    public override ProjectKinds Kinds => ProjectKinds.All;

    protected override IEnumerable<Finding> Check(DeviceBuild build, DeviceAssembly assembly, TypeDefinition type)
    {
        // add.ovf, sub.ovf, mul.ovf, conv.ovf.* and their unsigned forms. Indexing an array with a long emits one too.
        return Instructions(type)
            .Where(place => place.Instruction.OpCode.Name.Contains(".ovf", StringComparison.Ordinal))
            .Select(place => At(assembly, place.Method, place.Instruction, $"emits {place.Instruction.OpCode.Name}."));
    }
}
