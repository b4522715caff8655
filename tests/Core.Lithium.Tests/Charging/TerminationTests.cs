using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Charging;

[TestClass]
public sealed class TerminationTests
{
    [TestMethod]
    public void ChargeIsDoneAfterHalfAMinuteAtTheTargetWithTheCurrentTapered()
    {
        ChargeBench bench = ChargeBench.Charging();
        Taper(bench, 3_585_000, 1_800);
        bench.Run(29_900);
        Assert.AreEqual((int)BmsState.Charge, (int)bench.Stage.Result.State);

        bench.Tick();
        Assert.AreEqual((int)BmsState.Full, (int)bench.Stage.Result.State);
        Assert.IsFalse(bench.Stage.Result.ChargeGateOn);
        Assert.AreEqual(0, bench.Stage.Result.ChargeMicroamps);
    }

    [DataRow(3_584_999, 1_800)]
    [DataRow(3_585_000, 1_801)]
    [TestMethod]
    public void ChargeGoesOnBelowTheTargetOrAboveTheTerminationCurrent(int microvolts, int microamps)
    {
        ChargeBench bench = ChargeBench.Charging();
        Taper(bench, microvolts, microamps);
        bench.Run(60_000);

        Assert.AreEqual((int)BmsState.Charge, (int)bench.Stage.Result.State);
    }

    [TestMethod]
    public void AnInterruptedTaperBeginsAnew()
    {
        ChargeBench bench = ChargeBench.Charging();
        Taper(bench, 3_600_000, 1_000);
        bench.Run(29_900);
        Taper(bench, 3_600_000, 2_000);
        bench.Tick();
        Taper(bench, 3_600_000, 1_000);
        bench.Run(29_900);
        Assert.AreEqual((int)BmsState.Charge, (int)bench.Stage.Result.State);

        bench.Tick();
        Assert.AreEqual((int)BmsState.Full, (int)bench.Stage.Result.State);
    }

    [TestMethod]
    public void ALooseContactBeginsTheHalfMinuteAnew()
    {
        ChargeBench bench = ChargeBench.Charging();
        Taper(bench, 3_600_000, 1_000);
        bench.Run(29_900);
        bench.ChargerPresent = false;
        bench.Tick();
        bench.ChargerPresent = true;
        bench.Run(30_000);
        Assert.AreEqual((int)BmsState.Charge, (int)bench.Stage.Result.State);

        bench.Run(100);
        Assert.AreEqual((int)BmsState.Full, (int)bench.Stage.Result.State);
    }

    private static void Taper(ChargeBench bench, int microvolts, int microamps)
    {
        bench.SetCells(microvolts);
        bench.Measurements.PackMicroamps.Value = microamps;
    }
}
