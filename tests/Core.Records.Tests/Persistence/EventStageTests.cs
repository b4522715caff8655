using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Persistence;

/// <summary>What is stored of what happens, and when it counts as stored.</summary>
[TestClass]
public sealed class EventStageTests
{
    private const int Hour = 60 * 60 * 1_000;

    [TestMethod]
    public void ABootIsAnEventWithItsNumber()
    {
        LockBench bench = new LockBench();
        bench.Rig.Run(1_000);
        bench.Reboot();
        bench.Rig.Run(1_000);

        Assert.AreEqual(2, Count(bench, EventKind.Booted));
        StoredEvent stored = Last(bench, EventKind.Booted);
        Assert.AreEqual(2, stored.Value);
        Assert.AreEqual(2, stored.Boot);
    }

    [TestMethod]
    public void ALatchIsStoredWithTheMomentInWhichItCame()
    {
        LockBench bench = new LockBench();
        bench.Charge();
        bench.Rig.FrontEnd.PackMicroamps = 7_100;
        bench.Rig.Run(1_000);
        bench.Rig.FrontEnd.SetCells(3_700_000);
        bench.Rig.FrontEnd.TemperatureDeciCelsius[0] = 263;
        bench.Rig.Run(200);
        long then = bench.Rig.NowMilliseconds;
        Assert.IsTrue(bench.IsLatched(DiagnosisId.CellOverVoltageCritical));
        bench.Rig.FrontEnd.SetCells(3_432_000);
        bench.Rig.Run(2_000);

        StoredEvent stored = Last(bench, EventKind.DiagnosisLatched, (int)DiagnosisId.CellOverVoltageCritical);
        Assert.AreEqual(then, stored.UptimeMilliseconds);
        Assert.AreEqual(1, stored.Boot);
        Assert.AreEqual((int)BmsState.Fault, (int)stored.State);
        Assert.AreEqual(1, stored.CellCount);
        Assert.AreEqual(1, stored.TemperatureCount);
        Assert.AreEqual(3_700_000, stored.CellMicrovolts[0]);
        Assert.AreEqual((int)SignalQuality.Good, (int)stored.CellQuality[0]);
        Assert.AreEqual(263, stored.TemperatureDeciCelsius[0]);
        Assert.AreEqual(7_100, stored.PackMicroamps);
        Assert.AreEqual(0, stored.ChargeMicroamps);
        Assert.IsTrue((stored.LatchedMask & (1L << (int)DiagnosisId.CellOverVoltageCritical)) != 0);
        Assert.IsTrue((stored.ActiveMask & (1L << (int)DiagnosisId.CellOverVoltageCritical)) != 0);
        Assert.AreEqual((int)(StatusFlags.ChargerPresent | StatusFlags.Heartbeat), (int)stored.Flags);
        Expect.Near(500_000, stored.CellChargePpm[0], 10_000);
        Assert.AreEqual(0, Count(bench, EventKind.DiagnosisRaised, (int)DiagnosisId.CellOverVoltageCritical));
    }

    [TestMethod]
    public void TheLockIsWrittenFirstThenTheEventAndOneRecordATick()
    {
        LockBench bench = new LockBench();
        bench.Charge();
        bench.Rig.FrontEnd.SetCells(3_700_000);
        bench.Rig.Run(100);
        int writes = bench.Store.Writes;
        int locks = bench.Store.LockWrites;
        int newest = bench.Rig.Controller.Log.Newest;

        // Two copies of the lock, then the events one by one, each a tick after the one before.
        for (int tick = 1; tick <= 4; tick++)
        {
            bench.Rig.Tick(100);
            Assert.AreEqual(writes + tick, bench.Store.Writes);
            Assert.AreEqual(locks + (tick < 2 ? 1 : 2), bench.Store.LockWrites);
            Assert.AreEqual(newest + (tick < 4 ? 0 : 1), bench.Rig.Controller.Log.Newest);
        }
    }

    [TestMethod]
    public void AnEventIsReportedAsStoredInTheTickInWhichItWasReadBack()
    {
        LockBench bench = new LockBench();
        bench.Rig.Run(200);
        Assert.AreEqual(0, bench.Rig.Link.Storage.NewestEvent);
        int frames = bench.Rig.Link.Storages;

        // Ticks 1 and 2 write the lock of a new board, 3 the boot, 4 reads it back.
        bench.Rig.Tick(100);
        Assert.AreEqual(0, bench.Rig.Link.Storage.NewestEvent);
        bench.Rig.Tick(100);
        Assert.AreEqual(1, bench.Rig.Link.Storage.NewestEvent);
        Assert.AreEqual(frames + 1, bench.Rig.Link.Storages);
    }

    [TestMethod]
    public void ATripIsToldOnceAnHourHoweverOftenItComesBack()
    {
        LockBench bench = new LockBench();
        bench.Charge();

        for (int i = 0; i < 20; i++)
        {
            Cool(bench, -50);
            Cool(bench, 250);
        }

        Assert.AreEqual(1, Count(bench, EventKind.DiagnosisRaised, (int)DiagnosisId.ChargeUnderTemperature));

        for (int milliseconds = 0; milliseconds < Hour; milliseconds += Configurations.MaximumGapMilliseconds)
        {
            bench.Rig.Tick(Configurations.MaximumGapMilliseconds);
        }

        Cool(bench, -50);
        Assert.AreEqual(2, Count(bench, EventKind.DiagnosisRaised, (int)DiagnosisId.ChargeUnderTemperature));
    }

    [TestMethod]
    public void WhatTakesNothingAwayIsNoEvent()
    {
        LockBench bench = new LockBench();
        bench.Charge();
        bench.Rig.FrontEnd.ButtonPressed = true;
        bench.Rig.Run(40_000);

        Assert.IsTrue((bench.Rig.Controller.Permissions.ActiveMask & (1L << (int)DiagnosisId.PresenceButtonStuck)) != 0);
        Assert.AreEqual(0, Count(bench, EventKind.DiagnosisRaised, (int)DiagnosisId.PresenceButtonStuck));
    }

    [TestMethod]
    public void AClearTellsWhatWasCleared()
    {
        LockBench bench = new LockBench();
        bench.Charge();
        bench.OverVoltage();
        bench.Clear();

        StoredEvent stored = Last(bench, EventKind.FaultsCleared);
        Assert.IsTrue((stored.LatchedMask & (1L << (int)DiagnosisId.CellOverVoltageCritical)) != 0);
        Assert.AreEqual(0L, bench.Rig.Controller.Permissions.LatchedMask);
    }

    [TestMethod]
    public void ALatchOfAnEarlierBootIsNotToldAgain()
    {
        LockBench bench = new LockBench();
        bench.Charge();
        bench.OverVoltage();
        bench.Reboot();
        bench.Charge();

        Assert.AreEqual(1, Count(bench, EventKind.DiagnosisLatched, (int)DiagnosisId.CellOverVoltageCritical));
    }

    [TestMethod]
    public void ARebootWhileChargingIsAnEventOfItsOwn()
    {
        LockBench bench = new LockBench();
        bench.Charge();
        bench.Reboot();
        bench.Charge();

        StoredEvent stored = Last(bench, EventKind.RebootedWhileCharging);
        Assert.AreEqual(1, stored.Value);
        Assert.AreEqual(2, stored.Boot);
        Assert.AreEqual(1, Count(bench, EventKind.Booted));
        Assert.AreEqual(1, bench.Rig.Controller.Counters.UncleanBoots);
    }

    [TestMethod]
    public void ARowOfBootsPushesNothingOutOfTheRing()
    {
        LockBench bench = new LockBench();
        bench.Charge();
        bench.OverVoltage();
        bench.Rig.FrontEnd.ChargerPresent = false;

        for (int i = 0; i < 60; i++)
        {
            bench.Reboot();
            bench.Rig.FrontEnd.TemperatureDeciCelsius[0] = -50;
            bench.Rig.Run(10_000);
        }

        Assert.AreEqual(61, bench.Rig.Controller.Storage.Boots);
        Assert.IsTrue(bench.Rig.Controller.Log.Newest < EventLog.Kept / 2);
        Assert.AreEqual(1, Count(bench, EventKind.DiagnosisLatched, (int)DiagnosisId.CellOverVoltageCritical));
    }

    [TestMethod]
    public void LostRecordsAreAnEvent()
    {
        LockBench bench = new LockBench();
        bench.Charge();
        bench.Store.Flip(RecordFormat.LockSlot, 20);
        bench.Store.Flip(RecordFormat.LockSlot + 1, 20);
        bench.Reboot();
        bench.Rig.Run(2_000);

        StoredEvent stored = Last(bench, EventKind.RecordsRefused);
        Assert.AreEqual((int)RecordKind.Lock, stored.Subject);
        Assert.AreEqual((int)RecordFinding.Lost, stored.Value);
        Assert.AreEqual(1, Count(bench, EventKind.DiagnosisLatched, (int)DiagnosisId.RecordsLost));
    }

    [TestMethod]
    public void AConfigurationOutsideTheCellsBoundsIsAnEvent()
    {
        BmsConfiguration configuration = Configurations.Pack(1, 1);
        configuration.Cell.Id = CellDesignId.None;
        FakeStore store = new FakeStore();
        PackRig rig = new PackRig(configuration, store);
        rig.Run(2_000);

        Assert.AreEqual(1, Stored.Count(rig.Controller.Log, EventKind.DiagnosisRaised, (int)DiagnosisId.ConfigurationOutOfBounds));
    }

    [TestMethod]
    public void WithoutAStorageNoEventWaitsAndNoneIsLost()
    {
        PackRig rig = new PackRig(1);
        BmsController controller = new BmsController(Configurations.Pack(1, 1), rig.FrontEnd, rig.Actuators, rig.Link, new NoStorage());
        rig.FrontEnd.SetCells(3_700_000);

        for (int i = 1; i < 100; i++)
        {
            controller.Tick(i * 100L);
        }

        Assert.IsTrue(controller.Permissions.LatchedMask != 0);
        Assert.AreEqual(0, controller.Storage.NewestEvent);
        Assert.AreEqual(0, controller.Storage.LostEvents);
    }

    [TestMethod]
    public void WhatComesWhileTheStorageFailsIsStoredWhenItWorksAgain()
    {
        LockBench bench = new LockBench();
        bench.Charge();
        bench.Store.Refuses = true;
        bench.OverVoltage();
        bench.Store.Refuses = false;
        bench.Rig.Run(5_000);

        Assert.AreEqual(1, Count(bench, EventKind.DiagnosisLatched, (int)DiagnosisId.CellOverVoltageCritical));
        Assert.AreEqual(0, bench.Rig.Controller.Storage.LostEvents);
    }

    private static void Cool(LockBench bench, int deciCelsius)
    {
        bench.Rig.FrontEnd.TemperatureDeciCelsius[0] = deciCelsius;
        bench.Rig.Run(10_000);
    }

    private static int Count(LockBench bench, EventKind kind)
    {
        return Stored.Count(bench.Rig.Controller.Log, kind, -1);
    }

    private static int Count(LockBench bench, EventKind kind, int subject)
    {
        return Stored.Count(bench.Rig.Controller.Log, kind, subject);
    }

    private static StoredEvent Last(LockBench bench, EventKind kind)
    {
        return Last(bench, kind, -1);
    }

    private static StoredEvent Last(LockBench bench, EventKind kind, int subject)
    {
        StoredEvent stored = new StoredEvent();
        Assert.IsTrue(Stored.Last(bench.Rig.Controller.Log, kind, subject, stored));
        return stored;
    }
}
