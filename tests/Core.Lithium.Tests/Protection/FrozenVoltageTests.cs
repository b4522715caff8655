using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Core.Tests.Protection;

/// <summary>
/// A fall of the current by 3.6 mA or more must let every voltage fall by a twentieth of 6 ohm within 0.6 s of calm: here from 7.2 mA, and 2160 uV.
/// </summary>
[TestClass]
public sealed class FrozenVoltageTests
{
    private const int Flat = 3_430_000;

    [DataRow(0, true)]
    [DataRow(2_159, true)]
    [DataRow(2_160, false)]
    [DataRow(30_000, false)]
    [DataRow(-30_000, true)]
    [TestMethod]
    public void AVoltageMustFallWithTheCurrent(int fallMicrovolts, bool doubts)
    {
        FrozenVoltageWatch watch = NewWatch(false);
        Measurements measurements = Charging(watch, 7_200);
        Step(watch, measurements, 0, fallMicrovolts);

        Assert.AreEqual(doubts, watch.Doubts());
        Assert.IsFalse(watch.Found());
    }

    [DataRow(0)]
    [DataRow(20_000)]
    [TestMethod]
    public void OnceIsADoubtAndTwiceInARowIsFrozen(int firstFallMicrovolts)
    {
        FrozenVoltageWatch watch = NewWatch(false);
        Measurements measurements = Charging(watch, 7_200);
        Step(watch, measurements, 0, firstFallMicrovolts);
        Back(watch, measurements);
        Step(watch, measurements, 0, 0);

        Assert.AreEqual(firstFallMicrovolts == 0, watch.Found());
        Assert.AreEqual(firstFallMicrovolts != 0, watch.Doubts());
    }

    [TestMethod]
    public void AnAnswerBetweenEndsTheDoubt()
    {
        FrozenVoltageWatch watch = NewWatch(false);
        Measurements measurements = Charging(watch, 7_200);
        Step(watch, measurements, 0, 0);
        Back(watch, measurements);
        Step(watch, measurements, 0, 10_000);
        Assert.IsFalse(watch.Doubts());

        Back(watch, measurements);
        Step(watch, measurements, 0, 0);
        Assert.IsFalse(watch.Found());
    }

    [DataRow(3_599, false)]
    [DataRow(3_600, true)]
    [TestMethod]
    public void ASmallFallAsksNothing(int microamps, bool doubts)
    {
        FrozenVoltageWatch watch = NewWatch(false);
        Measurements measurements = Charging(watch, microamps);
        Step(watch, measurements, 0, 0);

        Assert.AreEqual(doubts, watch.Doubts());
    }

    [TestMethod]
    public void ARiseAsksNothing()
    {
        FrozenVoltageWatch watch = NewWatch(false);
        Measurements measurements = Charging(watch, 0);
        Step(watch, measurements, 7_200, 0);

        Assert.IsFalse(watch.Doubts());
    }

    [TestMethod]
    public void ALoadThatComesOnAsksToo()
    {
        FrozenVoltageWatch watch = NewWatch(false);
        Measurements measurements = Charging(watch, 0);
        Step(watch, measurements, -10_000, 0);

        Assert.IsTrue(watch.Doubts());
    }

    // The tick of the step itself is the first of the level, and no time of calm.
    [DataRow(600, false)]
    [DataRow(700, true)]
    [TestMethod]
    public void AnAnswerHasSixTenthsOfASecond(int milliseconds, bool doubts)
    {
        FrozenVoltageWatch watch = NewWatch(false);
        Measurements measurements = Charging(watch, 7_200);
        measurements.PackMicroamps.Value = 0;
        Run(watch, measurements, milliseconds);

        Assert.AreEqual(doubts, watch.Doubts());
    }

    [DataRow(1_000, false)]
    [DataRow(1_100, true)]
    [TestMethod]
    public void ALevelShorterThanASecondIsNotComparedWith(int milliseconds, bool doubts)
    {
        FrozenVoltageWatch watch = NewWatch(false);
        Measurements measurements = Cells(Flat);
        measurements.PackMicroamps.Value = 7_200;
        Run(watch, measurements, milliseconds);
        Step(watch, measurements, 0, 0);

        Assert.AreEqual(doubts, watch.Doubts());
    }

    [DataRow(2_300, true)]
    [DataRow(2_400, false)]
    [TestMethod]
    public void AfterThreeSecondsTheLevelBeforeIsForgotten(int milliseconds, bool doubts)
    {
        FrozenVoltageWatch watch = NewWatch(false);
        Measurements measurements = Charging(watch, 7_200);

        for (int i = 0; i < milliseconds; i += 100)
        {
            measurements.PackMicroamps.Value -= 1_000;
            watch.Update(measurements, 100);
        }

        Step(watch, measurements, -20_000, 0);
        Assert.AreEqual(doubts, watch.Doubts());
    }

    // A rise of 10 mA is forgotten by an eightieth every tenth of a second: after 2 s 7776 uA of it are left, of which a smaller fall asks nothing.
    [DataRow(-7_500, false)]
    [DataRow(-8_000, true)]
    [TestMethod]
    public void AFallSmallerThanTheRisesOfTheLastSecondsAsksNothing(int microamps, bool doubts)
    {
        FrozenVoltageWatch watch = NewWatch(false);
        Measurements measurements = Charging(watch, -10_000);
        measurements.PackMicroamps.Value = 0;
        Run(watch, measurements, 1_400);
        measurements.PackMicroamps.Value = microamps;
        Run(watch, measurements, 700);

        Assert.AreEqual(doubts, watch.Doubts());
    }

    [TestMethod]
    public void OneCellThatStandsStillIsEnough()
    {
        FrozenVoltageWatch watch = NewWatch(false);
        Measurements measurements = Charging(watch, 7_200);
        measurements.CellMicrovolts[1].Value = Flat - 10_000;
        measurements.PackMicroamps.Value = 0;
        Run(watch, measurements, 1_000);

        Assert.IsTrue(watch.Doubts());
    }

    // 3.430 V less the 2160 uV that were asked.
    [DataRow(Flat + 50_000, true)]
    [DataRow(Flat - 2_159, true)]
    [DataRow(Flat - 2_160, false)]
    [TestMethod]
    public void AFrozenVoltageIsTrustedAgainWhenItHasFallen(int microvolts, bool found)
    {
        FrozenVoltageWatch watch = Frozen(out Measurements measurements);
        Set(measurements, microvolts);
        Run(watch, measurements, 100);

        Assert.AreEqual(found, watch.Found());
        Assert.IsFalse(watch.Doubts());
    }

    [TestMethod]
    public void TwoFrozenVoltagesMustBothFall()
    {
        FrozenVoltageWatch watch = Frozen(out Measurements measurements);
        measurements.CellMicrovolts[0].Value = Flat - 10_000;
        Run(watch, measurements, 100);
        Assert.IsTrue(watch.Found());

        measurements.CellMicrovolts[1].Value = Flat - 10_000;
        Run(watch, measurements, 100);
        Assert.IsFalse(watch.Found());
    }

    [DataRow(true)]
    [DataRow(false)]
    [TestMethod]
    public void WhatWasNotSeenIsNoAnswerAndNoSilence(bool current)
    {
        FrozenVoltageWatch watch = NewWatch(false);
        Measurements measurements = Charging(watch, 7_200);
        measurements.PackMicroamps.Quality = current ? SignalQuality.Stale : SignalQuality.Good;
        measurements.CellsGood = current;
        Run(watch, measurements, 100);
        measurements.PackMicroamps.Quality = SignalQuality.Good;
        measurements.CellsGood = true;
        Step(watch, measurements, 0, 0);

        Assert.IsFalse(watch.Doubts());
    }

    [TestMethod]
    public void ARecordingAsksNothing()
    {
        FrozenVoltageWatch watch = NewWatch(true);
        Measurements measurements = Charging(watch, 7_200);
        Step(watch, measurements, 0, 0);

        Assert.IsFalse(watch.Doubts());
    }

    private static FrozenVoltageWatch NewWatch(bool openLoop)
    {
        return new FrozenVoltageWatch(LfpLithiumPouch36.Create(), 2, openLoop);
    }

    private static FrozenVoltageWatch Frozen(out Measurements measurements)
    {
        FrozenVoltageWatch watch = NewWatch(false);
        measurements = Charging(watch, 7_200);
        Step(watch, measurements, 0, 0);
        Back(watch, measurements);
        Step(watch, measurements, 0, 0);
        return watch;
    }

    private static Measurements Cells(int microvolts)
    {
        Measurements measurements = new Measurements(2, 1);
        measurements.CellsGood = true;
        measurements.PackMicroamps.Quality = SignalQuality.Good;
        Set(measurements, microvolts);
        return measurements;
    }

    private static Measurements Charging(FrozenVoltageWatch watch, int microamps)
    {
        Measurements measurements = Cells(Flat);
        measurements.PackMicroamps.Value = microamps;
        Run(watch, measurements, 2_000);
        return measurements;
    }

    private static void Step(FrozenVoltageWatch watch, Measurements measurements, int microamps, int fallMicrovolts)
    {
        measurements.PackMicroamps.Value = microamps;
        Set(measurements, Flat - fallMicrovolts);
        Run(watch, measurements, 1_000);
    }

    private static void Back(FrozenVoltageWatch watch, Measurements measurements)
    {
        measurements.PackMicroamps.Value = 7_200;
        Set(measurements, Flat);
        Run(watch, measurements, 10_000);
    }

    private static void Set(Measurements measurements, int microvolts)
    {
        measurements.CellMicrovolts[0].Value = microvolts;
        measurements.CellMicrovolts[1].Value = microvolts;
    }

    private static void Run(FrozenVoltageWatch watch, Measurements measurements, int milliseconds)
    {
        for (int i = 0; i < milliseconds; i += 100)
        {
            watch.Update(measurements, 100);
        }
    }
}
