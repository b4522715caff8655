using InvertedAnodeBms.Conformance.Compilation;
using InvertedAnodeBms.Conformance.Projects;
using Mono.Cecil;

namespace InvertedAnodeBms.Conformance.Rules.State;

public sealed class StructFieldRule : IlRule
{
    public override string Id => "struct-field";

    public override string Sentence =>
        "No fields of struct types: inside a class or an array each is a heap block of its own, and every access costs.";

    public override ProjectKinds Kinds => ProjectKinds.Firmware;

    protected override IEnumerable<Finding> Check(DeviceBuild build, DeviceAssembly assembly, TypeDefinition type)
    {
        return type.Fields
            .Where(field => !field.IsLiteral && !CompilerMade.Is(type) && IsStruct(build, field.FieldType))
            .Select(field => At(assembly, field, null, $"{type.Name}.{field.Name} is a {field.FieldType.Name}."));
    }

    private static bool IsStruct(DeviceBuild build, TypeReference type)
    {
        TypeReference element = type.GetElementType();
        return !element.IsPrimitive && build.Resolve(element) is { IsValueType: true, IsEnum: false };
    }
}
