using InvertedAnodeBms.Conformance.Compilation;
using InvertedAnodeBms.Conformance.Projects;
using Mono.Cecil;

namespace InvertedAnodeBms.Conformance.Rules.Interpreter;

public sealed class MultiDimensionalArrayRule : IlRule
{
    public override string Id => "multi-dimensional-array";

    public override string Sentence => "No arrays of several dimensions such as int[,]: they compile and crash the interpreter. Jagged arrays work.";

    public override ProjectKinds Kinds => ProjectKinds.All;

    protected override IEnumerable<Finding> Check(DeviceBuild build, DeviceAssembly assembly, TypeDefinition type)
    {
        return TypeMentions.In(type)
            .Where(mention => mention.Type is ArrayType { IsVector: false })
            .Select(mention => At(assembly, mention.Where, mention.At, $"uses {mention.Type.FullName}."));
    }
}
