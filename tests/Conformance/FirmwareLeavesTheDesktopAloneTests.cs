using InvertedAnodeBms.Conformance.Desktop;
using InvertedAnodeBms.Conformance.Projects;
using InvertedAnodeBms.Conformance.SelfTest;
using Mono.Cecil;

namespace InvertedAnodeBms.Conformance;

[TestClass]
public sealed class FirmwareLeavesTheDesktopAloneTests
{
    public static IEnumerable<object[]> Projects => DeviceProjects.All
        .Where(project => (project.Kind & ProjectKinds.Firmware) != 0)
        .Select(project => new object[] { project.Name });

    [TestMethod]
    [DynamicData(nameof(Projects))]
    public void ItsDesktopBuildRefersToNoClockSleepFileOrMathOfTheDesktop(string name)
    {
        DeviceProject project = DeviceProjects.All.Single(candidate => candidate.Name == name);
        using ModuleDefinition module = ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, project.DesktopAssemblyName + ".dll"));
        Expect.Nothing(DesktopLibrary.UsesIn(module), "Of the desktop's own library it uses:");
    }

    [TestMethod]
    [DataRow("return System.Environment.TickCount64;", "System.Environment")]
    [DataRow("return (long)System.Math.Exp(1);", "System.Math")]
    [DataRow("return (long)System.MathF.Exp(1);", "System.MathF")]
    [DataRow("System.Threading.Thread.Sleep(1); return 0;", "System.Threading.Thread")]
    [DataRow("return System.IO.File.ReadAllBytes(\"I:/x\").Length;", "System.IO.File")]
    [DataRow("return new System.IO.FileStream(\"I:/x\", System.IO.FileMode.Open).Length;", "System.IO.FileStream, System.IO.Stream")]
    [DataRow("return System.DateTime.UtcNow.Ticks;", "System.DateTime")]
    [DataRow("System.Console.WriteLine(); return 0;", "System.Console")]
    [DataRow("System.GC.Collect(); return 0;", "System.GC")]
    [DataRow("return new System.Random(1).Next();", "System.Random")]
    [DataRow("return System.Diagnostics.Stopwatch.GetTimestamp();", "System.Diagnostics.Stopwatch")]
    [DataRow("throw new System.IO.IOException();", "")]
    [DataRow("return new int[3].Length;", "")]
    public void ALineThatTouchesTheDesktopIsFound(string line, string expected)
    {
        using ModuleDefinition module = DesktopSample.Compile($"public static class Sample {{ public static long Run() {{ {line} }} }}");
        Assert.AreEqual(expected, string.Join(", ", DesktopLibrary.UsesIn(module).Distinct()));
    }
}
