using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Properties.Settings;

/// <summary>A power cut after any byte of a write leaves the setting before or the new one, and never one that is refused.</summary>
[TestClass]
public sealed class SettingsPowerCutTests
{
    private const int Before = 3_590_000;
    private const int After = 3_550_000;
    private static readonly int s_target = (int)ConfigurationItem.ChargeTargetMicrovolts;

    [DataRow(0, 1)]
    [DataRow(0, 2)]
    [DataRow(1, 1)]
    [DataRow(2, 1)]
    [TestMethod]
    public void AConfigurationIsTheOldOrTheNewOne(int writesBefore, int cutWrite)
    {
        int bytes = RecordFormat.HeaderBytes + ConfigurationValues.Bytes + 4 + RecordFormat.CrcBytes;
        int renewed = 0;

        for (int cut = 0; cut <= bytes; cut++)
        {
            HostRig host = new();

            for (int i = 0; i < writesBefore; i++)
            {
                Assert.AreEqual((int)CommandResult.Done, host.Write(Target(Before)));
            }

            Target(After).Write(host.Begin(CommandId.WriteConfiguration, host.Press()).Arguments);
            Cut(host, cutWrite, cut);
            HostRig after = host.Reboot();
            int stored = after.ReadConfiguration().Values.Values[s_target];
            int old = writesBefore == 0 ? HostRig.Own().Values[s_target] : Before;

            Assert.IsTrue(stored == After || stored == old, $"cut after {cut} bytes: {stored}");
            Assert.IsFalse(after.Rig.Controller.Storage.SettingsRefused, $"cut after {cut} bytes");
            renewed += stored == After ? 1 : 0;
        }

        Console.WriteLine($"{writesBefore} before, cut in write {cutWrite}: the new one in {renewed} of {bytes + 1} cuts");
        Assert.IsGreaterThan(0, renewed);
    }

    [TestMethod]
    public void ACalibrationAndItsUndoAreTheOldOrTheNewOne()
    {
        int bytes = RecordFormat.SettingsBytes;
        int renewed = 0;

        for (int cut = 0; cut <= bytes; cut++)
        {
            HostRig host = new();
            host.Write(HostRig.Calibration(1_000));
            host.Write(HostRig.Calibration(2_000));
            host.Begin(CommandId.UndoCalibration, host.Press());
            Cut(host, 1, cut);
            HostRig after = host.Reboot();
            int microvolts = after.Rig.Link.Sample.CellMicrovolts[0] - 3_432_000;
            int previous = after.ReadCalibration(CalibrationChoice.Previous).Set.Get(0, CalibrationSet.LowTrue) - 2_600_000;

            Assert.IsTrue(microvolts is 1_000 or 2_000, $"cut after {cut} bytes: {microvolts}");
            Assert.AreEqual(3_000, microvolts + previous, $"cut after {cut} bytes: an undo still goes to the other");
            renewed += microvolts == 1_000 ? 1 : 0;
        }

        Console.WriteLine($"undone in {renewed} of {bytes + 1} cuts");
        Assert.IsGreaterThan(0, renewed);
    }

    private static ConfigurationValues Target(int microvolts)
    {
        ConfigurationValues values = HostRig.Own();
        values.Values[s_target] = microvolts;
        return values;
    }

    // The command is sent; in the given write of the setting the power goes.
    private static void Cut(HostRig host, int cutWrite, int bytes)
    {
        FakeStore store = host.Rig.Store;
        host.Rig.Run(2_000);
        int until = store.SettingWrites + cutWrite;
        host.Rig.Link.SendCommand(host.Command);

        while (store.SettingWrites < until)
        {
            store.CutAfterBytes = store.SettingWrites == until - 1 ? bytes : -1;
            host.Rig.Tick(Configurations.TickMilliseconds);
        }

        store.CutAfterBytes = -1;
    }
}
