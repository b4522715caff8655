using InvertedAnodeBms.Conformance.Compilation;
using InvertedAnodeBms.Conformance.Projects;
using Mono.Cecil;

namespace InvertedAnodeBms.Conformance.Rules.Interpreter;

public sealed class GenericInstanceRule : IlRule
{
    public override string Id => "generic-instance";

    public override string Sentence =>
        "No generic type is used, Func<> and Action<> included: the core library declares some, the 1.x interpreter runs none.";

    public override ProjectKinds Kinds => ProjectKinds.All;

    protected override IEnumerable<Finding> Check(DeviceBuild build, DeviceAssembly assembly, TypeDefinition type)
    {
        return TypeMentions.In(type)
            .Where(mention => mention.Type is GenericInstanceType || mention.At?.Operand is GenericInstanceMethod)
            .Select(mention => At(assembly, mention.Where, mention.At, $"uses {mention.Type.FullName}."));
    }
}
