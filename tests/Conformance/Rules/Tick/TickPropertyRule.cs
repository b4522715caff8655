using InvertedAnodeBms.Conformance.Compilation;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace InvertedAnodeBms.Conformance.Rules.Tick;

public sealed class TickPropertyRule : TickRule
{
    public override string Id => "tick-property";

    public override string Sentence =>
        "A tick reads fields, not properties of our own types: on the interpreter a property costs three to four times a field.";

    protected override string? Fault(DeviceBuild build, Instruction instruction)
    {
        bool isCall = instruction.OpCode.Code is Code.Call or Code.Callvirt;

        return isCall && build.ResolveOwn((MethodReference)instruction.Operand) is { } method && (method.IsGetter || method.IsSetter)
            ? $"property {method.DeclaringType.Name}.{method.Name[4..]}"
            : null;
    }
}
