using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

/// <summary>The mean of the charge current over two seconds is held to 22 mA, what the pouch may have for a second.</summary>
[TestClass]
public sealed class MeanChargeTests
{
    private const int Mean = (int)DiagnosisId.ChargeMeanOverCurrent;

    [DataRow(43_000, false)]
    [DataRow(50_000, true)]
    [TestMethod]
    public void AChargeThatComesAndGoesWithTheTicksLatches(int microamps, bool latches)
    {
        ProtectionBench bench = ProtectionBench.Settled();
        Chatter(bench, microamps, 30_000);

        Assert.AreEqual(latches, bench.IsLatched(Mean));
        Assert.AreEqual(!latches, bench.Stage.Result.ChargePermitted);
        Assert.IsTrue(bench.Stage.Result.DischargePermitted);
    }

    [TestMethod]
    public void ALoadThatComesAndGoesIsNoCharge()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        Chatter(bench, -50_000, 30_000);

        Assert.IsFalse(bench.IsActive(Mean));
    }

    // 22 mA of 30 are reached after 2.7 s, and must stand for one.
    [DataRow(3_500, false)]
    [DataRow(3_800, true)]
    [TestMethod]
    public void TheMeanIsOverTwoSecondsAndStandsForOne(int milliseconds, bool active)
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Measurements.PackMicroamps.Value = 30_000;
        bench.Run(milliseconds);

        Assert.AreEqual(active, bench.IsActive(Mean));
    }

    [TestMethod]
    public void WhatWasNotMeasuredChangesNothing()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Measurements.PackMicroamps.Value = 50_000;
        bench.Measurements.PackMicroamps.AgeMilliseconds = 100;
        bench.Run(5_000);
        Assert.IsFalse(bench.IsActive(Mean));

        bench.Measurements.PackMicroamps.AgeMilliseconds = 0;
        bench.Measurements.PackMicroamps.Quality = SignalQuality.OutOfRange;
        bench.Run(5_000);
        Assert.IsFalse(bench.IsActive(Mean));
    }

    [TestMethod]
    public void AGapIsNoMoreThanItsLastSample()
    {
        MeanChargeWatch watch = new MeanChargeWatch(ExampleCell.Create());
        Signal pack = new Signal { Value = 21_999, Quality = SignalQuality.Good };
        Assert.IsFalse(watch.Update(pack, int.MaxValue));

        pack.Value = 22_001;
        Assert.IsTrue(watch.Update(pack, int.MaxValue));
    }

    private static void Chatter(ProtectionBench bench, int microamps, int milliseconds)
    {
        for (int i = 0; i < milliseconds; i += 200)
        {
            bench.Measurements.PackMicroamps.Value = microamps;
            bench.Tick(100);
            bench.Measurements.PackMicroamps.Value = 0;
            bench.Tick(100);
        }
    }
}
