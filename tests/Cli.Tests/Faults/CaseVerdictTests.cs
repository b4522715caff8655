using InvertedAnodeBms.Cli.Faults;
using InvertedAnodeBms.Core.Protection;

using Reaction = InvertedAnodeBms.Cli.Faults.Reaction;

namespace InvertedAnodeBms.Cli.Tests.Faults;

/// <summary>A campaign is worth what it can miss: expectations that are wrong on purpose do not come out as safe.</summary>
[TestClass]
public sealed class CaseVerdictTests
{
    private const string Board = "esp32-devkitc-bench";

    [TestMethod]
    public void AGateThatStopsWhenThePackIsUsedInAnotherWayIsLate()
    {
        // In the dock: the load's use is the first of the two.
        Expectation expected = new("nothing", [0], Reaction.DischargeOff, 200, "wrong on purpose");
        CaseOutcome outcome = Run("nothing", 0, PackState.ChargeCc, expected);

        Assert.AreEqual(Verdict.Late, outcome.Verdict, outcome.Text);
        Assert.IsLessThan(-2_000, outcome.MarginMs!.Value);
    }

    [TestMethod]
    public void AGateThatConductsToTheEndIsMissed()
    {
        // Idle: the last use before the end is the load's.
        Expectation expected = new("nothing", [0], Reaction.DischargeOff, 200, "wrong on purpose");
        CaseOutcome outcome = Run("nothing", 0, PackState.Idle, expected);

        Assert.AreEqual(Verdict.Missed, outcome.Verdict, outcome.Text);
    }

    [TestMethod]
    [DataRow(50, Verdict.Late)]
    [DataRow(200, Verdict.Safe)]
    public void TheTimeLimitDecidesWhatIsLate(int withinMs, Verdict verdict)
    {
        // A fall counts after three samples: 200 ms after the first.
        Expectation expected = new("cell-reading-offset", [-350], Reaction.BothOff, withinMs, "as told");
        CaseOutcome outcome = Run("cell-reading-offset", -350, PackState.ChargeCc, expected);

        Assert.AreEqual(verdict, outcome.Verdict, outcome.Text);
    }

    [TestMethod]
    public void WhatIsTakenAwayForNothingIsAFalseTrip()
    {
        CaseOutcome outcome = Run("temperature-open", 0, PackState.Idle, new("temperature-open", [0], Reaction.Nothing, 0, "wrong on purpose"));

        Assert.AreEqual(Verdict.FalseTrip, outcome.Verdict);
        Assert.Contains(Words.Of(DiagnosisId.SensorOpen), outcome.Text);
    }

    [TestMethod]
    public void AReportThatDoesNotComeIsMissed()
    {
        Expectation expected = new("nothing", [0], Reaction.Report, 1_000, "wrong on purpose") { Seen = [DiagnosisId.OverCharge] };

        Assert.AreEqual(Verdict.Missed, Run("nothing", 0, PackState.Idle, expected).Verdict);
    }

    [TestMethod]
    public void TheJudgeNeedsNoExpectation()
    {
        // A melted gate and a load that is on: current flows although something has latched.
        Expectation expected = new("discharge-gate-stuck-on", [0], Reaction.Either, 0, "nothing is expected");
        CaseOutcome outcome = Run("discharge-gate-stuck-on", 0, PackState.Latched, expected);

        Assert.AreEqual(Verdict.Unsafe, outcome.Verdict);
        Assert.Contains("latched", outcome.Text);
        Assert.AreEqual(string.Empty, outcome.LeftToProtector);
    }

    [TestMethod]
    public void WhatIsBeyondTheFirmwareIsCountedApart()
    {
        Expectation expected = new("discharge-gate-stuck-on", [0], Reaction.Either, 0, "nobody can open it")
        {
            Beyond = Beyond.Current | Beyond.Latch,
        };
        CaseOutcome outcome = Run("discharge-gate-stuck-on", 0, PackState.Latched, expected);

        Assert.AreEqual(Verdict.Safe, outcome.Verdict);
        Assert.Contains("latched", outcome.LeftToProtector);
    }

    private static CaseOutcome Run(string fault, double magnitude, PackState state, Expectation expected)
    {
        return CaseRun.Run(new FaultCase(fault, 0, magnitude, state, Board, 1, expected));
    }
}
