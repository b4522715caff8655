using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Charging;

[TestClass]
public sealed class FullTests
{
    // Of 36 mAh.
    private const long OnePercent = 1_296_000_000L;

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

    [TestMethod]
    public void ARepluggedChargerFindsTheChargedPackFull()
    {
        ChargeBench bench = Unplugged();
        bench.TakeOut(OnePercent - 1);
        Replug(bench);

        Assert.AreEqual((int)BmsState.Full, (int)bench.Stage.Result.State);
        Assert.IsFalse(bench.Stage.Result.ChargeGateOn);
        bench.Run(60_000);
        Assert.AreEqual((int)BmsState.Full, (int)bench.Stage.Result.State);
    }

    [TestMethod]
    public void ALooseContactNeverTopsAFullPackUp()
    {
        ChargeBench bench = ChargeBench.In(BmsState.Full);

        for (int i = 0; i < 1_000; i++)
        {
            bench.ChargerPresent = i % 3 == 0;
            bench.Tick();
            Assert.IsFalse(bench.Stage.Result.ChargeGateOn);
        }
    }

    [TestMethod]
    public void AfterOnePercentWasTakenOutARepluggedChargerCharges()
    {
        ChargeBench bench = Unplugged();
        bench.TakeOut(OnePercent);
        Replug(bench);

        Assert.AreEqual((int)BmsState.Charge, (int)bench.Stage.Result.State);
    }

    [DataRow(3_300_000, (int)BmsState.Full)]
    [DataRow(3_299_999, (int)BmsState.Charge)]
    [TestMethod]
    public void ARepluggedChargerFindsAPackThatHasFallenNotFull(int microvolts, int state)
    {
        ChargeBench bench = Unplugged();
        bench.SetCells(microvolts);
        Replug(bench);

        Assert.AreEqual(state, (int)bench.Stage.Result.State);
    }

    [TestMethod]
    public void AFallenPackWhoseVoltageComesBackIsChargedAllTheSame()
    {
        ChargeBench bench = ChargeBench.In(BmsState.Full);
        bench.SetCells(3_299_999);
        bench.Tick();
        bench.SetCells(3_400_000);
        bench.Tick();

        Assert.AreEqual((int)BmsState.Charge, (int)bench.Stage.Result.State);
    }

    [TestMethod]
    public void ALaterSessionDoesNotMakeADischargedPackFull()
    {
        ChargeBench bench = Unplugged();
        bench.TakeOut(OnePercent);
        bench.Tick();

        // A current that nobody commanded opens a session of its own.
        bench.Session.Follow(7_200, 0, 0, 0, false, 0, 100);
        Assert.IsTrue(bench.Session.Active);
        Replug(bench);

        Assert.AreEqual((int)BmsState.Charge, (int)bench.Stage.Result.State);
    }

    [TestMethod]
    public void AChargeThatWasBrokenOffGoesOn()
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.ChargerPresent = false;
        bench.Run(1_000);
        Replug(bench);

        Assert.AreEqual((int)BmsState.Charge, (int)bench.Stage.Result.State);
    }

    [TestMethod]
    public void ARechargeThatWasBrokenOffGoesOn()
    {
        ChargeBench bench = ChargeBench.In(BmsState.Full);
        bench.SetCells(3_299_999);
        bench.Run(1_000);
        Assert.AreEqual((int)BmsState.Charge, (int)bench.Stage.Result.State);
        bench.SetCells(3_400_000);
        bench.ChargerPresent = false;
        bench.Run(1_000);
        Replug(bench);

        Assert.AreEqual((int)BmsState.Charge, (int)bench.Stage.Result.State);
    }

    [DataRow(3_299_999)]
    [DataRow(2_400_000)]
    [TestMethod]
    public void APackThatFellUnpluggedIsChargedToTheEndHoweverOftenItIsUnplugged(int microvolts)
    {
        ChargeBench bench = Unplugged();
        bench.SetCells(microvolts);
        Replug(bench);
        bench.ChargerPresent = false;
        bench.SetCells(3_400_000);
        bench.Run(1_000);
        Replug(bench);

        Assert.AreEqual((int)BmsState.Charge, (int)bench.Stage.Result.State);
    }

    [TestMethod]
    public void AClearedFaultForgetsThatThePackWasCharged()
    {
        ChargeBench bench = ChargeBench.In(BmsState.Full);
        bench.Permissions.LatchedMask = 2;
        bench.Run(1_000);
        bench.Permissions.LatchedMask = 0;
        bench.Session.Close();
        bench.Run(300);

        Assert.AreEqual((int)BmsState.Charge, (int)bench.Stage.Result.State);
    }

    private static ChargeBench Unplugged()
    {
        ChargeBench bench = ChargeBench.In(BmsState.Full);
        bench.ChargerPresent = false;
        bench.Run(1_000);
        Assert.AreEqual((int)BmsState.Standby, (int)bench.Stage.Result.State);
        return bench;
    }

    private static void Replug(ChargeBench bench)
    {
        bench.ChargerPresent = true;
        bench.Run(200);
    }
}
