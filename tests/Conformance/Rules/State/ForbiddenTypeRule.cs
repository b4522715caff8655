using InvertedAnodeBms.Conformance.Compilation;
using InvertedAnodeBms.Conformance.Projects;
using Mono.Cecil;

namespace InvertedAnodeBms.Conformance.Rules.State;

public sealed class ForbiddenTypeRule : IlRule
{
    private static readonly string[] _forbidden =
    [
        "System.Console",
        "System.DateTime",
        "System.GC",
        "System.Random",
        "System.Threading.Thread",
        "System.Threading.Timer",
        "nanoFramework.Runtime.Native.GC",
    ];

    private static readonly string[] _clocks =
    [
        "System.Environment",
        "nanoFramework.Hardware.Esp32.HighResTimer",
    ];

    private static readonly string[] _readClocks =
    [
        "InvertedAnodeBms.Esp32.TickLoop",
        "InvertedAnodeBms.Esp32.IdleTickLoop",
    ];

    public override string Id => "forbidden-type";

    public override string Sentence =>
        "No Console, DateTime, GC, Random, Timer or Thread (Thread.Sleep in a board's Main excepted), and no clock outside " +
        "TickLoop and IdleTickLoop: time is a parameter.";

    public override ProjectKinds Kinds => ProjectKinds.Firmware;

    protected override IEnumerable<Finding> Check(DeviceBuild build, DeviceAssembly assembly, TypeDefinition type)
    {
        return TypeMentions.In(type)
            .Where(mention => IsForbidden(mention, type) && !IsSleepInMain(mention, assembly))
            .Select(mention => At(assembly, mention.Where, mention.At, $"uses {mention.Type.FullName}."));
    }

    private static bool IsForbidden(TypeMention mention, TypeDefinition type)
    {
        string name = mention.Type.FullName;
        return _forbidden.Contains(name) || (_clocks.Contains(name) && !_readClocks.Contains(type.FullName));
    }

    private static bool IsSleepInMain(TypeMention mention, DeviceAssembly assembly)
    {
        return assembly.Kind == ProjectKinds.Board
            && mention.Where is MethodDefinition { Name: "Main", DeclaringType.Name: "Program" }
            && mention.At?.Operand is MethodReference { Name: "Sleep", DeclaringType.FullName: "System.Threading.Thread" };
    }
}
