using InvertedAnodeBms.Conformance.Compilation;
using InvertedAnodeBms.Conformance.Projects;
using Mono.Cecil;

namespace InvertedAnodeBms.Conformance.Rules.State;

public sealed class StaticConstructorRule : IlRule
{
    public override string Id => "static-constructor";

    public override string Sentence =>
        "No static constructors: the chip runs them at load in the order of type names, before what they read may exist.";

    public override ProjectKinds Kinds => ProjectKinds.Firmware;

    protected override IEnumerable<Finding> Check(DeviceBuild build, DeviceAssembly assembly, TypeDefinition type)
    {
        return type.Methods
            .Where(method => method.IsConstructor && method.IsStatic && !CompilerMade.Is(type))
            .Select(method => At(assembly, method, null, $"{type.Name} has a static constructor."));
    }
}
