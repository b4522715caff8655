using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Persistence;

[TestClass]
public sealed class RecordStageTests
{
    // 1.5 %, 0.75 % and 0.25 % of 36 mAh: 7.2 mA for 270 s, 135 s and 45 s.
    private const long Worth = 1_944_000_000L;
    private const long First = 972_000_000L;
    private const long Turn = 324_000_000L;
    private const int Minute = 60_000;

    [TestMethod]
    public void WhatNeitherMovesNorCountsWritesNothing()
    {
        RecordBench bench = new RecordBench();
        bench.Wait(BmsState.Standby, 1_000 * Minute);

        Assert.AreEqual(0, bench.Store.Writes);
    }

    [DataRow(-1L, 0)]
    [DataRow(0L, 1)]
    [TestMethod]
    public void AfterABootHalfAsMuchIsWorthARecordBecauseNoneIsAheadOfTheCharge(long more, int writes)
    {
        RecordBench bench = new RecordBench();
        bench.Move(First + more);
        bench.Wait(BmsState.Charge, 100);

        Assert.AreEqual(writes, bench.Store.Writes);
    }

    [DataRow(-1L, 1)]
    [DataRow(0L, 2)]
    [TestMethod]
    public void OneAndAHalfPercentOfTheCapacityThatHasMovedIsWorthARecord(long more, int writes)
    {
        RecordBench bench = new RecordBench();
        bench.Move(First);
        bench.Wait(BmsState.Charge, 100);
        bench.Move(Worth + more);
        bench.Wait(BmsState.Charge, 100);
        Assert.AreEqual(writes, bench.Store.Writes);
        bench.Wait(BmsState.Charge, 100);

        Assert.AreEqual(writes, bench.Stage.Written);
    }

    [DataRow(-1L, 2)]
    [DataRow(0L, 3)]
    [TestMethod]
    public void AfterTheRecordOfAMomentHalfAsMuchIsWorthTheNext(long more, int writes)
    {
        RecordBench bench = new RecordBench();
        bench.Move(First);
        bench.Wait(BmsState.Charge, 100);
        bench.Wait(BmsState.Full, Minute);
        bench.Move(-First - more);
        bench.Wait(BmsState.Discharge, 100);

        Assert.AreEqual(writes, bench.Store.Writes);
    }

    [DataRow(-1L, 1)]
    [DataRow(0L, 2)]
    [TestMethod]
    public void WhenTheDirectionTurnsAQuarterOfAPercentIsEnough(long more, int writes)
    {
        RecordBench bench = new RecordBench();
        bench.Move(Worth);
        bench.Wait(BmsState.Charge, 100);
        bench.Move(-Turn - more);
        bench.Wait(BmsState.Discharge, 100);

        Assert.AreEqual(writes, bench.Store.Writes);
    }

    [TestMethod]
    public void InTheSameDirectionAQuarterOfAPercentIsNotEnough()
    {
        RecordBench bench = new RecordBench();
        bench.Move(Worth);
        bench.Wait(BmsState.Charge, 100);
        bench.Move(Worth - 1);
        bench.Wait(BmsState.Charge, 100);

        Assert.AreEqual(1, bench.Store.Writes);
    }

    [DataRow(509_899, 0)]
    [DataRow(509_900, 1)]
    [DataRow(490_101, 0)]
    [DataRow(490_100, 1)]
    [TestMethod]
    public void AChargeThatAVoltageHasPutRightByOnePercentIsWorthARecord(int chargePpm, int writes)
    {
        RecordBench bench = new RecordBench();
        bench.Estimation.Result.PackChargePpm = chargePpm;
        bench.Wait(BmsState.Standby, 100);
        bench.Wait(BmsState.Standby, 100);

        Assert.AreEqual(writes, bench.Store.Writes);
    }

    [TestMethod]
    public void WhatWasCountedIsStoredOnce()
    {
        RecordBench bench = new RecordBench();
        bench.Counters.CountUncleanBoot();

        for (int i = 0; i < 10; i++)
        {
            bench.Wait(BmsState.Standby, Minute);
        }

        Assert.AreEqual(1, bench.Store.Writes);
        bench.Reboot();
        Assert.AreEqual(1, bench.Counters.UncleanBoots);
    }

    [DataRow(709_000, 1)]
    [DataRow(500_000, 2)]
    [TestMethod]
    public void AfterABootTheChargeIsMeasuredAgainstThatOfTheRecord(int chargePpm, int writes)
    {
        RecordBench bench = new RecordBench();
        bench.Estimation.Result.CellChargePpm[0] = 700_000;
        bench.Estimation.Result.PackChargePpm = 700_000;
        bench.Wait(BmsState.Standby, 100);
        Assert.AreEqual(1, bench.Store.Writes);
        bench.Reboot();
        bench.Estimation.Result.PackChargePpm = chargePpm;
        bench.Wait(BmsState.Standby, 100);

        Assert.AreEqual(writes, bench.Store.Writes);
    }

    [DataRow(Minute - 1, 1)]
    [DataRow(Minute, 2)]
    [TestMethod]
    public void AMinuteAfterTheEndOfAChargeTheRecordIsThatOfTheMoment(int milliseconds, int writes)
    {
        RecordBench bench = new RecordBench();
        bench.Move(Worth);
        bench.Wait(BmsState.Charge, 100);
        bench.Wait(BmsState.Full, milliseconds);
        Assert.AreEqual(writes, bench.Store.Writes);
        bench.Wait(BmsState.Full, 10 * Minute);
        Assert.AreEqual(2, bench.Store.Writes);
        bench.Reboot();
        bench.Estimate();

        Assert.AreEqual(Worth, bench.Estimation.Result.LifeChargedNanocoulombs);
    }

    [TestMethod]
    public void ARefusedRecordIsTriedAgainAMinuteLater()
    {
        RecordBench bench = new RecordBench();
        bench.Store.Refuses = true;
        bench.Move(Worth);
        bench.Wait(BmsState.Charge, 100);
        Assert.AreEqual(1, bench.Stage.Failed);
        bench.Store.Refuses = false;
        bench.Wait(BmsState.Charge, Minute - 1);
        Assert.AreEqual(1, bench.Store.Writes);
        bench.Wait(BmsState.Charge, 1);
        Assert.AreEqual(2, bench.Store.Writes);
        bench.Wait(BmsState.Charge, 100);

        Assert.AreEqual(1, bench.Stage.Written);
    }

    [TestMethod]
    public void ARecordHoldsTheChargeAsItWillBeWhenHalfAsMuchHasMovedOn()
    {
        RecordBench bench = new RecordBench();
        bench.Move(Worth);
        bench.Wait(BmsState.Charge, 100);
        bench.Reboot();
        bench.Estimate();
        Assert.IsTrue(bench.Stage.Restored);
        Assert.AreEqual(Worth + (Worth / 2), bench.Estimation.Result.LifeChargedNanocoulombs);
        Assert.AreEqual(0L, bench.Estimation.Result.LifeDischargedNanocoulombs);
        Assert.AreEqual(0L, bench.Estimation.Result.ChargedNanocoulombs);
        Expect.Near(507_500, bench.Estimation.Result.CellChargePpm[0], 10);
    }

    [TestMethod]
    public void APowerCutCostsAtMostOnePercentOfChargeWheneverItComes()
    {
        RecordBench bench = new RecordBench();
        long charged = 0L;
        long discharged = 0L;
        long step = Turn / 7;

        for (int i = 0; i < 600; i++)
        {
            // Up for long, down for long, to and fro.
            bool up = i < 200 || (i >= 400 && i % 9 < 5);
            charged += up ? step : 0L;
            discharged += up ? 0L : step;
            bench.Move(up ? step : -step);
            bench.Wait(up ? BmsState.Charge : BmsState.Discharge, 100);
            RecordBench after = bench.AfterACut();
            long net = after.Estimation.Result.LifeChargedNanocoulombs - after.Estimation.Result.LifeDischargedNanocoulombs;
            long wrong = net - (charged - discharged);

            // 1 % of 36 mAh.
            Assert.IsTrue(wrong <= 1_296_000_000L && wrong >= -1_296_000_000L);
        }
    }

    [DataRow(long.MaxValue / 2, true)]
    [DataRow((long.MaxValue / 2) + 1, false)]
    [TestMethod]
    public void ALifeThatCouldWrapIsNotTakenOver(long nanocoulombs, bool taken)
    {
        RecordBench bench = new RecordBench();
        bench.Move(nanocoulombs);
        bench.Wait(BmsState.Full, Minute);
        bench.Reboot();
        bench.Estimate();

        Assert.IsTrue(bench.Stage.Restored);
        Assert.AreEqual(taken ? nanocoulombs : 0L, bench.Estimation.Result.LifeChargedNanocoulombs);
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

        // The fourth record is a few seconds old in the end.
        for (int i = 0; i < 115; i++)
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
        Assert.IsTrue(store.Length(RecordFormat.LearnedSlot) > 0);
        Expect.Near(1_500, (int)(before.SecondOhms() * 1_000f), 20);

        // A chip has room for one controller.
        int chargePpm = rig.Controller.Estimates.CellChargePpm[1];
        rig = null!;
        PackRig after = new PackRig(Configurations.Pack(2, 2), store);
        after.Run(200);
        CellHealth known = after.Controller.Estimates.Health[1];
        Expect.Near((int)(before.SecondOhms() * 1_000f), (int)(known.SecondOhms() * 1_000f), 5);
        Expect.Near(chargePpm, after.Controller.Estimates.CellChargePpm[1], 10_000);
        Expect.Near(lithium.DeadNanocoulombs, after.Controller.Deposition.Cells[1].DeadNanocoulombs, lithium.DeadNanocoulombs / 10);
        Expect.Near(lithium.LiveNanocoulombs, after.Controller.Deposition.Cells[1].LiveNanocoulombs, Worth);

        // The guess of the charge is in the lithium already: a minute later it is not put in once more.
        after.Run(70_000);
        Expect.Near(lithium.LiveNanocoulombs, after.Controller.Deposition.Cells[1].LiveNanocoulombs, Worth);
    }
}
