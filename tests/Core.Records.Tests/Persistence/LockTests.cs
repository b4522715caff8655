using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Persistence;

/// <summary>What was latched is latched until a person clears it, whatever the power does.</summary>
[TestClass]
public sealed class LockTests
{
    private const int NewerLock = RecordFormat.LockSlot + 1;

    [TestMethod]
    public void ALatchOutlivesAReboot()
    {
        LockBench bench = new LockBench();
        bench.Charge();
        bench.OverVoltage();
        bench.Reboot();
        bench.Charge();

        Assert.IsTrue(bench.IsLatched(DiagnosisId.CellOverVoltageCritical));
        Assert.AreEqual((int)BmsState.Fault, (int)bench.Rig.State());
        Assert.IsFalse(bench.Rig.Actuators.ChargeGateOn);
        Assert.IsFalse(bench.Rig.Actuators.DischargeGateOn);
    }

    [TestMethod]
    public void WithoutALatchARebootedPackCharges()
    {
        LockBench bench = new LockBench();
        bench.Charge();
        bench.Reboot();
        bench.Charge();

        Assert.AreEqual((int)BmsState.Charge, (int)bench.Rig.State());
    }

    [TestMethod]
    public void ALatchIsStoredInTheTickInWhichItAppearsAndOnceMoreInTheNext()
    {
        LockBench bench = new LockBench();
        bench.Charge();
        bench.Rig.FrontEnd.SetCells(3_700_000);
        bench.Rig.Tick(100);
        int before = bench.Store.LockWrites;
        bench.Rig.Tick(100);
        Assert.IsTrue(bench.IsLatched(DiagnosisId.CellOverVoltageCritical));
        Assert.AreEqual(before + 1, bench.Store.LockWrites);
        bench.Rig.Tick(100);
        Assert.AreEqual(before + 2, bench.Store.LockWrites);
        bench.Rig.Run(10_000);
        Assert.AreEqual(before + 2, bench.Store.LockWrites);
    }

    [TestMethod]
    public void WhatAPersonHasClearedStaysClearedAfterAReboot()
    {
        LockBench bench = new LockBench();
        bench.Charge();
        bench.OverVoltage();
        bench.Clear();
        Assert.AreEqual((int)BmsState.Charge, (int)bench.Rig.State());
        bench.Reboot();
        bench.Charge();

        Assert.AreEqual((int)BmsState.Charge, (int)bench.Rig.State());
    }

    [TestMethod]
    public void ALatchOfAnEarlierBootIsClearedByAPersonLikeAnyOther()
    {
        LockBench bench = new LockBench();
        bench.Charge();
        bench.OverVoltage();
        bench.Reboot();
        bench.Charge();
        bench.Clear();

        Assert.AreEqual((int)BmsState.Charge, (int)bench.Rig.State());
    }

    [DataRow(0)]
    [DataRow(1)]
    [TestMethod]
    public void OneDecayedSlotForgetsNoLatch(int slot)
    {
        LockBench bench = new LockBench();
        bench.Charge();
        bench.OverVoltage();
        bench.Store.Flip(RecordFormat.LockSlot + slot, 20);
        bench.Reboot();

        Assert.IsTrue(bench.IsLatched(DiagnosisId.CellOverVoltageCritical));
        Assert.IsFalse(bench.Rig.Controller.Storage.RecordsLost);
    }

    [TestMethod]
    public void TwoDecayedSlotsLockThePackBecauseALatchMayHaveBeenForgotten()
    {
        LockBench bench = new LockBench();
        bench.Charge();
        bench.Store.Flip(RecordFormat.LockSlot, 20);
        bench.Store.Flip(NewerLock, 20);
        bench.Reboot();
        bench.Charge();

        Assert.IsTrue(bench.IsLatched(DiagnosisId.RecordsLost));
        Assert.IsFalse(bench.Rig.Actuators.ChargeGateOn);
    }

    [TestMethod]
    public void AFirstBootHasLostNothing()
    {
        LockBench bench = new LockBench();
        bench.Charge();

        Assert.IsFalse(bench.Rig.Controller.Storage.RecordsLost);
        Assert.AreEqual((int)BmsState.Charge, (int)bench.Rig.State());
    }

    [DataRow(2, false)]
    [DataRow(3, true)]
    [TestMethod]
    public void ThreeBootsInARowThatEndedWhileChargingLatchTheCharge(int reboots, bool latched)
    {
        LockBench bench = new LockBench();

        for (int i = 0; i < reboots; i++)
        {
            bench.Charge();
            bench.Reboot();
        }

        bench.Charge();
        Assert.AreEqual(reboots, bench.Rig.Controller.Storage.UncleanBoots);
        Assert.AreEqual(latched, bench.IsLatched(DiagnosisId.RepeatedReboots));
        Assert.AreEqual(latched, !bench.Rig.Actuators.ChargeGateOn);
    }

    [TestMethod]
    public void ABootThatEndedAMinuteAfterTheChargeEndsTheRow()
    {
        LockBench bench = new LockBench();
        bench.Charge();
        bench.Reboot();
        bench.Charge();
        bench.Rig.FrontEnd.ChargerPresent = false;
        bench.Rig.Run(61_000);
        bench.Reboot();

        Assert.AreEqual(0, bench.Rig.Controller.Storage.UncleanBoots);
        Assert.IsFalse(bench.Rig.Controller.Storage.RebootedWhileCharging);
    }

    [TestMethod]
    public void ABootThatDiedBeforeItsChargeDoesNotEndTheRow()
    {
        LockBench bench = new LockBench();

        for (int i = 0; i < 2; i++)
        {
            bench.Charge();
            bench.Reboot();
            bench.Rig.Run(1_000);
            bench.Reboot();
        }

        bench.Charge();
        Assert.AreEqual(2, bench.Rig.Controller.Storage.UncleanBoots);
        Assert.IsFalse(bench.IsLatched(DiagnosisId.RepeatedReboots));
        bench.Reboot();
        bench.Charge();
        Assert.IsTrue(bench.IsLatched(DiagnosisId.RepeatedReboots));
        Assert.IsFalse(bench.Rig.Actuators.ChargeGateOn);
    }

    // Ten minutes; a boot and the beginning of its charge take some seconds of them.
    [DataRow(590_000, 3)]
    [DataRow(600_000, 1)]
    [TestMethod]
    public void ABootThatHasRunForTenMinutesEndsTheRow(int milliseconds, int row)
    {
        LockBench bench = new LockBench();
        bench.Charge();
        bench.Reboot();
        bench.Charge();
        bench.Reboot();
        bench.Rig.Run(milliseconds);
        bench.Charge();
        bench.Reboot();

        Assert.AreEqual(row, bench.Rig.Controller.Storage.UncleanBoots);
    }

    [TestMethod]
    public void AChargeThatStopsAndStartsEveryFewSecondsDoesNotWearTheFlash()
    {
        LockBench bench = new LockBench();
        bench.Charge();
        bench.Rig.Run(60_000);
        int before = bench.Store.Writes;

        for (int i = 0; i < 20; i++)
        {
            bench.Rig.FrontEnd.ChargerPresent = false;
            bench.Rig.Run(3_000);
            bench.Rig.FrontEnd.ChargerPresent = true;
            bench.Rig.Run(3_000);
        }

        Assert.AreEqual(before, bench.Store.Writes);
    }

    [DataRow(2_000, false)]
    [DataRow(4_000, true)]
    [TestMethod]
    public void AStorageThatRefusesThreeTimesIsFailing(int milliseconds, bool failing)
    {
        LockBench bench = new LockBench();
        bench.Store.Refuses = true;
        bench.Rig.Run(milliseconds);

        Assert.AreEqual(failing, bench.Rig.Controller.Storage.WriteFailing);
    }

    [TestMethod]
    public void ALatchThatCouldNotBeStoredIsStoredWhenTheStorageWorksAgain()
    {
        LockBench bench = new LockBench();
        bench.Charge();
        bench.Store.Refuses = true;
        bench.OverVoltage();
        bench.Store.Refuses = false;
        bench.Rig.Run(3_000);
        bench.Reboot();

        Assert.IsTrue(bench.IsLatched(DiagnosisId.CellOverVoltageCritical));
    }

    [TestMethod]
    public void ABoardWithoutStorageWorksAndFailsAtNothing()
    {
        PackRig rig = PackRig.Charging(1);
        BmsController controller = new BmsController(Configurations.Pack(1, 1), rig.FrontEnd, rig.Actuators, rig.Link, new NoStorage());

        for (int i = 0; i < 100; i++)
        {
            controller.Tick(i * 100L);
        }

        Assert.IsFalse(controller.Storage.Present);
        Assert.IsFalse(controller.Storage.WriteFailing);
        Assert.AreEqual((int)BmsState.Charge, (int)controller.Decision.State);
    }
}
