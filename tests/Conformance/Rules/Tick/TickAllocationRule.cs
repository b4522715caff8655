using InvertedAnodeBms.Conformance.Compilation;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace InvertedAnodeBms.Conformance.Rules.Tick;

public sealed class TickAllocationRule : TickRule
{
    private static readonly string[] _makers = ["Clone", "CreateInstance", "GetEnumerator", "MemberwiseClone"];

    public override string Id => "tick-allocation";

    public override string Sentence =>
        "A tick allocates nothing: no objects, arrays, delegates, boxes, exceptions or strings. Garbage collection stops " +
        "the world, and the gates with it. What a file is read into is apart: a file makes objects inside whatever is done with it, " +
        "and is written, and read back, a few hundred times a day.";

    protected override string? Fault(DeviceBuild build, Instruction instruction)
    {
        return instruction.OpCode.Code switch
        {
            Code.Newobj => NewObject(build, (MethodReference)instruction.Operand),
            Code.Newarr => $"new {((TypeReference)instruction.Operand).Name}[]",
            Code.Box => $"boxing of {((TypeReference)instruction.Operand).Name}",

            // The interpreter makes a new string object at every load of a literal.
            Code.Ldstr => "a string literal",
            Code.Call or Code.Callvirt => Call(build, (MethodReference)instruction.Operand),
            _ => null,
        };
    }

    private static string? NewObject(DeviceBuild build, MethodReference constructor)
    {
        bool isStruct = build.Resolve(constructor.DeclaringType) is { IsValueType: true };
        return isStruct ? null : $"new {constructor.DeclaringType.Name}";
    }

    private static string? Call(DeviceBuild build, MethodReference method)
    {
        // What our own methods allocate is found in their own bodies.
        if (build.ResolveOwn(method) is not null)
        {
            return null;
        }

        bool makes = method.ReturnType.MetadataType == MetadataType.String || method.ReturnType.IsArray || _makers.Contains(method.Name);
        bool file = method.DeclaringType.FullName == "System.IO.File";
        return makes && !file ? $"{method.DeclaringType.Name}.{method.Name}, which allocates," : null;
    }
}
