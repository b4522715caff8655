using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Commands;

/// <summary>Every command that changes something needs a press of the button of its own.</summary>
[TestClass]
public sealed class PresenceTests
{
    [DataRow((int)CommandId.ReleaseStop)]
    [DataRow((int)CommandId.ClearLatches)]
    [DataRow((int)CommandId.WriteConfiguration)]
    [DataRow((int)CommandId.WriteCalibration)]
    [DataRow((int)CommandId.UndoCalibration)]
    [DataRow((int)CommandId.ChooseCell)]
    [DataRow((int)CommandId.ResetCounters)]
    [DataRow((int)CommandId.EraseLog)]
    [DataRow((int)CommandId.Reboot)]
    [TestMethod]
    public void WithoutAPressItIsRefusedAndNothingIsWritten(int id)
    {
        HostRig host = Prepared();
        int settings = host.Rig.Store.SettingWrites;
        int events = host.Rig.Store.EventWrites;

        Assert.AreEqual((int)CommandResult.NoPresence, host.AskAny((CommandId)id, 0));
        Assert.AreEqual((int)CommandResult.PresenceRefused, host.AskAny((CommandId)id, 0x12345678u));
        host.Rig.Run(3_000);
        AssertNothingDone(host, settings, events);
    }

    [DataRow((int)CommandId.ReleaseStop)]
    [DataRow((int)CommandId.ClearLatches)]
    [DataRow((int)CommandId.WriteConfiguration)]
    [DataRow((int)CommandId.WriteCalibration)]
    [DataRow((int)CommandId.UndoCalibration)]
    [DataRow((int)CommandId.ChooseCell)]
    [DataRow((int)CommandId.ResetCounters)]
    [DataRow((int)CommandId.EraseLog)]
    [DataRow((int)CommandId.Reboot)]
    [TestMethod]
    public void AWrongNumberIsRefusedAndUsesThePressUp(int id)
    {
        HostRig host = Prepared();
        uint number = host.Press();
        int settings = host.Rig.Store.SettingWrites;
        int events = host.Rig.Store.EventWrites;

        Assert.AreEqual((int)CommandResult.PresenceRefused, host.AskAny((CommandId)id, number ^ 1));
        Assert.AreEqual(0u, host.Rig.Link.Sample.Presence);
        Assert.AreEqual((int)CommandResult.PresenceRefused, host.AskAny((CommandId)id, number));
        host.Rig.Run(3_000);
        AssertNothingDone(host, settings, events);
    }

    [DataRow((int)CommandId.ReleaseStop)]
    [DataRow((int)CommandId.ClearLatches)]
    [DataRow((int)CommandId.WriteConfiguration)]
    [DataRow((int)CommandId.WriteCalibration)]
    [DataRow((int)CommandId.UndoCalibration)]
    [DataRow((int)CommandId.ChooseCell)]
    [DataRow((int)CommandId.ResetCounters)]
    [DataRow((int)CommandId.EraseLog)]
    [DataRow((int)CommandId.Reboot)]
    [TestMethod]
    public void ASpentNumberIsRefused(int id)
    {
        HostRig host = Prepared();
        uint number = host.Press();
        Assert.AreEqual((int)CommandResult.Done, host.AskAny(CommandId.ResetCounters, number));

        host.Rig.Run(1_000);
        int settings = host.Rig.Store.SettingWrites;
        int events = host.Rig.Store.EventWrites;
        Assert.AreEqual((int)CommandResult.PresenceRefused, host.AskAny((CommandId)id, number));
        host.Rig.Run(3_000);
        AssertNothingDone(host, settings, events);
    }

    [DataRow((int)CommandId.ReleaseStop)]
    [DataRow((int)CommandId.ClearLatches)]
    [DataRow((int)CommandId.WriteConfiguration)]
    [DataRow((int)CommandId.WriteCalibration)]
    [DataRow((int)CommandId.UndoCalibration)]
    [DataRow((int)CommandId.ChooseCell)]
    [DataRow((int)CommandId.ResetCounters)]
    [DataRow((int)CommandId.EraseLog)]
    [DataRow((int)CommandId.Reboot)]
    [TestMethod]
    public void WithItsPressItIsDoneAndThePressIsUsedUp(int id)
    {
        HostRig host = Prepared();
        uint number = host.Press();

        Assert.AreEqual((int)CommandResult.Done, host.AskAny((CommandId)id, number));
        Assert.AreEqual(0u, host.Rig.Link.Sample.Presence);
    }

    [DataRow(29_000, (int)CommandResult.Done)]
    [DataRow(30_000, (int)CommandResult.PresenceRefused)]
    [TestMethod]
    public void APressStandsForThirtySeconds(int waitMilliseconds, int result)
    {
        HostRig host = new HostRig();
        uint number = host.Press();
        host.Rig.Run(waitMilliseconds);

        Assert.AreEqual(result, host.Ask(CommandId.ResetCounters, number));
    }

    [TestMethod]
    public void APressOfTheBootBeforeIsWorthNothing()
    {
        HostRig host = new HostRig();
        uint number = host.Press();
        HostRig after = host.Reboot();

        Assert.AreEqual((int)CommandResult.PresenceRefused, after.Ask(CommandId.ResetCounters, number));
    }

    [TestMethod]
    public void AValueOutOfBoundsDoesNotUseThePressUp()
    {
        HostRig host = new HostRig();
        uint number = host.Press();
        host.Begin(CommandId.ChooseCell, number).Arguments.WriteInt16(2);
        Assert.AreEqual((int)CommandResult.OutOfBounds, host.Send());
        Assert.AreEqual(number, host.Rig.Link.Sample.Presence);

        Assert.AreEqual((int)CommandResult.Done, host.AskAny(CommandId.ChooseCell, number));
    }

    // A latch whose cause has gone, a stop and a calibration: every command would have something to do.
    private static HostRig Prepared()
    {
        HostRig host = new HostRig();
        Assert.AreEqual((int)CommandResult.Done, host.Write(HostRig.Calibration(2_000)));
        host.Rig.FrontEnd.SetCells(3_700_000);
        host.Rig.Run(500);
        host.Rig.FrontEnd.SetCells(3_432_000);
        host.Rig.Run(1_000);
        Assert.AreEqual((int)CommandResult.Done, host.Ask(CommandId.Stop, 0));
        host.Rig.Run(3_000);
        return host;
    }

    private static void AssertNothingDone(HostRig host, int settings, int events)
    {
        Assert.AreEqual(settings, host.Rig.Store.SettingWrites);
        Assert.AreEqual(events, host.Rig.Store.EventWrites);
        Assert.IsTrue(host.Rig.Controller.Permissions.IsStopped());
        Assert.IsTrue((host.Rig.Controller.Permissions.LatchedMask & (1L << (int)Protection.DiagnosisId.CellOverVoltageCritical)) != 0);
        Assert.AreEqual(0, host.Rig.Actuators.Restarts);
        StorageHealth storage = host.Rig.Controller.Storage;
        Assert.AreEqual(1, storage.OldestEvent);
    }
}
