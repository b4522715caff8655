using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Charging;

[TestClass]
public sealed class FullTests
{
    [TestMethod]
    public void AFullPackIsNotToppedUp()
    {
        ChargeBench bench = ChargeBench.In(BmsState.Full);
        bench.SetCells(3_300_000);
        bench.Run(60_000);

        Assert.AreEqual((int)BmsState.Full, (int)bench.Stage.Result.State);
        Assert.IsFalse(bench.Stage.Result.ChargeGateOn);
    }

    [TestMethod]
    public void AFullPackThatHasReallyFallenIsChargedAgain()
    {
        ChargeBench bench = ChargeBench.In(BmsState.Full);
        bench.SetCells(3_299_999);
        bench.Run(200);

        Assert.AreEqual((int)BmsState.Charge, (int)bench.Stage.Result.State);
    }

    [TestMethod]
    public void BadDataIsNoReasonToChargeAgain()
    {
        ChargeBench bench = ChargeBench.In(BmsState.Full);
        bench.Measurements.AllGood = false;
        bench.SetCells(0);
        bench.Run(10_000);

        Assert.AreEqual((int)BmsState.Full, (int)bench.Stage.Result.State);
    }

    [TestMethod]
    public void TakingTheChargerAwayEndsFull()
    {
        ChargeBench bench = ChargeBench.In(BmsState.Full);
        bench.ChargerPresent = false;
        bench.LoadRequested = true;
        bench.Tick();
        Assert.AreEqual((int)BmsState.Standby, (int)bench.Stage.Result.State);
        bench.Tick();
        Assert.AreEqual((int)BmsState.Discharge, (int)bench.Stage.Result.State);
    }

    [TestMethod]
    public void AFullPackIsNotChargedBecauseItIsFullAndNotBecauseItMayNot()
    {
        ChargeBench bench = ChargeBench.In(BmsState.Full);

        Assert.AreEqual((int)CurrentReason.NotCharging, (int)bench.Stage.Result.Reason);
    }
}
