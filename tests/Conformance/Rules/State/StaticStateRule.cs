using InvertedAnodeBms.Conformance.Compilation;
using InvertedAnodeBms.Conformance.Projects;
using Mono.Cecil;

namespace InvertedAnodeBms.Conformance.Rules.State;

public sealed class StaticStateRule : IlRule
{
    public override string Id => "static-state";

    public override string Sentence => "No static fields but const: state has an owner, and two simulated chips must not share any.";

    public override ProjectKinds Kinds => ProjectKinds.Firmware;

    protected override IEnumerable<Finding> Check(DeviceBuild build, DeviceAssembly assembly, TypeDefinition type)
    {
        return type.Fields
            .Where(field => field.IsStatic && !field.IsLiteral && !CompilerMade.Is(type))
            .Select(field => At(assembly, field, null, $"{type.Name}.{field.Name} is static."));
    }
}
