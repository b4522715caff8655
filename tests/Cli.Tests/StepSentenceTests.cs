using InvertedAnodeBms.Cli.Scenarios;

namespace InvertedAnodeBms.Cli.Tests;

[TestClass]
public sealed class StepSentenceTests
{
    [TestMethod]
    [DataRow("Charge until full", StepAction.Charge, StepEnd.Full)]
    [DataRow("charge UNTIL full within 12 h", StepAction.Charge, StepEnd.Full)]
    [DataRow("Charge until 3.5 V", StepAction.Charge, StepEnd.Voltage)]
    [DataRow("Charge for 2 h", StepAction.Charge, StepEnd.Duration)]
    [DataRow("Hold for 30 min", StepAction.Hold, StepEnd.Duration)]
    [DataRow("Rest for 10 s", StepAction.Rest, StepEnd.Duration)]
    [DataRow("Discharge at 10 mA until empty", StepAction.Discharge, StepEnd.Empty)]
    [DataRow("Discharge at 0.01 A until 2.8 V within 30 min", StepAction.Discharge, StepEnd.Voltage)]
    [DataRow("Set ambient to -5.5 degC", StepAction.SetAmbient, StepEnd.Immediately)]
    public void EveryFormIsUnderstood(string sentence, StepAction action, StepEnd end)
    {
        ScenarioStep? step = StepSentence.Parse(sentence);

        Assert.IsNotNull(step);
        Assert.AreEqual(action, step.Action);
        Assert.AreEqual(end, step.End);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("Charge")]
    [DataRow("Charge until empty")]
    [DataRow("Charge at 10 mA until full")]
    [DataRow("Discharge until empty")]
    [DataRow("Discharge at 10 mA until full")]
    [DataRow("Rest until full")]
    [DataRow("Hold until 3.5 V")]
    [DataRow("Rest for 10 days")]
    [DataRow("Rest for ten min")]
    [DataRow("Rest for 10 min please")]
    [DataRow("Discharge at -10 mA until empty")]
    public void AnythingElseIsRefused(string sentence)
    {
        Assert.IsNull(StepSentence.Parse(sentence));
    }

    [TestMethod]
    public void UnitsAreConverted()
    {
        Assert.AreEqual(0.0125, StepSentence.Parse("Discharge at 12.5 mA for 20 min")!.Amperes, 1e-12);
        Assert.AreEqual(1200, StepSentence.Parse("Discharge at 12.5 mA for 20 min")!.Seconds);
        Assert.AreEqual(5400, StepSentence.Parse("Rest for 1.5 h")!.Seconds);
        Assert.AreEqual(7200, StepSentence.Parse("Charge until full within 2 h")!.Seconds);
    }
}
