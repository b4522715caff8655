using InvertedAnodeBms.Conformance.Compilation;
using InvertedAnodeBms.Conformance.Projects;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace InvertedAnodeBms.Conformance.Rules.Arithmetic;

public sealed class IntegerRoomRule : IlRule
{
    public override string Id => "integer-room";

    public override string Sentence =>
        "No float and no double in Core's Cell, Charging, Measurement, Protection and Telemetry: a NaN can then never open or close a gate.";

    public override ProjectKinds Kinds => ProjectKinds.Core;

    protected override IEnumerable<Finding> Check(DeviceBuild build, DeviceAssembly assembly, TypeDefinition type)
    {
        if (!IntegerRooms.Contains(type))
        {
            return [];
        }

        IEnumerable<Finding> mentioned = TypeMentions.In(type)
            .Where(mention => mention.Type.MetadataType is MetadataType.Single or MetadataType.Double)
            .Select(mention => At(assembly, mention.Where, mention.At, $"uses {mention.Type.Name}."));

        IEnumerable<Finding> computed = Instructions(type)
            .Where(place => IsFloating(place.Instruction.OpCode))
            .Select(place => At(assembly, place.Method, place.Instruction, "computes in floating point."));

        return mentioned.Concat(computed);
    }

    // ldc.r4, conv.r8, conv.r.un, ldelem.r4, stind.r8 and so on.
    private static bool IsFloating(OpCode code)
    {
        return code.Name.Contains(".r4", StringComparison.Ordinal)
            || code.Name.Contains(".r8", StringComparison.Ordinal)
            || code.Name.Contains(".r.", StringComparison.Ordinal);
    }
}
