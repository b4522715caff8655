using InvertedAnodeBms.Conformance.Compilation;
using InvertedAnodeBms.Conformance.Projects;
using Mono.Cecil;

namespace InvertedAnodeBms.Conformance.Rules.Interpreter;

public sealed class DefaultInterfaceMethodRule : IlRule
{
    public override string Id => "default-interface-method";

    public override string Sentence => "Interfaces hold no method bodies: the core library claims to support them, the interpreter does not.";

    public override ProjectKinds Kinds => ProjectKinds.All;

    protected override IEnumerable<Finding> Check(DeviceBuild build, DeviceAssembly assembly, TypeDefinition type)
    {
        return type.Methods
            .Where(method => type.IsInterface && method.HasBody)
            .Select(method => At(assembly, method, null, $"{type.Name}.{method.Name} has a body."));
    }
}
