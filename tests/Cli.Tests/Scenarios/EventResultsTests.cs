using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Cli.Scenarios.Expectations;
using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Plant.Circuits;

namespace InvertedAnodeBms.Cli.Tests.Scenarios;

/// <summary>A run of 100 s: the fault 'x' from 10 to 20 s, step 2 at 50 s.</summary>
[TestClass]
public sealed class EventResultsTests
{
    private const int HardShort = 20;
    private const double End = 100;

    [TestMethod]
    [DataRow("gates off within 300 ms of x", true)]
    [DataRow("gates off within 200 ms of x", true)]
    [DataRow("gates off within 199 ms of x", false)]
    [DataRow("gates off within 300 ms of x, for 9 s", true)]
    [DataRow("gates off within 300 ms of x, for 11 s", false)]
    [DataRow("gates off within 300 ms of x, to the end", false)]
    [DataRow("gates off within 31 s of x, to the end", true)]
    [DataRow("gates off within 31 s of x, for 61 s", false)]
    [DataRow("gates off ends within 10 s of x", true)]
    [DataRow("gates off ends within 0 s of x", true)]
    [DataRow("gates off ends within 100 ms of the end of x", false)]
    [DataRow("gates off ends within 300 ms of the end of x", true)]
    [DataRow("charge gate on within 0 s of x", true)]
    [DataRow("charge gate on within 0 s of x, for 200 ms", true)]
    [DataRow("charge gate on within 0 s of x, for 300 ms", false)]
    [DataRow("never gates off before x", false)]
    [DataRow("never gates off after x before the end of x", false)]
    [DataRow("never charge gate on after step 2", true)]
    [DataRow("never charge gate on after the end of x", false)]
    [DataRow("never charge gate on within 5 s of step 2", true)]
    [DataRow("never discharge gate on", true)]
    [DataRow("gates off at the end", true)]
    [DataRow("charge gate on at the end", false)]
    public void TheGatesAreJudgedByTheTruth(string sentence, bool holds)
    {
        RunTimeline timeline = Begin();
        timeline.Follow(new GateChange(true, true, 5));
        timeline.Follow(new GateChange(true, false, 10.2));
        timeline.Follow(new GateChange(true, true, 20.2));
        timeline.Follow(new GateChange(true, false, 40));

        AssertJudged(timeline, sentence, holds);
    }

    [TestMethod]
    [DataRow("hard-short within 2 s of x", true)]
    [DataRow("hard-short within 500 ms of x", false)]
    [DataRow("hard-short ends within 3 s of the end of x", true)]
    [DataRow("hard-short latched within 2 s of x, to the end", false)]
    [DataRow("hard-short latched within 2 s of x, for 40 s", true)]
    [DataRow("cleared within 11 s of step 2", true)]
    [DataRow("never cleared", false)]
    [DataRow("never anything latched after step 2", false)]
    [DataRow("never sensor-open", true)]
    [DataRow("sensor-open within 10 s", false)]
    [DataRow("state fault within 2 s of x, for 49 s", true)]
    [DataRow("state fault at the end", false)]
    [DataRow("state self-test at the end", true)]
    [DataRow("hard-short survives every reboot", true)]
    [DataRow("sensor-open survives every reboot", false)]
    public void TheRestIsJudgedByWhatTheFirmwareTells(string sentence, bool holds)
    {
        RunTimeline timeline = Begin();
        timeline.Follow(Event(EventKind.DiagnosisRaised, HardShort), 11);
        timeline.Follow(Event(EventKind.DiagnosisLatched, HardShort), 11);
        timeline.Follow(Event(EventKind.StateChanged, (int)BmsState.SelfTest, (int)BmsState.Fault), 11);
        timeline.Follow(Event(EventKind.DiagnosisEnded, HardShort), 22);
        timeline.Boot(30);
        timeline.Follow(new StatusMessage { State = BmsState.Fault, LatchedMask = 1L << HardShort }, 31);
        timeline.Follow(Event(EventKind.FaultsCleared, 0), 61);
        timeline.Follow(Event(EventKind.StateChanged, (int)BmsState.Fault, (int)BmsState.SelfTest), 61);

        AssertJudged(timeline, sentence, holds);
    }

    [TestMethod]
    public void ALatchThatABootForgetsHasNotSurvived()
    {
        RunTimeline timeline = Begin();
        timeline.Follow(Event(EventKind.DiagnosisLatched, HardShort), 11);
        timeline.Boot(30);
        timeline.Follow(new StatusMessage { State = BmsState.SelfTest }, 31);

        AssertJudged(timeline, "hard-short survives every reboot", false);
        AssertJudged(timeline, "hard-short latched within 2 s of x, to the end", false);
    }

    [TestMethod]
    public void WhatIsCountedFromAMomentThatNeverCameDoesNotHold()
    {
        RunTimeline timeline = new();

        AssertJudged(timeline, "gates off within 1 s of x", false);
        AssertJudged(timeline, "never hard-short after x", false);
        StringAssert.Contains(Judge(timeline, "never hard-short after x").Seen, "x never came");
    }

    [TestMethod]
    public void WhatWasSeenIsSaid()
    {
        RunTimeline timeline = Begin();
        timeline.Follow(new GateChange(true, true, 5));
        timeline.Follow(new GateChange(true, false, 10.25));
        ResultItem item = Judge(timeline, "gates off within 200 ms of x");

        Assert.AreEqual("0.25 s after x, at 0:00:10", item.Seen);
        Assert.AreEqual("run.expect.gates_off_within_200_ms_of_x", item.Id);
        Assert.IsFalse(item.Pass);
    }

    private static RunTimeline Begin()
    {
        RunTimeline timeline = new();
        timeline.Mark(new EventMark(MarkKind.Fault, "x"), 10);
        timeline.Mark(new EventMark(MarkKind.FaultEnd, "x"), 20);
        timeline.Mark(new EventMark(MarkKind.Step, "2"), 50);
        return timeline;
    }

    private static EventMessage Event(EventKind kind, int subject, int value = 0)
    {
        return new EventMessage { Kind = kind, Subject = subject, Value = value };
    }

    private static ResultItem Judge(RunTimeline timeline, string sentence)
    {
        return EventResults.Judge(ExpectationSentence.Parse(sentence)!, timeline, End);
    }

    private static void AssertJudged(RunTimeline timeline, string sentence, bool holds)
    {
        ResultItem item = Judge(timeline, sentence);
        Assert.AreEqual(holds, item.Pass, $"{sentence}: {item.Seen}");
        Assert.IsTrue(item.Judged);
        Assert.AreNotEqual(string.Empty, item.Seen);
    }
}
