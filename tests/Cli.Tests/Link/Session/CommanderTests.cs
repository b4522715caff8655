using InvertedAnodeBms.Cli.Link.Session;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Tests.Link.Session;

[TestClass]
public sealed class CommanderTests
{
    [LinuxTest]
    public void ACommandThatIsNotAnsweredIsSentAgainUnderTheSameNumber()
    {
        using BareDevice device = new();
        using DeviceLink link = new(device.Path);
        Task<CommandAnswer> asking = Task.Run(() => new Commander(link).Ask(CommandId.EraseLog, null, 77));

        CommandMessage first = device.Command();
        CommandMessage again = device.Command();
        device.Send([0, .. device.Answer(again.Request, again.Id, CommandResult.Done)]);

        Assert.AreEqual(first.Request, again.Request);
        Assert.AreEqual(77u, again.Presence);
        Assert.AreEqual(CommandResult.Done, asking.Result.Result);
    }

    [LinuxTest]
    public void AnswersToOtherRequestsAndToOtherCommandsAreNotTaken()
    {
        using BareDevice device = new();
        using DeviceLink link = new(device.Path);
        Task<CommandAnswer> asking = Task.Run(() => new Commander(link).Ask(CommandId.EraseLog, null, 77));
        CommandMessage command = device.Command();

        device.Send([0, .. device.Answer(command.Request - 1, command.Id, CommandResult.Done)]);
        device.Send(device.Answer(command.Request, CommandId.Reboot, CommandResult.Done));
        device.Send(device.Answer(command.Request, command.Id, CommandResult.PresenceRefused));

        Assert.AreEqual(CommandResult.PresenceRefused, asking.Result.Result);
    }

    [LinuxTest]
    public void ABusyDeviceIsAskedAgain()
    {
        using BareDevice device = new();
        using DeviceLink link = new(device.Path);
        Task<CommandAnswer> asking = Task.Run(() => new Commander(link).Ask(CommandId.Stop));
        CommandMessage first = device.Command();
        device.Send([0, .. device.Answer(first.Request, first.Id, CommandResult.Busy)]);
        CommandMessage again = device.Command();
        device.Send(device.Answer(again.Request, again.Id, CommandResult.Done));

        Assert.AreEqual(first.Request, again.Request);
        Assert.AreEqual(CommandResult.Done, asking.Result.Result);
    }

    [LinuxTest]
    public void TwoCommandsHaveTwoNumbers()
    {
        using BareDevice device = new();
        using DeviceLink link = new(device.Path);
        Commander commander = new(link);
        uint[] requests = new uint[2];

        for (int i = 0; i < requests.Length; i++)
        {
            Task<CommandAnswer> asking = Task.Run(() => commander.Ask(CommandId.Stop));
            CommandMessage command = device.Command();
            requests[i] = command.Request;
            device.Send([0, .. device.Answer(command.Request, command.Id, CommandResult.Done)]);
            Assert.AreEqual(CommandResult.Done, asking.Result.Result);
        }

        Assert.AreNotEqual(requests[0], requests[1]);
    }

    [LinuxTest]
    public void APulledPlugInTheMiddleOfACommandIsSaid()
    {
        BareDevice device = new();
        using DeviceLink link = new(device.Path);
        Task<CommandAnswer> asking = Task.Run(() => new Commander(link).Ask(CommandId.Stop));
        device.Command();
        device.Dispose();

        AggregateException error = Assert.ThrowsExactly<AggregateException>(() => asking.Wait());
        StringAssert.Contains(error.InnerException!.Message, "the port has gone in the middle of a command");
    }
}
