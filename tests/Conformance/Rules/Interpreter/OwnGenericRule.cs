using InvertedAnodeBms.Conformance.Compilation;
using InvertedAnodeBms.Conformance.Projects;
using Mono.Cecil;

namespace InvertedAnodeBms.Conformance.Rules.Interpreter;

public sealed class OwnGenericRule : IlRule
{
    public override string Id => "own-generic";

    public override string Sentence => "No generic types or methods of our own: the 1.x interpreter does not know them.";

    public override ProjectKinds Kinds => ProjectKinds.All;

    protected override IEnumerable<Finding> Check(DeviceBuild build, DeviceAssembly assembly, TypeDefinition type)
    {
        if (type.HasGenericParameters)
        {
            yield return At(assembly, type, null, $"{type.Name} is generic.");
        }

        foreach (MethodDefinition method in type.Methods.Where(method => method.HasGenericParameters))
        {
            yield return At(assembly, method, null, $"{type.Name}.{method.Name} is generic.");
        }
    }
}
