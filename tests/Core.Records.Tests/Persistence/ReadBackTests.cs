using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Persistence;

/// <summary>A driver that says yes is not believed: what was written is read in the tick after.</summary>
[TestClass]
public sealed class ReadBackTests
{
    [DataRow(0)]
    [DataRow(1)]
    [TestMethod]
    public void ALatchWhoseFirstCopyDoesNotStickIsStoredOnTheOtherSlot(int worn)
    {
        LockBench bench = new LockBench();
        bench.Charge();
        bench.Store.WornSlot = RecordFormat.LockSlot + worn;
        bench.OverVoltage();
        bench.Rig.Run(150_000);
        bench.Reboot();

        Assert.IsTrue(bench.IsLatched(DiagnosisId.CellOverVoltageCritical));
    }

    [TestMethod]
    public void WhatDoesNotStickThreeTimesIsAFaultOfTheStorageAndBlocksCharging()
    {
        LockBench bench = new LockBench();
        bench.Store.WornSlot = RecordFormat.LockSlot;
        bench.Charge();

        Assert.IsTrue(bench.Rig.Controller.Storage.WriteFailing);
        Assert.IsTrue((bench.Rig.Controller.Permissions.ActiveMask & (1L << (int)DiagnosisId.RecordWriteFailing)) != 0);
        Assert.IsFalse(bench.Rig.Actuators.ChargeGateOn);
    }

    [TestMethod]
    public void AStorageThatFailsIsTriedOnceAMinute()
    {
        LockBench bench = new LockBench();
        bench.Store.Refuses = true;
        bench.Rig.Run(10_000);
        int before = bench.Store.LockWrites;
        bench.Rig.Run(600_000);

        Assert.AreEqual(10, bench.Store.LockWrites - before);
    }

    [TestMethod]
    public void ALatchIsTriedEveryFiveSeconds()
    {
        LockBench bench = new LockBench();
        bench.Charge();
        bench.Store.Refuses = true;
        bench.OverVoltage();
        bench.Rig.Run(10_000);
        int before = bench.Store.LockWrites;
        bench.Rig.Run(600_000);

        Assert.AreEqual(120, bench.Store.LockWrites - before);
    }

    [TestMethod]
    public void ASlotThatWorksAgainEndsTheFault()
    {
        LockBench bench = new LockBench();
        bench.Store.WornSlot = RecordFormat.LockSlot;
        bench.Charge();
        bench.Store.WornSlot = -1;
        bench.Rig.Run(130_000);

        Assert.IsFalse(bench.Rig.Controller.Storage.WriteFailing);
        Assert.AreEqual((int)BmsState.Charge, (int)bench.Rig.State());
    }

    [TestMethod]
    public void ASlotForEventsThatIsWornOutCostsThreeTries()
    {
        LockBench bench = new LockBench();
        bench.Store.WornSlot = RecordFormat.EventSlot + 2;
        bench.Charge();
        bench.OverVoltage();
        bench.Rig.Run(130_000);

        Assert.IsFalse(bench.Rig.Controller.Storage.WriteFailing);
        Assert.AreEqual(0, bench.Rig.Controller.Storage.LostEvents);
        Assert.IsTrue(bench.Rig.Controller.Log.Read(3, new StoredEvent()));
        Assert.IsFalse(bench.Rig.Controller.Log.Read(2, new StoredEvent()));
    }

    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    [TestMethod]
    public void ThreeFailuresOfOneKindInARowAreAFaultWhateverTheOthersDo(int kind)
    {
        StorageHealth health = new StorageHealth(true);

        for (int i = 0; i < 3; i++)
        {
            Assert.IsFalse(health.WriteFailing);
            health.Note((RecordKind)kind, false);
            health.Note((RecordKind)(kind < 2 ? kind + 1 : 0), true);
        }

        Assert.IsTrue(health.WriteFailing);
        health.Note((RecordKind)kind, true);
        Assert.IsFalse(health.WriteFailing);
    }
}
