using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Telemetry;

[TestClass]
public sealed class HelloMessageTests
{
    [TestMethod]
    public void EveryFieldComesBack()
    {
        FrameReader reader = Send(0);
        HelloMessage received = new HelloMessage();

        Assert.IsTrue(received.Read(reader));
        Assert.AreEqual(200, received.BoardId);
        Assert.AreEqual((int)CellDesignId.GraphiteLithiumCoin, (int)received.CellDesign);
        Assert.AreEqual(4, received.CellCount);
        Assert.AreEqual(3, received.TemperatureCount);
        Assert.AreEqual(1_000, received.TickMilliseconds);
        Assert.AreEqual(129_600_000_000L, received.CapacityNanocoulombs);
        Assert.AreEqual(long.MaxValue, received.UptimeMilliseconds);
        Assert.AreEqual(70_000, received.Boots);
        Assert.IsTrue(received.Simulated);
        Assert.AreEqual(-20_261_125L, received.DeviceNumber);
    }

    [TestMethod]
    public void APayloadOfAnotherLengthIsRejected()
    {
        Assert.IsFalse(new HelloMessage().Read(Send(1)));
        byte[] frame = Bytes.Frame(FrameFormat.Version, (int)FrameType.Hello, 0, 34);
        FrameReader reader = new FrameReader();
        Bytes.Push(reader, frame, frame.Length);
        Assert.IsFalse(new HelloMessage().Read(reader));
    }

    private static FrameReader Send(int extraBytes)
    {
        HelloMessage sent = new HelloMessage
        {
            BoardId = 200,
            CellDesign = CellDesignId.GraphiteLithiumCoin,
            CellCount = 4,
            TemperatureCount = 3,
            TickMilliseconds = 1_000,
            CapacityNanocoulombs = 129_600_000_000L,
            UptimeMilliseconds = long.MaxValue,
            Boots = 70_000,
            Simulated = true,
            DeviceNumber = -20_261_125L,
        };
        FrameWriter writer = new FrameWriter();
        FrameReader reader = new FrameReader();
        writer.Begin(FrameType.Hello);
        sent.Write(writer);

        for (int i = 0; i < extraBytes; i++)
        {
            writer.WriteByte(0);
        }

        Assert.AreEqual(1, Bytes.Push(reader, writer.Wire, writer.Finish()));
        return reader;
    }
}
