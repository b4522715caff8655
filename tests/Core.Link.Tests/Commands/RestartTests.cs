using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Commands;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Commands;

[TestClass]
public sealed class RestartTests
{
    [TestMethod]
    public void TheGatesAreOffBeforeARestart()
    {
        HostRig host = Charging();
        uint number = host.Press();

        // A charge pauses now and then to ask whether its voltage is alive.
        for (int i = 0; i < 100 && !host.Rig.Actuators.ChargeGateOn; i++)
        {
            host.Rig.Tick(100);
        }

        Assert.IsTrue(host.Rig.Actuators.ChargeGateOn);
        Assert.AreEqual((int)CommandResult.Done, host.Ask(CommandId.Reboot, number));
        Assert.AreEqual(0, host.Rig.Actuators.Restarts);
        host.Rig.Tick(100);
        Assert.IsFalse(host.Rig.Actuators.ChargeGateOn);
        host.Rig.Run(RestartPlan.LongestMilliseconds);

        Assert.AreEqual(1, host.Rig.Actuators.Restarts);
        Assert.IsFalse(host.Rig.Actuators.RestartWithGateOn);
    }

    [TestMethod]
    public void ARestartInAChargeIsNoFailure()
    {
        HostRig host = Charging();
        uint number = host.Press();
        Assert.AreEqual((int)BmsState.Charge, (int)host.Rig.State());
        host.Ask(CommandId.Reboot, number);
        host.Rig.Run(RestartPlan.LongestMilliseconds);
        Assert.AreEqual(1, host.Rig.Actuators.Restarts);
        HostRig after = host.Reboot();

        Assert.IsFalse(after.Rig.Controller.Storage.RebootedWhileCharging);
        Assert.AreEqual(2, after.Rig.Controller.Storage.Boots);
    }

    [TestMethod]
    public void NoGateGoesOnAgainWhenTheRestartDoesNotCome()
    {
        HostRig host = Charging();
        host.Ask(CommandId.Reboot, host.Press());
        host.Rig.Run(100);

        for (int i = 0; i < 100; i++)
        {
            host.Rig.Tick(100);
            Assert.IsFalse(host.Rig.Actuators.ChargeGateOn || host.Rig.Actuators.DischargeGateOn);
        }

        Assert.IsTrue(host.Rig.Actuators.Restarts > 1);
    }

    [TestMethod]
    public void ARestartWaitsUntilTheEndOfTheChargeIsStored()
    {
        HostRig host = Charging();
        uint number = host.Press();
        host.Rig.Store.Refuses = true;
        host.Ask(CommandId.Reboot, number);
        host.Rig.Run(600);
        Assert.AreEqual(0, host.Rig.Actuators.Restarts);
        host.Rig.Store.Refuses = false;

        for (int i = 0; i < 20 && host.Rig.Actuators.Restarts == 0; i++)
        {
            host.Rig.Tick(100);
        }

        Assert.IsFalse(host.Reboot().Rig.Controller.Storage.RebootedWhileCharging);
    }

    [TestMethod]
    public void AStorageThatFailsDoesNotHoldARestartBack()
    {
        HostRig host = Charging();
        uint number = host.Press();
        host.Rig.Store.Refuses = true;
        Assert.AreEqual((int)CommandResult.Done, host.Ask(CommandId.Reboot, number));
        host.Rig.Run(RestartPlan.LongestMilliseconds + 500);

        Assert.IsTrue(host.Rig.Actuators.Restarts >= 1);
    }

    [TestMethod]
    public void ABoardWithoutStorageRestartsToo()
    {
        FakeFrontEnd frontEnd = new FakeFrontEnd(1, 1);
        FakeActuators actuators = new FakeActuators();
        FakeLink link = new FakeLink();
        BmsController controller = new BmsController(Configurations.Pack(1, 1), frontEnd, actuators, link, new NoStorage());
        long now = 0;

        for (int i = 0; i < 120; i++)
        {
            frontEnd.ButtonPressed = i > 40 && i < 80;
            controller.Tick(now += 100);
        }

        CommandMessage command = new CommandMessage();
        command.Begin(CommandId.Reboot, 1, link.Sample.Presence);
        link.SendCommand(command);

        for (int i = 0; i < 10; i++)
        {
            controller.Tick(now += 100);
        }

        Assert.AreEqual((int)CommandResult.Done, (int)link.Answer.Result);
        Assert.AreEqual(1, actuators.Restarts);
    }

    [TestMethod]
    public void WhileARestartIsUnderWayNothingIsWritten()
    {
        HostRig host = Charging();
        host.Ask(CommandId.Reboot, host.Press());
        Assert.AreEqual((int)CommandResult.Busy, host.AskAny(CommandId.WriteConfiguration, 5));
    }

    [DataRow(299, false)]
    [DataRow(300, true)]
    [TestMethod]
    public void TheGatesHaveBeenOffForAWhile(int milliseconds, bool due)
    {
        RestartPlan plan = new RestartPlan();
        plan.Ask();
        Assert.IsFalse(plan.IsDue(true, true, milliseconds));
        Assert.AreEqual(due, plan.IsDue(true, true, 0));
    }

    [TestMethod]
    public void WithAGateOnThereIsNoRestart()
    {
        RestartPlan plan = new RestartPlan();
        plan.Ask();

        for (int i = 0; i < 100; i++)
        {
            Assert.IsFalse(plan.IsDue(false, true, 1_000));
        }
    }

    [DataRow(1_999, false)]
    [DataRow(2_000, true)]
    [TestMethod]
    public void WhatCannotBeStoredHoldsItBackForTwoSecondsAtMost(int milliseconds, bool due)
    {
        RestartPlan plan = new RestartPlan();
        plan.Ask();
        Assert.AreEqual(due, plan.IsDue(true, false, milliseconds));
    }

    [TestMethod]
    public void WhatIsNotStoredYetHoldsItBack()
    {
        RestartPlan plan = new RestartPlan();
        plan.Ask();
        Assert.IsFalse(plan.IsDue(true, false, 1_000));
        Assert.IsFalse(plan.IsDue(true, false, 0));
        Assert.IsTrue(plan.IsDue(true, true, 0));
    }

    [TestMethod]
    public void NobodyAskedMeansNoRestart()
    {
        Assert.IsFalse(new RestartPlan().IsDue(true, true, 100_000));
    }

    private static HostRig Charging()
    {
        HostRig host = new HostRig(PackRig.Charging(2));
        Assert.AreEqual((int)BmsState.Charge, (int)host.Rig.State());
        return host;
    }
}
