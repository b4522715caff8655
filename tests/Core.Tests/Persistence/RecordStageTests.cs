using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Persistence;

[TestClass]
public sealed class RecordStageTests
{
    // Half a percent of 36 mAh: 7.2 mA for 90 s.
    private const long Worth = 648_000_000L;
    private const int TenMinutes = 600_000;

    [TestMethod]
    public void APackAtRestWritesNothing()
    {
        RecordBench bench = new RecordBench();
        bench.Wait(BmsState.Standby, 100 * TenMinutes);

        Assert.AreEqual(0, bench.Store.Writes);
    }

    [DataRow(-1L, 0)]
    [DataRow(0L, 1)]
    [TestMethod]
    public void HalfAPercentOfTheCapacityThatHasMovedIsWorthARecord(long more, int writes)
    {
        RecordBench bench = new RecordBench();
        bench.Move(Worth + more);
        bench.Wait(BmsState.Discharge, TenMinutes);

        Assert.AreEqual(writes, bench.Store.Writes);
        Assert.AreEqual(writes, bench.Stage.Written);
    }

    [DataRow(TenMinutes - 1, 0)]
    [DataRow(TenMinutes, 1)]
    [TestMethod]
    public void ARecordIsWrittenEveryTenMinutesAtMost(int milliseconds, int writes)
    {
        RecordBench bench = new RecordBench();
        bench.Move(100 * Worth);
        bench.Wait(BmsState.Discharge, milliseconds);
        Assert.AreEqual(writes, bench.Store.Writes);

        bench.Move(100 * Worth);
        bench.Wait(BmsState.Discharge, TenMinutes - 1);
        Assert.AreEqual(1, bench.Store.Writes);
    }

    [TestMethod]
    public void TheEndOfAChargeIsRecordedAfterAMinuteAlreadyAndOnce()
    {
        RecordBench bench = new RecordBench();
        bench.Move(Worth);
        bench.Wait(BmsState.Charge, 59_999);
        bench.Wait(BmsState.Full, 0);
        Assert.AreEqual(0, bench.Store.Writes);

        bench.Wait(BmsState.Full, 1);
        Assert.AreEqual(1, bench.Store.Writes);
        bench.Move(Worth);
        bench.Wait(BmsState.Full, TenMinutes - 1);
        Assert.AreEqual(1, bench.Store.Writes);
    }

    [TestMethod]
    public void ARefusedRecordIsTriedAgainTenMinutesLater()
    {
        RecordBench bench = new RecordBench();
        bench.Store.Refuses = true;
        bench.Move(Worth);
        bench.Wait(BmsState.Discharge, TenMinutes);
        Assert.AreEqual(1, bench.Stage.Failed);
        bench.Store.Refuses = false;
        bench.Wait(BmsState.Discharge, TenMinutes - 1);
        Assert.AreEqual(1, bench.Store.Writes);
        bench.Wait(BmsState.Discharge, 1);

        Assert.AreEqual(1, bench.Stage.Written);
    }

    [TestMethod]
    public void ThroughputOfALifeGoesOnAfterAReboot()
    {
        RecordBench bench = new RecordBench();
        bench.Move(Worth);
        bench.Wait(BmsState.Charge, TenMinutes);
        bench.Reboot();
        bench.Estimate();
        Assert.IsTrue(bench.Stage.Restored);
        Assert.AreEqual(Worth, bench.Estimation.Result.LifeChargedNanocoulombs);
        Assert.AreEqual(0L, bench.Estimation.Result.ChargedNanocoulombs);
    }

    [TestMethod]
    public void WithoutARecordAPackStartsUnknowing()
    {
        RecordBench bench = new RecordBench();

        Assert.IsFalse(bench.Stage.Restored);
        Assert.AreEqual(0L, bench.Estimation.Result.LifeChargedNanocoulombs);
        Assert.AreEqual(500_000, bench.Estimation.Result.CellChargePpm[0]);
    }

    [TestMethod]
    public void AControllerKnowsItsCellsAfterAReboot()
    {
        FakeStore store = new FakeStore();
        PackRig rig = new PackRig(Configurations.Pack(2, 2), store);
        rig.Run(3_000);
        rig.FrontEnd.LoadRequested = true;

        for (int i = 0; i < 100; i++)
        {
            rig.FrontEnd.PackMicroamps = -20_000;
            rig.FrontEnd.SetCells(3_402_000);
            rig.Run(3_000);
            rig.FrontEnd.PackMicroamps = 0;
            rig.FrontEnd.SetCells(3_432_000);
            rig.Run(3_000);
        }

        CellHealth before = rig.Controller.Estimates.Health[1];
        CellDeposition lithium = rig.Controller.Deposition.Cells[1];
        Assert.AreEqual(1, store.Writes);
        Expect.Near(1_500, (int)(before.SecondOhms() * 1_000f), 20);

        PackRig after = new PackRig(Configurations.Pack(2, 2), store);
        after.Run(200);
        CellHealth known = after.Controller.Estimates.Health[1];
        Expect.Near((int)(before.SecondOhms() * 1_000f), (int)(known.SecondOhms() * 1_000f), 5);
        Expect.Near(rig.Controller.Estimates.CellChargePpm[1], after.Controller.Estimates.CellChargePpm[1], 2_000);
        Expect.Near(lithium.DeadNanocoulombs, after.Controller.Deposition.Cells[1].DeadNanocoulombs, lithium.DeadNanocoulombs / 10);
        Expect.Near(lithium.LiveNanocoulombs, after.Controller.Deposition.Cells[1].LiveNanocoulombs, Worth);

        // The guess of the charge is in the lithium already: a minute later it is not put in once more.
        after.Run(70_000);
        Expect.Near(lithium.LiveNanocoulombs, after.Controller.Deposition.Cells[1].LiveNanocoulombs, Worth);
    }
}
