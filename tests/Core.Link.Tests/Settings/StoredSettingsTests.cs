using InvertedAnodeBms.Core.Measurement;
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
        host.AssertItem(ConfigurationItem.ChargeTargetMicrovolts, 3_550_000, 3_600_000);
        HostRig after = host.Reboot();

        after.AssertItem(ConfigurationItem.ChargeTargetMicrovolts, 3_550_000, 3_550_000);
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
    public void ABoardThatNobodyMeasuredChargesAfterItsCalibration()
    {
        FakeStore store = new FakeStore();
        HostRig host = new HostRig(new PackRig(Unmeasured(), store));
        host.Rig.FrontEnd.ChargerPresent = true;
        host.Rig.Run(3_000);
        Assert.IsFalse(host.Rig.Actuators.ChargeGateOn);
        Assert.AreEqual((int)CommandResult.Done, host.Write(HostRig.Calibration(4_000)));
        HostRig after = new HostRig(new PackRig(Unmeasured(), store));
        after.Rig.FrontEnd.ChargerPresent = true;
        after.Rig.Run(3_000);
        Assert.IsTrue(after.Rig.Actuators.ChargeGateOn);

        after.Rig.FrontEnd.ChargerPresent = false;
        Assert.AreEqual((int)CommandResult.Done, after.Ask(CommandId.UndoCalibration, after.Press()));
        HostRig undone = new HostRig(new PackRig(Unmeasured(), store));
        Assert.AreEqual(1L << (int)DiagnosisId.NotCalibrated, undone.Rig.Controller.Permissions.ActiveMask);
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

            after.AssertItem(ConfigurationItem.ChargeTargetMicrovolts, 3_550_000, 3_550_000);
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

    private static BmsConfiguration Unmeasured()
    {
        BmsConfiguration configuration = Configurations.Pack(2, 2);
        configuration.Measurement.Calibration = BoardCalibration.None(2);
        return configuration;
    }

    // The board's own values hold, charging is blocked, discharging is not.
    private static void AssertRefused(FakeStore store, RecordFinding configuration, RecordFinding calibration)
    {
        HostRig host = new HostRig(new PackRig(Configurations.Pack(2, 2), store));
        Assert.AreEqual((int)configuration, (int)host.Rig.Controller.Storage.ConfigurationFinding);
        Assert.AreEqual((int)calibration, (int)host.Rig.Controller.Storage.CalibrationFinding);
        Assert.AreEqual(1L << (int)DiagnosisId.SettingsRefused, host.Rig.Controller.Permissions.ActiveMask);
        host.AssertItem(ConfigurationItem.OverVoltageMicrovolts, 3_650_000, 3_650_000);
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
