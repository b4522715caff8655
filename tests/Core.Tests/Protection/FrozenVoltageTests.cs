using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

/// <summary>
/// A step of half the charge current, 3.6 mA, must move every voltage by a fortieth of 6 ohm within 0.7 s, to the right side: here 7.2 mA and 1080 uV.
/// </summary>
[TestClass]
public sealed class FrozenVoltageTests
{
    private const int Stuck = (int)DiagnosisId.SensorStuck;
    private const int Flat = 3_430_000;

    [DataRow(0, true)]
    [DataRow(1_079, true)]
    [DataRow(1_080, false)]
    [DataRow(7_000, false)]
    [DataRow(-7_000, true)]
    [TestMethod]
    public void AVoltageMustAnswerAStepToTheRightSide(int fallMicrovolts, bool stuck)
    {
        ProtectionBench bench = Charging(7_200);
        Step(bench, 0, fallMicrovolts, 7_000);
        bench.Run(2_000);

        Assert.AreEqual(stuck, bench.IsActive(Stuck));
        Assert.AreEqual(!stuck, bench.Stage.Result.ChargePermitted);
        Assert.AreEqual(!stuck, bench.Stage.Result.DischargePermitted);
    }

    // Five samples from 0.7 s after the step.
    [DataRow(1_100, false)]
    [DataRow(1_200, true)]
    [TestMethod]
    public void AnAnswerHasASecondToCome(int milliseconds, bool stuck)
    {
        ProtectionBench bench = Charging(7_200);
        Step(bench, 0, 0, 7_000);
        bench.Run(milliseconds);

        Assert.AreEqual(stuck, bench.IsActive(Stuck));
    }

    [DataRow(3_599, false)]
    [DataRow(3_600, true)]
    [TestMethod]
    public void ASmallStepAsksNothing(int microamps, bool stuck)
    {
        ProtectionBench bench = Charging(microamps);
        Step(bench, 0, 0, 0);
        bench.Run(2_000);

        Assert.AreEqual(stuck, bench.IsActive(Stuck));
    }

    [TestMethod]
    public void ARampThatTakesSecondsAsksNothing()
    {
        ProtectionBench bench = Charging(0);

        for (int microamps = 0; microamps <= 7_200; microamps += 180)
        {
            bench.Measurements.PackMicroamps.Value = microamps;
            bench.Tick(100);
        }

        bench.Run(5_000);
        Assert.IsFalse(bench.IsActive(Stuck));
    }

    [TestMethod]
    public void AVoltageThatAnswersAfterAllIsTrustedAgain()
    {
        ProtectionBench bench = Charging(7_200);
        Step(bench, 0, 0, 7_000);
        bench.Run(3_000);
        Assert.IsTrue(bench.IsActive(Stuck));

        Set(bench, Flat - 10_000, Flat - 10_000);
        bench.Run(1_000);
        Assert.IsFalse(bench.IsActive(Stuck));
        bench.Run(2_600);
        Assert.IsTrue(bench.Stage.Result.ChargePermitted);
    }

    [TestMethod]
    public void WhatDriftsAfterAnAnswerTakesItNotBack()
    {
        ProtectionBench bench = Charging(7_200);
        Step(bench, 0, 7_000, 7_000);
        bench.Run(1_000);
        Set(bench, Flat + 20_000, Flat + 20_000);
        bench.Run(5_000);

        Assert.IsFalse(bench.IsActive(Stuck));
    }

    [TestMethod]
    public void AReadThatFailedIsNoAnswerAndNoSilence()
    {
        ProtectionBench bench = Charging(7_200);
        Step(bench, 0, 0, 7_000);
        bench.SetCurrentGood(false);
        bench.Run(5_000);

        Assert.IsFalse(bench.IsActive(Stuck));
    }

    private static ProtectionBench Charging(int microamps)
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.CellsAnswer = false;
        bench.Measurements.PackMicroamps.Value = microamps;
        Set(bench, Flat, Flat);
        bench.Run(2_000);
        return bench;
    }

    private static void Step(ProtectionBench bench, int microamps, int firstFallMicrovolts, int secondFallMicrovolts)
    {
        bench.Measurements.PackMicroamps.Value = microamps;
        Set(bench, Flat - firstFallMicrovolts, Flat - secondFallMicrovolts);
    }

    private static void Set(ProtectionBench bench, int firstMicrovolts, int secondMicrovolts)
    {
        bench.Measurements.CellMicrovolts[0].Value = firstMicrovolts;
        bench.Measurements.CellMicrovolts[1].Value = secondMicrovolts;
        bench.Measurements.CellMicrovolts[0].AgeMilliseconds = 0;
        bench.Measurements.CellMicrovolts[1].AgeMilliseconds = 0;
    }
}
