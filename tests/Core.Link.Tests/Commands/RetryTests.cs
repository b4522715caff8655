using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Commands;

/// <summary>A host that got no answer sends the command again: it is answered, and done once.</summary>
[TestClass]
public sealed class RetryTests
{
    [DataRow((int)CommandId.WriteConfiguration)]
    [DataRow((int)CommandId.WriteCalibration)]
    [DataRow((int)CommandId.ChooseCell)]
    [DataRow((int)CommandId.ResetCounters)]
    [DataRow((int)CommandId.EraseLog)]
    [TestMethod]
    public void ARetryIsAnsweredAndNotDoneAgain(int id)
    {
        HostRig host = new HostRig();
        Assert.AreEqual((int)CommandResult.Done, host.AskAny((CommandId)id, host.Press()));
        host.Rig.Run(2_000);
        int settings = host.Rig.Store.SettingWrites;
        int events = host.Rig.Store.EventWrites;

        for (int i = 0; i < 3; i++)
        {
            Assert.AreEqual((int)CommandResult.Done, host.Send());
        }

        host.Rig.Run(2_000);
        Assert.AreEqual(settings, host.Rig.Store.SettingWrites);
        Assert.AreEqual(events, host.Rig.Store.EventWrites);
    }

    [TestMethod]
    public void ARefusalIsAnsweredAgain()
    {
        HostRig host = new HostRig();
        ConfigurationValues values = HostRig.Own();
        values.Values[(int)ConfigurationItem.HottestDeciCelsius]++;
        Assert.AreEqual((int)CommandResult.OutOfBounds, host.Write(values));

        Assert.AreEqual((int)CommandResult.OutOfBounds, host.Send());
        Assert.AreEqual((int)ConfigurationItem.HottestDeciCelsius, host.Rig.Link.Answer.Item);
        Assert.AreEqual((int)BoundFault.TooHigh, (int)host.Rig.Link.Answer.Fault);
    }

    [TestMethod]
    public void AReadBetweenDoesNotMakeTheDeviceForget()
    {
        HostRig host = new HostRig();
        host.AskAny(CommandId.WriteConfiguration, host.Press());
        uint request = host.Command.Request;
        uint presence = host.Command.Presence;
        int settings = host.Rig.Store.SettingWrites;
        host.Ask(CommandId.ReadHello, 0);
        host.Ask(CommandId.Stop, 0);

        host.Command.Begin(CommandId.WriteConfiguration, request, presence);
        HostRig.Tighter().Write(host.Command.Arguments);
        Assert.AreEqual((int)CommandResult.Done, host.Send());
        Assert.AreEqual(settings, host.Rig.Store.SettingWrites);
    }

    [TestMethod]
    public void AnotherNumberIsAnotherCommandAndThePressIsSpent()
    {
        HostRig host = new HostRig();
        uint number = host.Press();
        Assert.AreEqual((int)CommandResult.Done, host.AskAny(CommandId.ResetCounters, number));
        Assert.AreEqual((int)CommandResult.PresenceRefused, host.AskAny(CommandId.ResetCounters, number));
    }

    [TestMethod]
    public void ARetryAfterAPressIsNoRetryOfTheRefusal()
    {
        HostRig host = new HostRig();
        Assert.AreEqual((int)CommandResult.NoPresence, host.Ask(CommandId.ResetCounters, 0));
        uint request = host.Command.Request;
        host.Command.Begin(CommandId.ResetCounters, request, host.Press());

        Assert.AreEqual((int)CommandResult.Done, host.Send());
    }

    [TestMethod]
    public void TwiceInOneTickIsDoneOnceAndAnsweredOnce()
    {
        HostRig host = new HostRig();
        host.Begin(CommandId.ResetCounters, host.Press());
        int answers = host.Rig.Link.Answers;
        host.Rig.Link.SendCommand(host.Command);
        host.Rig.Link.SendCommand(host.Command);
        host.Rig.Run(2_000);

        Assert.AreEqual(answers + 1, host.Rig.Link.Answers);
    }

    [TestMethod]
    public void WhileAWriteIsUnderWayItsRetryWaitsWithIt()
    {
        HostRig host = new HostRig();
        HostRig.Tighter().Write(host.Begin(CommandId.WriteConfiguration, host.Press()).Arguments);
        int answers = host.Rig.Link.Answers;
        int settings = host.Rig.Store.SettingWrites;
        host.Rig.Link.SendCommand(host.Command);
        host.Rig.Tick(100);
        host.Rig.Link.SendCommand(host.Command);
        host.Rig.Tick(100);
        Assert.AreEqual(answers, host.Rig.Link.Answers);
        host.Rig.Run(2_000);

        Assert.AreEqual(answers + 1, host.Rig.Link.Answers);
        Assert.AreEqual((int)CommandResult.Done, (int)host.Rig.Link.Answer.Result);
        Assert.AreEqual(settings + 2, host.Rig.Store.SettingWrites);
    }

    [TestMethod]
    public void WhileAWriteIsUnderWayAnotherIsRefusedAndReadsAreAnswered()
    {
        HostRig host = new HostRig();
        HostRig.Tighter().Write(host.Begin(CommandId.WriteConfiguration, host.Press()).Arguments);
        host.Rig.Link.SendCommand(host.Command);
        host.Rig.Tick(100);
        Assert.AreEqual((int)CommandResult.Busy, host.Ask(CommandId.ResetCounters, 5));
        host.Rig.Run(2_000);
        Assert.AreEqual((int)CommandId.WriteConfiguration, (int)host.Rig.Link.Answer.Id);
        Assert.AreEqual((int)CommandResult.Done, (int)host.Rig.Link.Answer.Result);

        HostRig.Own().Write(host.Begin(CommandId.WriteConfiguration, host.Press()).Arguments);
        host.Rig.Link.SendCommand(host.Command);
        host.Rig.Tick(100);
        Assert.AreEqual((int)CommandResult.Done, host.Ask(CommandId.ReadHello, 0));
    }

    [TestMethod]
    public void HalfACommandAndThenSilenceStopsNothing()
    {
        HostRig host = new HostRig();
        host.Rig.Link.SendCommand(host.Begin(CommandId.ReadHello, 0));
        host.Rig.Link.InboundCount -= 4;
        int answers = host.Rig.Link.Answers;
        host.Rig.Run(60_000);
        Assert.AreEqual(answers, host.Rig.Link.Answers);

        // A host that begins sends one zero first: the half frame ends there.
        host.Rig.Link.Inbound[host.Rig.Link.InboundCount++] = 0;
        Assert.AreEqual((int)CommandResult.Done, host.Ask(CommandId.ReadHello, 0));
    }
}
