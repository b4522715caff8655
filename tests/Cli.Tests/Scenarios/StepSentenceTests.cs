using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Cli.Scenarios.Steps;

namespace InvertedAnodeBms.Cli.Tests.Scenarios;

[TestClass]
public sealed class StepSentenceTests
{
    [TestMethod]
    [DataRow("Charge until full", StepAction.Charge, StepEnd.Condition)]
    [DataRow("charge UNTIL full within 12 h", StepAction.Charge, StepEnd.Condition)]
    [DataRow("Charge until 3.5 V", StepAction.Charge, StepEnd.Condition)]
    [DataRow("Charge for 2 h", StepAction.Charge, StepEnd.Duration)]
    [DataRow("Hold for 30 min", StepAction.Hold, StepEnd.Duration)]
    [DataRow("Rest for 10 s", StepAction.Rest, StepEnd.Duration)]
    [DataRow("Discharge at 10 mA until empty", StepAction.Discharge, StepEnd.Empty)]
    [DataRow("Discharge at 0.01 A until 2.8 V within 30 min", StepAction.Discharge, StepEnd.Condition)]
    [DataRow("Charge at 10 mA until full", StepAction.Charge, StepEnd.Condition)]
    [DataRow("Charge fast at 0.5C until 80 %", StepAction.Charge, StepEnd.Condition)]
    [DataRow("Discharge as wrist-pulses until 20 % within 3 h", StepAction.Discharge, StepEnd.Condition)]
    [DataRow("Hold until charge within 10 min", StepAction.Hold, StepEnd.Condition)]
    [DataRow("Rest until below 30 degC", StepAction.Rest, StepEnd.Condition)]
    [DataRow("Hold until in fault", StepAction.Hold, StepEnd.Condition)]
    [DataRow("Plug in the charger", StepAction.PlugIn, StepEnd.Immediately)]
    [DataRow("Unplug the charger", StepAction.Unplug, StepEnd.Immediately)]
    [DataRow("Switch on the load at 6 mA", StepAction.LoadOn, StepEnd.Immediately)]
    [DataRow("Switch on the load as wrist", StepAction.LoadOn, StepEnd.Immediately)]
    [DataRow("Switch off the load", StepAction.LoadOff, StepEnd.Immediately)]
    [DataRow("Set ambient to -5.5 degC", StepAction.SetAmbient, StepEnd.Immediately)]
    [DataRow("Ramp ambient to 5 degC over 30 min", StepAction.SetAmbient, StepEnd.Immediately)]
    [DataRow("Press the button for 4 s", StepAction.PressButton, StepEnd.Duration)]
    [DataRow("Clear the fault", StepAction.ClearFault, StepEnd.Sent)]
    [DataRow("Clear the fault with the number 4711", StepAction.ClearFault, StepEnd.Sent)]
    [DataRow("Reboot", StepAction.Reboot, StepEnd.Immediately)]
    [DataRow("Cut power for 10 s", StepAction.CutPower, StepEnd.Duration)]
    [DataRow("Hang for 2 s", StepAction.Hang, StepEnd.Duration)]
    [DataRow("Repeat the last step 3 times", StepAction.Repeat, StepEnd.Immediately)]
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
    [DataRow("Charge at until full")]
    [DataRow("Charge until 5.1 V")]
    [DataRow("Charge until 101 %")]
    [DataRow("Hold until full within")]
    [DataRow("Ramp ambient to 5 degC")]
    [DataRow("Press the button")]
    [DataRow("Clear the fault with the number -1")]
    [DataRow("Cut power")]
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
        Assert.AreEqual(0.0125, StepSentence.Parse("Discharge at 12.5 mA for 20 min")!.Amperes!.Value, 1e-12);
        Assert.AreEqual(0.0072, StepSentence.Parse("Discharge at 0.2C for 20 min")!.Amperes!.Value, 1e-12);
        Assert.AreEqual(0.0072, StepSentence.Parse("Charge at 0.2 C until full")!.Amperes!.Value, 1e-12);
        Assert.AreEqual(0.25, StepSentence.Parse("Hang for 250 ms")!.Seconds);
        Assert.AreEqual(1200, StepSentence.Parse("Discharge at 12.5 mA for 20 min")!.Seconds);
        Assert.AreEqual(5400, StepSentence.Parse("Rest for 1.5 h")!.Seconds);
        Assert.AreEqual(7200, StepSentence.Parse("Charge until full within 2 h")!.Seconds);
    }

    [TestMethod]
    public void AVoltageIsComeToFromBelowWhenChargingAndFromAboveWhenDischarging()
    {
        ScenarioCondition charge = StepSentence.Parse("Charge until 3.5 V")!.Until!;
        ScenarioCondition discharge = StepSentence.Parse("Discharge at 10 mA until 2.8 V")!.Until!;

        Assert.AreEqual(new ScenarioCondition(null, ConditionQuantity.CellVolts, true, 3.5), charge);
        Assert.AreEqual(new ScenarioCondition(null, ConditionQuantity.CellVolts, false, 2.8), discharge);
    }
}
