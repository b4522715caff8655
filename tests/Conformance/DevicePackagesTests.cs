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
            string[] versions = project.PackageVersions.Where(item => item.Include == reference.Include).Select(item => item.Value("Version")).ToArray();
            Assert.AreEqual(1, versions.Length, $"Versions of {reference.Include}");
            Assert.IsTrue(Exact().IsMatch(versions[0]), $"{reference.Include} asks for '{versions[0]}': a version that floats breaks overnight.");
            Assert.AreEqual("", reference.Value("Version") + reference.Value("VersionOverride"), $"{reference.Include}: versions belong into Directory.Packages.props.");
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
        string[] strangers = DeviceProjects.All
            .SelectMany(project => project.PackageReferences)
            .Select(item => item.Include)
            .Where(package => !package.StartsWith("nanoFramework.", StringComparison.Ordinal))
            .ToArray();

        Assert.AreEqual("", string.Join(", ", strangers));
    }

    [GeneratedRegex(@"^\d+\.\d+\.\d+(\.\d+)?(-[0-9A-Za-z.-]+)?$")]
    private static partial Regex Exact();
}
