using InvertedAnodeBms.Cli.Scenarios.Expectations;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Cli.Tests.Scenarios;

[TestClass]
public sealed class ExpectationSentenceTests
{
    [TestMethod]
    [DataRow("sensor-open within 1 s of temperature-open", ExpectationRule.Within, SubjectKind.Diagnosis)]
    [DataRow("sensor-open latched within 1 s", ExpectationRule.Within, SubjectKind.Latch)]
    [DataRow("sensor-open ends within 10 s of the end of temperature-open", ExpectationRule.EndsWithin, SubjectKind.Diagnosis)]
    [DataRow("state full within 5 h", ExpectationRule.Within, SubjectKind.State)]
    [DataRow("gates off within 200 ms of load-short", ExpectationRule.Within, SubjectKind.GatesOff)]
    [DataRow("charge gate on within 10 s of step 2", ExpectationRule.Within, SubjectKind.ChargeGateOn)]
    [DataRow("discharge gate off ends within 10 s", ExpectationRule.EndsWithin, SubjectKind.DischargeGateOff)]
    [DataRow("never hard-short", ExpectationRule.Never, SubjectKind.Diagnosis)]
    [DataRow("never cleared before step 9", ExpectationRule.Never, SubjectKind.Cleared)]
    [DataRow("never boot within 5 s of step 1", ExpectationRule.Never, SubjectKind.Boot)]
    [DataRow("never anything latched after step 1 before step 2", ExpectationRule.Never, SubjectKind.AnyLatch)]
    [DataRow("anything latched at the end", ExpectationRule.AtTheEnd, SubjectKind.AnyLatch)]
    [DataRow("hard-short survives every reboot", ExpectationRule.Survives, SubjectKind.Latch)]
    public void EveryFormIsUnderstood(string sentence, ExpectationRule rule, SubjectKind subject)
    {
        EventExpectation? expectation = ExpectationSentence.Parse(sentence);

        Assert.AreEqual(rule, expectation?.Rule);
        Assert.AreEqual(subject, expectation!.Subject.Kind);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("sensor-open")]
    [DataRow("sensor-opn within 1 s")]
    [DataRow("sensor-open within 1 s of")]
    [DataRow("sensor-open within 1 s, to the")]
    [DataRow("state fool within 1 s")]
    [DataRow("gates off latched within 1 s")]
    [DataRow("never")]
    [DataRow("state full survives every reboot")]
    public void AnythingElseIsRefused(string sentence)
    {
        Assert.IsNull(ExpectationSentence.Parse(sentence));
    }

    [TestMethod]
    public void TimesAndMomentsAreRead()
    {
        EventExpectation expectation = ExpectationSentence.Parse("state standby within 1.5 min of the end of load-short, for 10 s")!;

        Assert.AreEqual(90, expectation.Seconds);
        Assert.AreEqual(10, expectation.StaysSeconds);
        Assert.AreEqual(new EventMark(MarkKind.FaultEnd, "load-short"), expectation.From);
        Assert.AreEqual(new EventSubject(SubjectKind.State, (int)BmsState.Standby), expectation.Subject);
        Assert.AreEqual(double.PositiveInfinity, ExpectationSentence.Parse("gates off within 1 s, to the end")!.StaysSeconds);
        Assert.AreEqual(new EventMark(MarkKind.Step, "9"), ExpectationSentence.Parse("never boot before step 9")!.Before);
        Assert.AreEqual(EventMark.Start, ExpectationSentence.Parse("never boot")!.From);
    }

    [TestMethod]
    public void EveryDiagnosisHasAName()
    {
        foreach (DiagnosisId id in Enum.GetValues<DiagnosisId>())
        {
            Assert.AreEqual(new EventSubject(SubjectKind.Diagnosis, (int)id), ExpectationSentence.Parse($"never {DiagnosisNames.Of(id)}")!.Subject);
        }

        Assert.AreEqual("cell-over-voltage-critical", DiagnosisNames.Of(DiagnosisId.CellOverVoltageCritical));
    }

    [TestMethod]
    public void TheIdIsMadeOfItsWords()
    {
        Assert.AreEqual(
            "run.expect.gates_off_within_300_ms_of_load_short_to_the_end",
            ExpectationSentence.Parse("gates off within 300 ms of load-short, to the end")!.Id);
    }
}
