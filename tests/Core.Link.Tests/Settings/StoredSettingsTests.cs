using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Settings;

/// <summary>What is set is in force from the next boot, and only when it is whole and within its bounds.</summary>
[TestClass]
public sealed class StoredSettingsTests
{
    [TestMethod]
    public void AConfigurationIsInForceFromTheNextBoot()
    {
        HostRig host = new HostRig();
        Assert.AreEqual((int)CommandResult.Done, host.Write(HostRig.Tighter()));
        AssertItem(host, ConfigurationItem.ChargeTargetMicrovolts, 3_550_000, 3_600_000);
        HostRig after = host.Reboot();

        AssertItem(after, ConfigurationItem.ChargeTargetMicrovolts, 3_550_000, 3_550_000);
        Assert.AreEqual((int)RecordFinding.Read, (int)after.ReadConfiguration().Finding);
        Assert.AreEqual(0L, after.Rig.Controller.Permissions.ActiveMask);
    }

    [TestMethod]
    public void ATighterLimitTripsEarlier()
    {
        ConfigurationValues values = HostRig.Tighter();
        values.Values[(int)ConfigurationItem.OverVoltageMicrovolts] = 3_600_000;
        HostRig host = new HostRig();
        host.Rig.FrontEnd.SetCells(3_610_000);
        host.Rig.Run(1_000);
        Assert.AreEqual(0L, host.Rig.Controller.Permissions.LatchedMask);
        host.Rig.FrontEnd.SetCells(3_432_000);
        Assert.AreEqual((int)CommandResult.Done, host.Write(values));
        HostRig after = host.Reboot();
        after.Rig.FrontEnd.SetCells(3_610_000);
        after.Rig.Run(1_000);

        Assert.AreEqual(1L << (int)DiagnosisId.CellOverVoltageCritical, after.Rig.Controller.Permissions.LatchedMask);
    }

    [TestMethod]
    public void ACalibrationIsInForceFromTheNextBoot()
    {
        HostRig host = new HostRig();
        Assert.AreEqual((int)CommandResult.Done, host.Write(HostRig.Calibration(4_000)));
        host.Rig.Run(1_000);
        Assert.AreEqual(3_432_000, host.Rig.Link.Sample.CellMicrovolts[0]);
        HostRig after = host.Reboot();

        Assert.AreEqual(3_436_000, after.Rig.Link.Sample.CellMicrovolts[0]);
        Assert.AreEqual(2, after.ReadCalibration(CalibrationChoice.Running).Set.CellCount);
        Assert.AreEqual(3_604_000, after.ReadCalibration(CalibrationChoice.Running).Set.Get(1, CalibrationSet.HighTrue));
    }

    [TestMethod]
    public void AnUndoBringsTheCalibrationBeforeBackAndAnotherTheLast()
    {
        HostRig host = new HostRig();
        host.Write(HostRig.Calibration(4_000));
        host.Write(HostRig.Calibration(6_000));
        Assert.AreEqual((int)CommandResult.Done, host.Ask(CommandId.UndoCalibration, host.Press()));
        Assert.AreEqual(3_604_000, host.ReadCalibration(CalibrationChoice.Stored).Set.Get(0, CalibrationSet.HighTrue));
        HostRig after = host.Reboot();
        Assert.AreEqual(3_436_000, after.Rig.Link.Sample.CellMicrovolts[0]);

        Assert.AreEqual((int)CommandResult.Done, after.Ask(CommandId.UndoCalibration, after.Press()));
        Assert.AreEqual(3_438_000, after.Reboot().Rig.Link.Sample.CellMicrovolts[0]);
    }

    [TestMethod]
    public void AnUndoOfTheFirstCalibrationIsTheBoardsOwn()
    {
        HostRig host = new HostRig();
        Assert.AreEqual((int)CommandResult.NotNow, host.Ask(CommandId.UndoCalibration, host.Press()));
        host.Write(HostRig.Calibration(4_000));
        Assert.AreEqual((int)CommandResult.Done, host.Ask(CommandId.UndoCalibration, host.Press()));
        HostRig after = host.Reboot();

        Assert.AreEqual(3_432_000, after.Rig.Link.Sample.CellMicrovolts[0]);
        Assert.AreEqual((int)RecordFinding.Read, (int)after.ReadCalibration(CalibrationChoice.Stored).Finding);
    }

    [TestMethod]
    public void WhatIsOutOfBoundsIsRefusedWithItsItem()
    {
        HostRig host = new HostRig();
        ConfigurationValues values = HostRig.Own();
        values.Values[(int)ConfigurationItem.OverVoltageMicrovolts] = 3_650_001;
        Assert.AreEqual((int)CommandResult.OutOfBounds, host.Write(values));
        Assert.AreEqual((int)ConfigurationItem.OverVoltageMicrovolts, host.Rig.Link.Answer.Item);
        Assert.AreEqual((int)BoundFault.TooHigh, (int)host.Rig.Link.Answer.Fault);

        Assert.AreEqual((int)CommandResult.OutOfBounds, host.Write(HostRig.Calibration(50_001)));
        Assert.AreEqual(0, host.Rig.Link.Answer.Item);
        Assert.AreEqual((int)BoundFault.Offset, (int)host.Rig.Link.Answer.Fault);
        Assert.AreEqual(0, host.Rig.Store.SettingWrites);
    }

    [TestMethod]
    public void ARecordThatIsOutOfBoundsAtBootIsNotTakenOver()
    {
        FakeStore store = new FakeStore();
        ConfigurationValues values = HostRig.Own();
        values.Values[(int)ConfigurationItem.OverVoltageMicrovolts] = 3_700_000;
        Seal(store, RecordFormat.ConfigurationSlot, RecordFormat.ConfigurationMagic, RecordFormat.ConfigurationVersion, values, null);
        AssertRefused(store, RecordFinding.OutOfBounds, RecordFinding.Nothing);
    }

    [TestMethod]
    public void ACalibrationThatIsOutOfBoundsAtBootIsNotTakenOver()
    {
        FakeStore store = new FakeStore();
        CalibrationSet set = HostRig.Calibration(60_000);
        Seal(store, RecordFormat.CalibrationSlot, RecordFormat.CalibrationMagic, RecordFormat.CalibrationVersion, null, set);
        AssertRefused(store, RecordFinding.Nothing, RecordFinding.OutOfBounds);
    }

    [TestMethod]
    public void ARecordOfALaterFirmwareIsNotTakenOver()
    {
        FakeStore store = new FakeStore();
        Seal(store, RecordFormat.ConfigurationSlot, RecordFormat.ConfigurationMagic, 2, HostRig.Tighter(), null);
        AssertRefused(store, RecordFinding.Newer, RecordFinding.Nothing);
    }

    [TestMethod]
    public void WhatWasRefusedIsSetAnewByAPerson()
    {
        FakeStore store = new FakeStore();
        Seal(store, RecordFormat.CalibrationSlot, RecordFormat.CalibrationMagic, RecordFormat.CalibrationVersion, null, HostRig.Calibration(60_000));
        HostRig host = new HostRig(new PackRig(Configurations.Pack(2, 2), store));
        Assert.AreEqual((int)CommandResult.Done, host.Write(HostRig.Calibration(4_000)));
        HostRig after = host.Reboot();
        after.Rig.FrontEnd.ChargerPresent = true;
        after.Rig.Run(3_000);

        Assert.IsTrue(after.Rig.Actuators.ChargeGateOn);
        Assert.AreEqual(3_436_000, after.Rig.Link.Sample.CellMicrovolts[0]);
    }

    [TestMethod]
    public void TheFirstRecordGoesToBothSlotsAndOneMayDecay()
    {
        for (int slot = 0; slot < 2; slot++)
        {
            HostRig host = new HostRig();
            host.Write(HostRig.Tighter());
            host.Write(HostRig.Calibration(4_000));
            host.Rig.Store.Flip(RecordFormat.ConfigurationSlot + slot, 20);
            host.Rig.Store.Flip(RecordFormat.CalibrationSlot + slot, 20);
            HostRig after = host.Reboot();

            AssertItem(after, ConfigurationItem.ChargeTargetMicrovolts, 3_550_000, 3_550_000);
            Assert.AreEqual(3_436_000, after.Rig.Link.Sample.CellMicrovolts[0]);
        }
    }

    [TestMethod]
    public void TwoSlotsThatDecayBlockCharging()
    {
        HostRig host = new HostRig();
        host.Write(HostRig.Tighter());
        host.Rig.Store.Flip(RecordFormat.ConfigurationSlot, 20);
        host.Rig.Store.Flip(RecordFormat.ConfigurationSlot + 1, 20);
        AssertRefused(host.Rig.Store, RecordFinding.Lost, RecordFinding.Nothing);
    }

    [TestMethod]
    public void AStorageThatRefusesIsToldAndNothingChanges()
    {
        HostRig host = new HostRig();
        uint number = host.Press();
        host.Rig.Store.Refuses = true;
        Assert.AreEqual((int)CommandResult.StorageFailed, host.AskAny(CommandId.WriteConfiguration, number));
        Assert.AreEqual(3_600_000, host.ReadConfiguration().Values.Values[(int)ConfigurationItem.ChargeTargetMicrovolts]);
        host.Rig.Store.Refuses = false;
        Assert.AreEqual((int)CommandResult.Done, host.Write(HostRig.Tighter()));
    }

    [TestMethod]
    public void AStorageThatForgetsIsNoticed()
    {
        HostRig host = new HostRig();
        uint number = host.Press();
        host.Rig.Store.Forgets = true;
        Assert.AreEqual((int)CommandResult.StorageFailed, host.AskAny(CommandId.WriteConfiguration, number));
    }

    [DataRow(0)]
    [DataRow(1)]
    [TestMethod]
    public void AWornSlotCostsThreeTriesAndOnePressAndNotTheRecord(int slot)
    {
        HostRig host = new HostRig();
        host.Write(HostRig.Calibration(1_000));
        host.Rig.Store.WornSlot = RecordFormat.CalibrationSlot + slot;
        int before = host.Rig.Store.SettingWrites;
        int result = host.Write(HostRig.Calibration(2_000));

        if (result == (int)CommandResult.StorageFailed)
        {
            Assert.AreEqual(before + 3, host.Rig.Store.SettingWrites);
            result = host.Write(HostRig.Calibration(2_000));
        }

        Assert.AreEqual((int)CommandResult.Done, result);
        Assert.AreEqual(3_434_000, host.Reboot().Rig.Link.Sample.CellMicrovolts[0]);
    }

    [DataRow(0, 3)]
    [DataRow(1, 2)]
    [TestMethod]
    public void AWriteIsAnsweredWhenItWasReadBack(int writesBefore, int ticks)
    {
        HostRig host = new HostRig();

        for (int i = 0; i < writesBefore; i++)
        {
            host.Write(HostRig.Own());
        }

        HostRig.Tighter().Write(host.Begin(CommandId.WriteConfiguration, host.Press()).Arguments);
        host.Rig.Run(2_000);
        int answers = host.Rig.Link.Answers;
        host.Rig.Link.SendCommand(host.Command);
        int taken = 0;

        while (host.Rig.Link.Answers == answers && taken < 10)
        {
            host.Rig.Tick(100);
            taken++;
        }

        Assert.AreEqual(ticks, taken);
        Assert.AreEqual((int)CommandResult.Done, (int)host.Rig.Link.Answer.Result);
    }

    [TestMethod]
    public void AWriteIsOneRecordATick()
    {
        HostRig host = new HostRig();
        host.Write(HostRig.Tighter());
        host.Rig.Run(2_000);
        HostRig.Calibration(1_000).Write(host.Begin(CommandId.WriteCalibration, host.Press()).Arguments);
        host.Rig.Link.SendCommand(host.Command);
        host.Rig.FrontEnd.SetCells(3_700_000);

        for (int i = 0; i < 20; i++)
        {
            int before = host.Rig.Store.Writes;
            host.Rig.Tick(100);
            Assert.IsTrue(host.Rig.Store.Writes - before <= 1);
        }
    }

    [TestMethod]
    public void OtherCellsBeginAnew()
    {
        HostRig host = new HostRig();
        host.Write(HostRig.Tighter());
        host.Rig.Run(20_000);
        Assert.AreEqual((int)CommandResult.Done, host.Ask(CommandId.ResetCounters, host.Press()));
        host.Rig.Run(3_000);
        Assert.AreEqual((int)RecordFinding.Read, (int)host.Reboot().Rig.Controller.Storage.LearnedFinding);

        host.Begin(CommandId.ChooseCell, host.Press()).Arguments.WriteByte((int)CellDesignId.LfpLithiumPouch36);
        host.Command.Arguments.WriteByte(1);
        Assert.AreEqual((int)CommandResult.Done, host.Send());
        HostRig after = host.Reboot();
        Assert.AreEqual((int)RecordFinding.OtherPack, (int)after.Rig.Controller.Storage.LearnedFinding);
        AssertItem(after, ConfigurationItem.ChargeTargetMicrovolts, 3_600_000, 3_600_000);
        AssertItem(after, ConfigurationItem.NewCells, 1, 1);
    }

    [DataRow((int)CellDesignId.None, 0, (int)ConfigurationItem.CellDesign)]
    [DataRow((int)CellDesignId.Nmc21700, 0, (int)ConfigurationItem.CellDesign)]
    [DataRow((int)CellDesignId.LfpLithiumPouch36, 2, (int)ConfigurationItem.NewCells)]
    [TestMethod]
    public void CellsThatAreNotChargedHereAreRefused(int design, int areNew, int item)
    {
        HostRig host = new HostRig();
        host.Begin(CommandId.ChooseCell, host.Press()).Arguments.WriteByte(design);
        host.Command.Arguments.WriteByte(areNew);

        Assert.AreEqual((int)CommandResult.OutOfBounds, host.Send());
        Assert.AreEqual(item, host.Rig.Link.Answer.Item);
    }

    [TestMethod]
    public void CountersBeginAtNothing()
    {
        HostRig host = new HostRig();
        host.Rig.Run(20_000);
        Assert.IsTrue(host.Rig.Controller.Counters.WornSeconds > 20);
        Assert.AreEqual((int)CommandResult.Done, host.Ask(CommandId.ResetCounters, host.Press()));
        Assert.AreEqual(0, host.Rig.Controller.Counters.WornSeconds);
        host.Rig.Run(2_000);

        Assert.IsTrue(host.Reboot().Rig.Controller.Counters.WornSeconds < 10);
    }

    [TestMethod]
    public void AnErasedLogBeginsWithTheErasureOverReboots()
    {
        HostRig host = new HostRig();
        int newest = host.Rig.Controller.Log.Newest;
        Assert.IsTrue(newest >= 1);
        Assert.AreEqual((int)CommandResult.Done, host.Ask(CommandId.EraseLog, host.Press()));
        host.Rig.Run(2_000);
        Assert.AreEqual(newest + 1, host.Rig.Controller.Storage.OldestEvent);
        AssertEvent(host, newest, false);
        AssertEvent(host, newest + 1, true);
        HostRig after = host.Reboot();

        Assert.AreEqual(newest + 1, after.Rig.Controller.Storage.OldestEvent);
        AssertEvent(after, newest, false);
        AssertEvent(after, newest + 1, true);
    }

    private static void AssertEvent(HostRig host, int number, bool there)
    {
        host.Begin(CommandId.ReadEvent, 0).Arguments.WriteInt32(number);
        Assert.AreEqual((int)(there ? CommandResult.Done : CommandResult.NotThere), host.Send());
    }

    private static void AssertItem(HostRig host, ConfigurationItem item, int stored, int running)
    {
        ConfigurationItemMessage message = new ConfigurationItemMessage();
        Assert.AreEqual((int)CommandResult.Done, host.Ask(CommandId.ReadConfigurationItem, 0, (int)item));
        Assert.IsTrue(message.Read(host.Payload()));
        Assert.AreEqual(stored, message.Stored);
        Assert.AreEqual(running, message.Running);
    }

    // The board's own values hold, charging is blocked, discharging is not.
    private static void AssertRefused(FakeStore store, RecordFinding configuration, RecordFinding calibration)
    {
        HostRig host = new HostRig(new PackRig(Configurations.Pack(2, 2), store));
        Assert.AreEqual((int)configuration, (int)host.Rig.Controller.Storage.ConfigurationFinding);
        Assert.AreEqual((int)calibration, (int)host.Rig.Controller.Storage.CalibrationFinding);
        Assert.AreEqual(1L << (int)DiagnosisId.SettingsRefused, host.Rig.Controller.Permissions.ActiveMask);
        AssertItem(host, ConfigurationItem.OverVoltageMicrovolts, 3_650_000, 3_650_000);
        Assert.AreEqual(3_432_000, host.Rig.Link.Sample.CellMicrovolts[0]);
        host.Rig.FrontEnd.ChargerPresent = true;
        host.Rig.Run(3_000);
        Assert.IsFalse(host.Rig.Actuators.ChargeGateOn);
        host.Rig.FrontEnd.ChargerPresent = false;
        host.Rig.FrontEnd.LoadRequested = true;
        host.Rig.Run(3_000);
        Assert.IsTrue(host.Rig.Actuators.DischargeGateOn);
    }

    private static void Seal(FakeStore store, int slot, int magic, int version, ConfigurationValues? values, CalibrationSet? set)
    {
        RecordBuffer buffer = new RecordBuffer();
        RecordSlots slots = new RecordSlots(store, buffer, magic, version, slot);
        slots.Begin();

        if (values != null)
        {
            values.Write(buffer);
            buffer.WriteInt32(0);
        }

        if (set != null)
        {
            set.Write(buffer);
            new CalibrationSet().Write(buffer);
        }

        Assert.IsTrue(slots.Commit());
    }
}
