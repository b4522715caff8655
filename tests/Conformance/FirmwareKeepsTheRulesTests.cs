using InvertedAnodeBms.Conformance.Compilation;
using InvertedAnodeBms.Conformance.Rules;

namespace InvertedAnodeBms.Conformance;

[TestClass]
public sealed class FirmwareKeepsTheRulesTests
{
    public static IEnumerable<object[]> Rules => RuleBook.Rules.Select(rule => new object[] { rule.Id });

    [TestMethod]
    [DynamicData(nameof(Rules))]
    public void NoLineOfFirmwareBoardsAndUnitTestsBreaksIt(string id)
    {
        IRule rule = RuleBook.Find(id);
        Expect.Nothing(rule.Check(DeviceBuild.Current), rule.Sentence);
    }
}
