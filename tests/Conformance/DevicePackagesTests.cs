using System.Text.RegularExpressions;
using InvertedAnodeBms.Conformance.Projects;

namespace InvertedAnodeBms.Conformance;

[TestClass]
public sealed partial class DevicePackagesTests
{
    public static IEnumerable<object[]> Projects => DeviceProjects.All.Select(project => new object[] { project.Name });

    [TestMethod]
    [DynamicData(nameof(Projects))]
    public void EveryPackageHasOneExactVersionInTheCentralList(string name)
    {
        DeviceProject project = DeviceProjects.All.Single(candidate => candidate.Name == name);
        Assert.AreNotEqual(0, project.PackageReferences.Count());

        foreach (ProjectItem reference in project.PackageReferences)
        {
            ProjectItem[] entries = project.PackageVersions.Where(item => item.Include == reference.Include).ToArray();
            Assert.HasCount(1, entries, reference.Include);
            string version = entries[0].Value("Version");
            Assert.IsTrue(Exact().IsMatch(version), $"{reference.Include} asks for '{version}': a version that floats breaks overnight.");
            string own = reference.Value("Version") + reference.Value("VersionOverride");
            Assert.AreEqual("", own, $"{reference.Include}: versions belong into Directory.Packages.props.");
        }
    }

    [TestMethod]
    [DynamicData(nameof(Projects))]
    public void EveryPackageThatTheCompilerSeesHasAListing(string name)
    {
        DeviceProject project = DeviceProjects.All.Single(candidate => candidate.Name == name);
        CollectionAssert.Contains(project.Packages.Select(PackageListings.AssemblyOf).ToArray(), "mscorlib");
    }

    [TestMethod]
    public void OnlyTheChipsPackagesReachADeviceBuild()
    {
        IEnumerable<string> strangers = DeviceProjects.All
            .SelectMany(project => project.PackageReferences)
            .Select(item => item.Include)
            .Where(package => !package.StartsWith("nanoFramework.", StringComparison.Ordinal));

        Expect.Nothing(strangers, "Packages that are not the chip's:");
    }

    [GeneratedRegex(@"^\d+\.\d+\.\d+(\.\d+)?(-[0-9A-Za-z.-]+)?$")]
    private static partial Regex Exact();
}
