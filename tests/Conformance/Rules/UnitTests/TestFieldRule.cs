using InvertedAnodeBms.Conformance.Compilation;
using InvertedAnodeBms.Conformance.Projects;
using Mono.Cecil;

namespace InvertedAnodeBms.Conformance.Rules.UnitTests;

public sealed class TestFieldRule : IlRule
{
    public override string Id => "test-field";

    public override string Sentence => "Test classes have no instance fields: the chip's launcher calls test methods on no instance.";

    public override ProjectKinds Kinds => ProjectKinds.Tests;

    protected override IEnumerable<Finding> Check(DeviceBuild build, DeviceAssembly assembly, TypeDefinition type)
    {
        return type.Fields
            .Where(field => !field.IsStatic && TestClasses.Is(type))
            .Select(field => At(assembly, field, null, $"{type.Name}.{field.Name} needs an instance."));
    }
}
