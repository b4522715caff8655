using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Telemetry;

[TestClass]
public sealed class CommandInboxTests
{
    [TestMethod]
    public void AClearCommandIsSeenInOneTickOnly()
    {
        FakeLink link = new FakeLink();
        CommandInbox inbox = new CommandInbox(link);
        link.SendClear(0xDEADBEEFu);
        inbox.Poll();
        Assert.AreEqual(0xDEADBEEFu, inbox.ClearNonce);

        inbox.Poll();
        Assert.AreEqual(0u, inbox.ClearNonce);
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
        Assert.AreEqual(0u, inbox.ClearNonce);

        for (int i = 0; i < rest; i++)
        {
            link.Inbound[link.InboundCount++] = tail[i];
        }

        inbox.Poll();
        Assert.AreEqual(0x01020304u, inbox.ClearNonce);
    }

    [TestMethod]
    public void OfTwoCommandsTheLastCounts()
    {
        FakeLink link = new FakeLink();
        CommandInbox inbox = new CommandInbox(link);
        link.SendClear(1);
        link.SendClear(2);
        inbox.Poll();

        Assert.AreEqual(2u, inbox.ClearNonce);
    }

    [TestMethod]
    public void FloodedWithNoiseATickTakesABoundedNumberOfBytes()
    {
        FakeLink link = new FakeLink();
        CommandInbox inbox = new CommandInbox(link);
        link.InboundCount = 200;
        inbox.Poll();

        Assert.AreEqual(200 - 64, link.InboundCount);
        Assert.AreEqual(0u, inbox.ClearNonce);
    }

    [TestMethod]
    public void AnotherFrameIsNoCommand()
    {
        FakeLink link = new FakeLink();
        CommandInbox inbox = new CommandInbox(link);
        byte[] frame = Bytes.Frame(FrameFormat.Version, (int)FrameType.Event, 0, 4);
        Deliver(link, frame);
        inbox.Poll();

        Assert.AreEqual(0u, inbox.ClearNonce);
    }

    [DataRow(3)]
    [DataRow(5)]
    [TestMethod]
    public void ACommandOfAnotherLengthIsNoCommand(int payloadBytes)
    {
        FakeLink link = new FakeLink();
        CommandInbox inbox = new CommandInbox(link);
        Deliver(link, Bytes.Frame(FrameFormat.Version, (int)FrameType.ClearFault, 0, payloadBytes));
        inbox.Poll();

        Assert.AreEqual(0u, inbox.ClearNonce);
    }

    private static void Deliver(FakeLink link, byte[] bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            link.Inbound[link.InboundCount++] = bytes[i];
        }
    }
}
