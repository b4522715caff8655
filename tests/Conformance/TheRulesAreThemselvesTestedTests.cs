using InvertedAnodeBms.Conformance.Compilation;
using InvertedAnodeBms.Conformance.Rules;
using InvertedAnodeBms.Conformance.SelfTest;

namespace InvertedAnodeBms.Conformance;

[TestClass]
public sealed class TheRulesAreThemselvesTestedTests
{
    public static IEnumerable<object[]> Rules => RuleBook.Rules.Select(rule => new object[] { rule.Id });

    public static IEnumerable<object[]> Violations => Sample.Find("*.violation.cs").Select(name => new object[] { name });

    public static IEnumerable<object[]> CleanTwins => Sample.Find("*.clean.cs").Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Violations))]
    public void AViolationIsCaughtByExactlyItsRuleAtExactlyTheMarkedLines(string path)
    {
        Sample sample = new(Repository.PathOf(path));
        Finding[] findings = RuleBook.CheckAll(Compile(sample)).ToArray();
        string report = string.Join('\n', findings.Select(finding => finding.ToString()));

        Assert.AreEqual(RuleOf(path), string.Join(", ", findings.Select(finding => finding.RuleId).Distinct()), report);
        CollectionAssert.AreEqual(
            sample.Marks.Select(mark => mark.Line).ToArray(),
            findings.Select(finding => finding.Line).Distinct().Order().ToArray(),
            report);
    }

    [TestMethod]
    [DynamicData(nameof(CleanTwins))]
    public void TheCleanTwinOfAViolationBreaksNoRule(string path)
    {
        Sample sample = new(Repository.PathOf(path));
        Assert.IsTrue(File.Exists(Repository.PathOf(path.Replace(".clean.", ".violation."))), "The violation is missing.");
        Expect.Nothing(RuleBook.CheckAll(Compile(sample)), "A clean sample breaks:");
    }

    [TestMethod]
    [DynamicData(nameof(Rules))]
    public void EveryRuleHasAViolationACleanTwinAndItsOwnName(string id)
    {
        string folder = Repository.PathOf("tests/Conformance/Violations");
        Assert.IsTrue(File.Exists(Path.Combine(folder, $"{id}.violation.cs")), "No violation.");
        Assert.IsTrue(File.Exists(Path.Combine(folder, $"{id}.clean.cs")), "No clean twin.");
        Assert.AreEqual(1, RuleBook.Rules.Count(rule => rule.Id == id));
    }

    [TestMethod]
    public void EveryViolationBelongsToARule()
    {
        string[] ids = RuleBook.Rules.Select(rule => rule.Id).ToArray();
        Expect.Nothing(Sample.Find("*.cs").Where(path => !ids.Contains(RuleOf(path))), "Samples of no rule:");
    }

    [TestMethod]
    [DynamicData(nameof(Rules))]
    public void EveryRuleStandsInTheReadmeAsItIs(string id)
    {
        string readme = File.ReadAllText(Repository.PathOf("tests/Conformance/README.md"));
        IRule rule = RuleBook.Find(id);
        string row = $"| `{rule.Id}` | {rule.Kinds} | {rule.Sentence} |";
        Assert.IsTrue(readme.Contains(row, StringComparison.Ordinal), $"README.md lacks the row:\n{row}");
    }

    private static string RuleOf(string path)
    {
        return Path.GetFileName(path).Split('.')[0];
    }

    private static DeviceBuild Compile(Sample sample)
    {
        DeviceBuild build = sample.Compile();
        Expect.Nothing(build.Assemblies[0].Problems.Select(DeviceAssembly.Describe), "The sample itself must compile:");
        return build;
    }
}
