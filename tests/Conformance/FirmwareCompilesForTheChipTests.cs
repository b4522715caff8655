using InvertedAnodeBms.Conformance.Compilation;
using InvertedAnodeBms.Conformance.Projects;

namespace InvertedAnodeBms.Conformance;

[TestClass]
public sealed class FirmwareCompilesForTheChipTests
{
    public static IEnumerable<object[]> Projects => DeviceProjects.All.Select(project => new object[] { project.Name });

    [TestMethod]
    [DynamicData(nameof(Projects))]
    public void WithoutErrorOrWarningAgainstThePackagesOfItsProjectFile(string name)
    {
        DeviceAssembly assembly = DeviceBuild.Current.Assemblies.Single(candidate => candidate.Name == name);
        Expect.Nothing(assembly.Missing, "Not compiled, because these are not:");
        Expect.Nothing(assembly.Problems.Select(DeviceAssembly.Describe), "The compiler for the chip says:");
        Assert.IsNotNull(assembly.Module);
    }

    [TestMethod]
    public void CoreDriversBoardsAndUnitTestsAreAmongTheProjects()
    {
        ProjectKinds found = DeviceProjects.All.Aggregate(default(ProjectKinds), (kinds, project) => kinds | project.Kind);
        Assert.AreEqual(ProjectKinds.All, found);
        string[] names = DeviceProjects.All.Select(project => project.Name).ToArray();
        string[] expected =
        [
            "firmware/Core", "firmware/Esp32", "tests/Core.Tests", "tests/Core.Lithium.Tests", "tests/Core.Records.Tests", "tests/Core.Link.Tests",
        ];
        CollectionAssert.IsSubsetOf(expected, names);
    }

    [TestMethod]
    public void EveryFolderOfBoardsHoldsAProject()
    {
        string[] folders = Directory.GetDirectories(Repository.PathOf("boards")).Select(Repository.Relative).Order().ToArray();
        string[] boards = DeviceProjects.All.Where(project => project.Kind == ProjectKinds.Board).Select(project => project.Name).Order().ToArray();
        CollectionAssert.AreEqual(folders, boards);
    }

    [TestMethod]
    [DynamicData(nameof(Projects))]
    public void EveryProjectAsksForTheLanguageThatTheChipCanRun(string name)
    {
        DeviceProject project = DeviceProjects.All.Single(candidate => candidate.Name == name);
        Assert.AreEqual("10", project.LanguageVersion);
        Assert.IsTrue(project.IsNullable);
        Assert.IsFalse(project.UsesImplicitUsings);
        Assert.IsTrue(project.TreatsWarningsAsErrors);
    }
}
