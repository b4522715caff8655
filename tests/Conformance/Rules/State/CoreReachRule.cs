using InvertedAnodeBms.Conformance.Compilation;
using InvertedAnodeBms.Conformance.Projects;
using Mono.Cecil;

namespace InvertedAnodeBms.Conformance.Rules.State;

public sealed class CoreReachRule : IlRule
{
    private static readonly string[] _outside = ["System.Device", "System.IO", "System.Threading", "nanoFramework"];

    public override string Id => "core-reach";

    public override string Sentence =>
        "Core knows no hardware, no files and no threads: nothing from System.Device, System.IO, System.Threading or nanoFramework.";

    public override ProjectKinds Kinds => ProjectKinds.Core;

    protected override IEnumerable<Finding> Check(DeviceBuild build, DeviceAssembly assembly, TypeDefinition type)
    {
        return TypeMentions.In(type)
            .Where(mention => _outside.Any(space => mention.Type.FullName.StartsWith(space + ".", StringComparison.Ordinal)))
            .Select(mention => At(assembly, mention.Where, mention.At, $"uses {mention.Type.FullName}."));
    }
}
