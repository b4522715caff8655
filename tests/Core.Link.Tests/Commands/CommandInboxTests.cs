using InvertedAnodeBms.Core.Commands;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Commands;

[TestClass]
public sealed class CommandInboxTests
{
    [TestMethod]
    public void ACommandIsSeenInOneTickOnly()
    {
        FakeLink link = new FakeLink();
        CommandInbox inbox = new CommandInbox(link);
        link.Request = 7;
        link.SendClear(0xDEADBEEFu);
        inbox.Poll();
        Assert.IsTrue(inbox.Taken);
        Assert.AreEqual(7u, inbox.Command.Request);
        Assert.AreEqual((int)CommandId.ClearLatches, (int)inbox.Command.Id);
        Assert.AreEqual(0xDEADBEEFu, inbox.Command.Presence);

        inbox.Poll();
        Assert.IsFalse(inbox.Taken);
    }

    [TestMethod]
    public void ACommandMayArriveInPieces()
    {
        FakeLink link = new FakeLink();
        CommandInbox inbox = new CommandInbox(link);
        link.SendClear(0x01020304u);
        int rest = link.InboundCount - 5;
        link.InboundCount = 5;
        byte[] tail = new byte[rest];

        for (int i = 0; i < rest; i++)
        {
            tail[i] = link.Inbound[5 + i];
        }

        inbox.Poll();
        Assert.IsFalse(inbox.Taken);
        Deliver(link, tail);
        inbox.Poll();
        Assert.IsTrue(inbox.Taken);
        Assert.AreEqual(0x01020304u, inbox.Command.Presence);
    }

    [TestMethod]
    public void OfTwoCommandsInATickTheFirstCounts()
    {
        FakeLink link = new FakeLink();
        CommandInbox inbox = new CommandInbox(link);
        link.SendClear(1);
        link.SendClear(2);
        inbox.Poll();
        Assert.AreEqual(1u, inbox.Command.Presence);

        inbox.Poll();
        Assert.IsFalse(inbox.Taken);
    }

    [TestMethod]
    public void AStopIsSeenBesideAnyOtherCommand()
    {
        FakeLink link = new FakeLink();
        CommandInbox inbox = new CommandInbox(link);
        link.SendClear(1);
        link.SendClear(2);
        SendStop(link, 99);
        inbox.Poll();

        Assert.IsTrue(inbox.Stop);
        Assert.AreEqual(99u, inbox.StopRequest);
        Assert.AreEqual(1u, inbox.Command.Presence);
        inbox.Poll();
        Assert.IsFalse(inbox.Stop);
    }

    [TestMethod]
    public void AStopDoesNotTakeThePlaceOfACommand()
    {
        FakeLink link = new FakeLink();
        CommandInbox inbox = new CommandInbox(link);
        SendStop(link, 99);
        link.SendClear(1);
        inbox.Poll();

        Assert.IsTrue(inbox.Stop);
        Assert.IsTrue(inbox.Taken);
        Assert.AreEqual((int)CommandId.ClearLatches, (int)inbox.Command.Id);
    }

    [TestMethod]
    public void FloodedWithNoiseATickTakesABoundedNumberOfBytes()
    {
        FakeLink link = new FakeLink();
        CommandInbox inbox = new CommandInbox(link);
        link.InboundCount = 200;
        inbox.Poll();

        Assert.AreEqual(200 - CommandInbox.BytesPerTick, link.InboundCount);
        Assert.IsFalse(inbox.Taken);
    }

    [TestMethod]
    public void AnotherFrameIsNoCommand()
    {
        FakeLink link = new FakeLink();
        CommandInbox inbox = new CommandInbox(link);
        Deliver(link, Bytes.Frame(FrameFormat.Version, (int)FrameType.Event, 0, CommandMessage.HeaderBytes));
        inbox.Poll();

        Assert.IsFalse(inbox.Taken);
    }

    [DataRow(CommandMessage.HeaderBytes - 1, false)]
    [DataRow(CommandMessage.HeaderBytes, true)]
    [TestMethod]
    public void ACommandHasAWholeHead(int payloadBytes, bool taken)
    {
        FakeLink link = new FakeLink();
        CommandInbox inbox = new CommandInbox(link);
        Deliver(link, Bytes.Frame(FrameFormat.Version, (int)FrameType.Command, 0, payloadBytes));
        inbox.Poll();

        Assert.AreEqual(taken, inbox.Taken);
    }

    [DataRow(CommandMessage.HeaderBytes - 1, false)]
    [DataRow(CommandMessage.HeaderBytes, true)]
    [TestMethod]
    public void AStopHasAWholeHeadToo(int payloadBytes, bool stop)
    {
        FakeLink link = new FakeLink();
        CommandInbox inbox = new CommandInbox(link);
        FrameWriter writer = new FrameWriter();
        writer.Begin(FrameType.Command);

        for (int i = 0; i < payloadBytes; i++)
        {
            writer.WriteByte(i == CommandMessage.IdAt ? (int)CommandId.Stop : 1);
        }

        int count = writer.Finish();
        byte[] frame = new byte[count];

        for (int i = 0; i < count; i++)
        {
            frame[i] = writer.Wire[i];
        }

        Deliver(link, frame);
        inbox.Poll();
        Assert.AreEqual(stop, inbox.Stop);
        Assert.IsFalse(inbox.Taken);
    }

    [TestMethod]
    public void ACommandOfAnotherVersionIsNoCommand()
    {
        FakeLink link = new FakeLink();
        CommandInbox inbox = new CommandInbox(link);
        Deliver(link, Bytes.Frame(FrameFormat.Version - 1, (int)FrameType.Command, 0, CommandMessage.HeaderBytes));
        inbox.Poll();

        Assert.IsFalse(inbox.Taken);
    }

    [TestMethod]
    public void TheLongestPayloadIsCountedAndNotKeptWhole()
    {
        FakeLink link = new FakeLink();
        CommandInbox inbox = new CommandInbox(link);
        Deliver(link, Bytes.Frame(FrameFormat.Version, (int)FrameType.Command, 0, FrameFormat.MaximumPayloadBytes));
        inbox.Poll();
        inbox.Poll();

        Assert.AreEqual(FrameFormat.MaximumPayloadBytes - CommandMessage.HeaderBytes, inbox.Command.ArgumentBytes);
    }

    private static void SendStop(FakeLink link, uint request)
    {
        CommandMessage command = new CommandMessage();
        command.Begin(CommandId.Stop, request, 0);
        link.SendCommand(command);
    }

    private static void Deliver(FakeLink link, byte[] bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            link.Inbound[link.InboundCount++] = bytes[i];
        }
    }
}
