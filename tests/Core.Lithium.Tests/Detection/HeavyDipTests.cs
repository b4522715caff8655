using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Detection;

/// <summary>A dip that is an alarm alone. Over 1.7 ohm, 0.95 C of 36 mAh are 58.1 mV.</summary>
[TestClass]
public sealed class HeavyDipTests
{
    private const int Charge = 7_200;
    private const int Deep = 100_000;

    [DataRow(0, 57_000, 0)]
    [DataRow(0, 60_000, 1)]
    [DataRow(Charge, 57_000, 0)]
    [DataRow(Charge, 60_000, 1)]
    [TestMethod]
    public void AtRestAndInChargeAShortOf95PercentOfTheHourRateIsAnAlarmAlone(int microamps, int microvolts, int alarms)
    {
        DetectionBench bench = Known(microamps);
        bench.Dip(microvolts, 40, 5_000);

        Assert.AreEqual(alarms, bench.Alarms);
        Assert.AreEqual(alarms > 0, bench.Stage.Result.LatchDue);
        Assert.AreEqual(1, bench.Cell().Dips);
    }

    [DataRow(0, 11, 0)]
    [DataRow(0, 12, 1)]
    [DataRow(Charge, 11, 0)]
    [DataRow(Charge, 12, 1)]
    [TestMethod]
    public void ItMustLastASecondAfterItsSecondSample(int microamps, int ticks, int alarms)
    {
        DetectionBench bench = Known(microamps);
        bench.Dip(Deep, ticks, 20_000);

        Assert.AreEqual(alarms, bench.Alarms);
        Assert.AreEqual(1, bench.Cell().Dips);
    }

    [DataRow(1_000, 6)]
    [DataRow(Deep, 6)]
    [DataRow(1_000, 30)]
    [DataRow(Deep, 10)]
    [TestMethod]
    public void ADipThatBeganASecondBeforeDoesNotHideIt(int microvolts, int ticks)
    {
        // Back, but not for two seconds: the heavy one is part of the same event, and no ramp.
        DetectionBench bench = Known(0);
        bench.Dip(microvolts, ticks, 1_000);
        Assert.AreEqual(0, bench.Alarms);
        bench.Dip(Deep, 20, 10_000);

        Assert.AreEqual(1, bench.Alarms);
        Assert.AreEqual(1, bench.Cell().Dips);
        Assert.AreEqual(0, bench.Cell().Withdrawn);
    }

    [DataRow(-20_000, 78_000, 0)]
    [DataRow(-20_000, 82_000, 1)]
    [DataRow(-40_000, 156_000, 0)]
    [DataRow(-40_000, 164_000, 1)]
    [TestMethod]
    public void InDischargeItMustBeFourTimesWhatAContactMakes(int microamps, int microvolts, int alarms)
    {
        // A contact of 1 ohm at most.
        DetectionBench bench = Known(microamps);
        bench.Dip(microvolts, 40, 5_000);

        Assert.AreEqual(alarms, bench.Alarms);
        Assert.AreEqual(alarms > 0, bench.Stage.Result.LatchDue);
        Assert.AreEqual(1, bench.Cell().Dips);
    }

    [DataRow(-10_000, 57_000, 0)]
    [DataRow(-10_000, 60_000, 1)]
    [TestMethod]
    public void InALightDischargeTheCurrentOfTheShortDecides(int microamps, int microvolts, int alarms)
    {
        DetectionBench bench = Known(microamps);
        bench.Dip(microvolts, 40, 5_000);
        Assert.AreEqual(alarms, bench.Alarms);
    }

    /// <summary>The fast resistance and the noise are known, and there is no noise.</summary>
    private static DetectionBench Known(int microamps)
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, microamps);
        bench.Estimates.Health[0].Fast.Restore(1.7f);
        bench.Noise = 0;
        bench.Run(20_000);
        return bench;
    }
}
