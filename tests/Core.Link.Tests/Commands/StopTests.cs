using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Commands;

[TestClass]
public sealed class StopTests
{
    [TestMethod]
    public void AStopIsFreeAndTakesTheGateAwayInItsTick()
    {
        HostRig host = new HostRig(PackRig.Charging(2));
        Assert.IsTrue(host.Rig.Actuators.ChargeGateOn);
        host.Rig.Link.SendCommand(host.Begin(CommandId.Stop, 0));
        host.Rig.Tick(100);

        Assert.IsFalse(host.Rig.Actuators.ChargeGateOn);
        Assert.AreEqual(0, host.Rig.Actuators.ChargeMicroamps);
        Assert.AreEqual((int)CommandResult.Done, (int)host.Rig.Link.Answer.Result);
        Assert.AreEqual((int)CommandId.Stop, (int)host.Rig.Link.Answer.Id);
        Assert.IsTrue((host.Rig.Link.Sample.Flags & StatusFlags.Stopped) != 0);
    }

    [TestMethod]
    public void AStopTakesTheDischargeGateToo()
    {
        HostRig host = new HostRig();
        host.Rig.FrontEnd.LoadRequested = true;
        host.Rig.Run(500);
        Assert.IsTrue(host.Rig.Actuators.DischargeGateOn);
        host.Rig.Link.SendCommand(host.Begin(CommandId.Stop, 0));
        host.Rig.Tick(100);

        Assert.IsFalse(host.Rig.Actuators.DischargeGateOn);
    }

    [TestMethod]
    public void AStopHoldsUntilAPersonReleasesIt()
    {
        HostRig host = Stopped();
        host.Rig.Run(60_000);
        Assert.IsFalse(host.Rig.Actuators.ChargeGateOn);
        Assert.AreEqual((int)BmsState.Fault, (int)host.Rig.State());

        Assert.AreEqual((int)CommandResult.Done, host.Ask(CommandId.ReleaseStop, host.Press()));
        Assert.IsFalse(host.Rig.Controller.Permissions.IsStopped());
        host.Rig.Run(3_000);
        Assert.IsTrue(host.Rig.Actuators.ChargeGateOn);
    }

    [TestMethod]
    public void AStopSurvivesAReboot()
    {
        HostRig after = Stopped().Reboot();
        after.Rig.FrontEnd.ChargerPresent = true;
        after.Rig.Run(10_000);
        Assert.IsFalse(after.Rig.Actuators.ChargeGateOn);
        Assert.IsTrue((after.Rig.Link.Sample.Flags & StatusFlags.Stopped) != 0);

        Assert.AreEqual((int)CommandResult.Done, after.Ask(CommandId.ReleaseStop, after.Press()));
        after.Rig.Run(3_000);
        Assert.IsTrue(after.Rig.Actuators.ChargeGateOn);
        HostRig later = after.Reboot();
        Assert.IsFalse(later.Rig.Controller.Permissions.IsStopped());
    }

    [TestMethod]
    public void ClearingFaultsReleasesNoStop()
    {
        HostRig host = Stopped();
        Latch(host);
        Assert.AreEqual((int)CommandResult.Done, host.Ask(CommandId.ClearLatches, host.Press()));

        Assert.AreEqual(1L << (int)DiagnosisId.Stopped, host.Rig.Controller.Permissions.LatchedMask);
        host.Rig.Run(5_000);
        Assert.IsFalse(host.Rig.Actuators.ChargeGateOn);
    }

    [TestMethod]
    public void ReleasingAStopClearsNoFault()
    {
        HostRig host = Stopped();
        Latch(host);
        Assert.AreEqual((int)CommandResult.Done, host.Ask(CommandId.ReleaseStop, host.Press()));

        Assert.AreEqual(1L << (int)DiagnosisId.CellOverVoltageCritical, host.Rig.Controller.Permissions.LatchedMask);
        host.Rig.Run(5_000);
        Assert.IsFalse(host.Rig.Actuators.ChargeGateOn);
    }

    [TestMethod]
    public void ClearingWithNothingButAStopClearsNothing()
    {
        HostRig host = Stopped();
        Assert.AreEqual((int)CommandResult.NotNow, host.Ask(CommandId.ClearLatches, host.Press()));
        Assert.IsTrue(host.Rig.Controller.Permissions.IsStopped());
    }

    [TestMethod]
    public void ReleasingWithoutAStopKeepsThePress()
    {
        HostRig host = new HostRig();
        uint number = host.Press();
        Assert.AreEqual((int)CommandResult.NotNow, host.Ask(CommandId.ReleaseStop, number));
        Assert.AreEqual(number, host.Rig.Link.Sample.Presence);
    }

    [TestMethod]
    public void AStopWinsOverAReleaseInTheSameTick()
    {
        HostRig host = Stopped();
        host.Rig.Link.SendCommand(host.Begin(CommandId.ReleaseStop, host.Press()));
        host.Rig.Link.SendCommand(host.Begin(CommandId.Stop, 0));
        host.Rig.Run(1_000);

        Assert.IsTrue(host.Rig.Controller.Permissions.IsStopped());
    }

    [TestMethod]
    public void AStopWithAnOldNumberStopsAgain()
    {
        HostRig host = Stopped();
        uint request = host.Request;
        host.Ask(CommandId.ReleaseStop, host.Press());
        Assert.IsFalse(host.Rig.Controller.Permissions.IsStopped());

        host.Command.Begin(CommandId.Stop, request, 0);
        Assert.AreEqual((int)CommandResult.Done, host.Send());
        Assert.IsTrue(host.Rig.Controller.Permissions.IsStopped());
    }

    [TestMethod]
    public void AStopWithArgumentsStopsToo()
    {
        HostRig host = new HostRig();
        host.Begin(CommandId.Stop, 77).Arguments.WriteInt32(5);
        Assert.AreEqual((int)CommandResult.Done, host.Send());
        Assert.IsTrue(host.Rig.Controller.Permissions.IsStopped());
    }

    [TestMethod]
    public void AStopIsAnEventOnceAndItsReleaseToo()
    {
        HostRig host = new HostRig();
        host.Rig.Link.Watch(EventKind.DiagnosisLatched, (int)DiagnosisId.Stopped);
        host.Ask(CommandId.Stop, 0);
        host.Ask(CommandId.Stop, 0);
        host.Rig.Run(2_000);
        Assert.AreEqual(1, host.Rig.Link.Watched);

        host.Ask(CommandId.ReleaseStop, host.Press());
        host.Rig.Run(2_000);
        StoredEvent last = new StoredEvent();
        Assert.IsTrue(host.Rig.Controller.Log.Read(host.Rig.Controller.Log.Newest, last));
        Assert.AreEqual((int)EventKind.CommandDone, (int)last.Kind);
        Assert.AreEqual((int)CommandId.ReleaseStop, last.Subject);
    }

    [TestMethod]
    public void AFloodOfStopsWearsNoFlash()
    {
        HostRig host = Stopped();
        host.Rig.Run(2_000);
        int before = host.Rig.Store.Writes;

        for (int i = 0; i < 100; i++)
        {
            host.Ask(CommandId.Stop, 0);
        }

        Assert.AreEqual(before, host.Rig.Store.Writes);
    }

    [TestMethod]
    public void AStoppedPackStillBeats()
    {
        HostRig host = Stopped();
        int before = host.Rig.Actuators.Beats;
        host.Rig.Run(1_000);
        Assert.AreEqual(before + 10, host.Rig.Actuators.Beats);
    }

    private static HostRig Stopped()
    {
        HostRig host = new HostRig();
        host.Rig.FrontEnd.ChargerPresent = true;
        host.Rig.Run(3_000);
        Assert.AreEqual((int)CommandResult.Done, host.Ask(CommandId.Stop, 0));
        host.Rig.Run(500);
        return host;
    }

    private static void Latch(HostRig host)
    {
        host.Rig.FrontEnd.SetCells(3_700_000);
        host.Rig.Run(500);
        host.Rig.FrontEnd.SetCells(3_432_000);
        host.Rig.Run(1_000);
    }
}
