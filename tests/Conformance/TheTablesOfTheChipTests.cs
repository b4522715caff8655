using InvertedAnodeBms.Conformance.Compilation;
using InvertedAnodeBms.Conformance.Projects;
using InvertedAnodeBms.Conformance.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InvertedAnodeBms.Conformance;

[TestClass]
public sealed class TheTablesOfTheChipTests
{
    public static IEnumerable<object[]> Projects => DeviceProjects.All.Select(project => new object[] { project.Name });

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DynamicData(nameof(Projects))]
    public void HoldAllTextAndCodeOfAProject(string name)
    {
        ChipTables tables = new(At(name).Module!);
        TestContext.WriteLine($"{name}: {tables}");
        Assert.IsTrue(tables.Fit, $"{name}: {tables}. Divide the project, as Core.Lithium.Tests and Core.Records.Tests were split off Core.Tests.");
    }

    [TestMethod]
    public void DoNotHoldTheTextsOfAllUnitTestsTogether()
    {
        CSharpCompilation tests = At("tests/Core.Tests").Compilation;
        string[] present = tests.SyntaxTrees.Select(tree => tree.FilePath).ToArray();
        IEnumerable<SyntaxTree> more = At("tests/Core.Lithium.Tests").Compilation.SyntaxTrees
            .Where(tree => !present.Contains(tree.FilePath) && !tree.FilePath.EndsWith("/generated.cs", StringComparison.Ordinal));

        DeviceAssembly together = DeviceCompiler.Emit("all", ProjectKinds.Tests, tests.AddSyntaxTrees(more), DiagnosticSeverity.Error);

        Expect.Nothing(together.Problems.Select(DeviceAssembly.Describe), "All unit tests in one project must compile:");
        ChipTables tables = new(together.Module!);
        TestContext.WriteLine(tables.ToString());
        Assert.IsFalse(tables.Fit, tables.ToString());
        Assert.IsGreaterThan(ChipTables.MostTextBytes, tables.TextBytes);
    }

    private static DeviceAssembly At(string name)
    {
        return DeviceBuild.Current.Assemblies.Single(assembly => assembly.Name == name);
    }
}
