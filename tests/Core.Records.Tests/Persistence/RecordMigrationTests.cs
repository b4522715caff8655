using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Persistence;

/// <summary>What an earlier firmware stored is read on; what a later one stored is not guessed at.</summary>
[TestClass]
public sealed class RecordMigrationTests
{
    private const int VersionPosition = 4;
    private const long OverVoltage = 1L << (int)DiagnosisId.CellOverVoltageCritical;

    [TestMethod]
    public void NothingThatVersionOneLearnedIsLost()
    {
        PackRig rig = Boot(FrozenRecords.Store());
        rig.Tick(100);
        CellHealth health = rig.Controller.Estimates.Health[0];

        Assert.AreEqual((int)RecordFinding.Read, (int)rig.Controller.Storage.LearnedFinding);
        Assert.AreEqual(FrozenRecords.LifeCharged, rig.Controller.Estimates.LifeChargedNanocoulombs);
        Assert.AreEqual(FrozenRecords.ChargePpm, rig.Controller.Estimates.CellChargePpm[0]);
        Assert.AreEqual(128_000_000_000L, health.CapacityNanocoulombs);
        Assert.AreEqual(2_000_000_000L, health.CapacityErrorNanocoulombs);
        Expect.Near(1_200_000, (int)(health.FastOhms() * 1e6f), 1);
        Expect.Near(1_700_000, (int)(health.SecondOhms() * 1e6f), 1);
        Expect.Near(995_000, (int)(health.ApparentEfficiency * 1e6f), 1);
        Assert.IsTrue(rig.Controller.Deposition.Cells[0].LiveNanocoulombs > 900_000_000_000L);
    }

    [TestMethod]
    public void ALatchOfVersionOneIsALatch()
    {
        PackRig rig = Boot(FrozenRecords.Store());
        rig.Run(3_000);

        Assert.AreEqual(OverVoltage, rig.Controller.Permissions.LatchedMask & OverVoltage);
        Assert.AreEqual(2, rig.Controller.Storage.Boots);
    }

    [TestMethod]
    public void TheCountersThatVersionOneDidNotHaveStartAtNothing()
    {
        PackRig rig = Boot(FrozenRecords.Store());

        Assert.AreEqual(0, rig.Controller.Counters.ChargingSeconds);
        Assert.AreEqual(0, rig.Controller.Counters.HighestCellMicrovolts);
    }

    [TestMethod]
    public void TheNextRecordIsOfThePresentVersionAndSaysTheSame()
    {
        FakeStore store = FrozenRecords.Store();
        PackRig rig = Boot(store);

        // 7.2 mA for three minutes: 1 % of the capacity.
        rig.FrontEnd.PackMicroamps = -7_200;
        rig.FrontEnd.LoadRequested = true;
        rig.Run(180_000);
        byte[] bytes = new byte[RecordFormat.MaximumBytes];
        Assert.IsTrue(store.Read(RecordFormat.LearnedSlot + 1, bytes) > 0);
        Assert.AreEqual(RecordFormat.LearnedVersion, (int)bytes[VersionPosition]);
        PackRig after = Boot(store);
        after.Tick(100);

        Assert.AreEqual(FrozenRecords.LifeCharged, after.Controller.Estimates.LifeChargedNanocoulombs);
        Assert.AreEqual(128_000_000_000L, after.Controller.Estimates.Health[0].CapacityNanocoulombs);
        Expect.Near(rig.Controller.Estimates.CellChargePpm[0], after.Controller.Estimates.CellChargePpm[0], 10_000);
    }

    [TestMethod]
    public void VersionTwoIsReadAsItWasWritten()
    {
        FakeStore store = new FakeStore();
        byte[] learned = FrozenRecords.LearnedWithCounters();
        store.Write(RecordFormat.LearnedSlot, learned, learned.Length);
        PackRig rig = Boot(store);
        LifeCounters counters = rig.Controller.Counters;
        Assert.AreEqual((int)RecordFinding.Read, (int)rig.Controller.Storage.LearnedFinding);
        Assert.AreEqual(907, counters.ChargingSeconds);
        Assert.AreEqual(2, counters.WornSeconds);
        Assert.AreEqual(2, counters.Raised[(int)Severity.Critical]);
        Assert.AreEqual(3_424_400, counters.LowestCellMicrovolts);
        Assert.AreEqual(3_700_000, counters.HighestCellMicrovolts);
        rig.Tick(100);

        Assert.AreEqual(7_459_560_000L, rig.Controller.Estimates.LifeChargedNanocoulombs);
        Assert.AreEqual(557_558, rig.Controller.Estimates.CellChargePpm[0]);
        Assert.AreEqual(128_000_000_000L, rig.Controller.Estimates.Health[0].CapacityNanocoulombs);
    }

    [TestMethod]
    public void AnEventOfVersionOneIsReadAsItWasWritten()
    {
        FakeStore store = new FakeStore();
        byte[] frozen = FrozenRecords.Event();
        store.Write(RecordFormat.EventSlot + 2, frozen, frozen.Length);
        EventLog log = Boot(store).Controller.Log;
        StoredEvent stored = new StoredEvent();
        Assert.AreEqual(2, log.Newest);
        Assert.IsTrue(log.Read(2, stored));

        Assert.AreEqual((int)EventKind.DiagnosisLatched, (int)stored.Kind);
        Assert.AreEqual((int)DiagnosisId.CellOverVoltageCritical, stored.Subject);
        Assert.AreEqual(1, stored.Boot);
        Assert.AreEqual(914_200L, stored.UptimeMilliseconds);
        Assert.AreEqual((int)BmsState.Fault, (int)stored.State);
        Assert.AreEqual(3_700_000, stored.CellMicrovolts[0]);
        Assert.AreEqual(550_002, stored.CellChargePpm[0]);
        Assert.AreEqual(7_200, stored.PackMicroamps);
        Assert.AreEqual(OverVoltage, stored.LatchedMask);
        Assert.AreEqual(250, stored.TemperatureDeciCelsius[0]);
    }

    [TestMethod]
    public void WhatALaterFirmwareLearnedIsNotApplied()
    {
        PackRig rig = Boot(Later(RecordFormat.LearnedSlot, RecordFormat.LearnedVersion + 1));
        rig.Tick(100);

        Assert.AreEqual((int)RecordFinding.Newer, (int)rig.Controller.Storage.LearnedFinding);
        Assert.AreEqual(0L, rig.Controller.Estimates.LifeChargedNanocoulombs);
        Assert.AreEqual(0L, rig.Controller.Estimates.Health[0].CapacityNanocoulombs);
        Assert.AreEqual(500_000, rig.Controller.Estimates.CellUncertaintyPpm[0]);
    }

    [TestMethod]
    public void WhatALaterFirmwareLearnedIsNotReplacedByAnOlderRecordThatCanBeRead()
    {
        FakeStore store = Later(RecordFormat.LearnedSlot, RecordFormat.LearnedVersion + 1);
        byte[] older = FrozenRecords.Learned();
        older[8] = 2;
        Seal.Again(older);
        store.Write(RecordFormat.LearnedSlot + 1, older, older.Length);

        Assert.AreEqual((int)RecordFinding.Newer, (int)Boot(store).Controller.Storage.LearnedFinding);
    }

    [TestMethod]
    public void ALockOfALaterFirmwareLocksBecauseItMayHoldLatchesThatNobodyHereCanRead()
    {
        PackRig rig = Boot(Later(RecordFormat.LockSlot, RecordFormat.LockVersion + 1));
        rig.FrontEnd.ChargerPresent = true;
        rig.Run(5_000);

        Assert.IsTrue((rig.Controller.Permissions.LatchedMask & (1L << (int)DiagnosisId.RecordsLost)) != 0);
        Assert.AreEqual((int)BmsState.Fault, (int)rig.State());
    }

    [TestMethod]
    public void ALockOfALaterFirmwareIsNotReplacedByAnOlderOneThatKnowsOfNoLatch()
    {
        FakeStore store = Later(RecordFormat.LockSlot, RecordFormat.LockVersion + 1);
        RecordBuffer buffer = new RecordBuffer();
        RecordEnvelope envelope = new RecordEnvelope(buffer, RecordFormat.LockMagic, RecordFormat.LockVersion);
        envelope.Begin(0, BmsConfiguration.MaximumCells, 0, 6);
        new LockRecord().Write(buffer);
        Assert.IsTrue(envelope.Seal());
        store.Write(RecordFormat.LockSlot + 1, buffer.Bytes, buffer.Position);

        Assert.IsTrue(Boot(store).Controller.Storage.RecordsLost);
    }

    [TestMethod]
    public void WhatIsRefusedIsAnEvent()
    {
        PackRig rig = Boot(Later(RecordFormat.LearnedSlot, RecordFormat.LearnedVersion + 1));
        rig.Run(3_000);
        StoredEvent stored = new StoredEvent();

        Assert.IsTrue(rig.Controller.Log.Read(2, stored));
        Assert.AreEqual((int)EventKind.RecordsRefused, (int)stored.Kind);
        Assert.AreEqual((int)RecordKind.Learned, stored.Subject);
        Assert.AreEqual((int)RecordFinding.Newer, stored.Value);
    }

    private static FakeStore Later(int slot, int version)
    {
        FakeStore store = FrozenRecords.Store();
        byte[] bytes = slot == RecordFormat.LearnedSlot ? FrozenRecords.Learned() : FrozenRecords.Lock();
        bytes[VersionPosition] = (byte)version;
        Seal.Again(bytes);
        store.Write(slot, bytes, bytes.Length);
        return store;
    }

    private static PackRig Boot(FakeStore store)
    {
        return new PackRig(Configurations.Pack(1, 1), store);
    }
}
