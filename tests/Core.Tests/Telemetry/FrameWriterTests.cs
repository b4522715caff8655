using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Telemetry;

[TestClass]
public sealed class FrameWriterTests
{
    [TestMethod]
    public void AFrameIsVersionTypeSequencePayloadAndCrc()
    {
        FrameWriter writer = new FrameWriter();
        writer.Begin(FrameType.Status);
        writer.Finish();
        writer.Begin(FrameType.Event);

        for (int i = 1; i <= 5; i++)
        {
            writer.WriteByte(i);
        }

        Bytes.AreEqual(Bytes.Frame(FrameFormat.Version, (int)FrameType.Event, 1, 5), writer.Wire, writer.Finish());
    }

    [TestMethod]
    public void TheOnlyZeroOnTheWireIsTheLastByte()
    {
        FrameWriter writer = new FrameWriter();
        writer.Begin(FrameType.Hello);

        for (int i = 0; i < FrameFormat.MaximumPayloadBytes; i++)
        {
            writer.WriteByte(i & 1);
        }

        int count = writer.Finish();

        for (int i = 0; i < count; i++)
        {
            Assert.AreEqual(i == count - 1, writer.Wire[i] == 0);
        }
    }

    [TestMethod]
    public void TheLongestPayloadFits()
    {
        FrameWriter writer = new FrameWriter();
        FrameReader reader = new FrameReader();
        writer.Begin(FrameType.Hello);

        for (int i = 0; i < FrameFormat.MaximumPayloadBytes; i++)
        {
            writer.WriteByte(0xA5);
        }

        int count = writer.Finish();
        Assert.IsTrue(count <= FrameFormat.MaximumWireBytes);
        Assert.AreEqual(1, Bytes.Push(reader, writer.Wire, count));
        Assert.AreEqual(FrameFormat.MaximumPayloadBytes, reader.Remaining());
    }

    [DataRow(0)]
    [DataRow(1)]
    [DataRow(-1)]
    [DataRow(0x12345678)]
    [DataRow(int.MaxValue)]
    [DataRow(int.MinValue)]
    [TestMethod]
    public void NumbersComeBackAsTheyWereWritten(int value)
    {
        FrameWriter writer = new FrameWriter();
        FrameReader reader = new FrameReader();
        long wide = ((long)value << 32) | 0x80000001L;
        writer.Begin(FrameType.Hello);
        writer.WriteByte(value);
        writer.WriteInt16(value);
        writer.WriteInt32(value);
        writer.WriteInt64(wide);
        Assert.AreEqual(1, Bytes.Push(reader, writer.Wire, writer.Finish()));

        Assert.AreEqual(value & 0xFF, reader.ReadByte());
        Assert.AreEqual((int)(short)value, reader.ReadInt16());
        Assert.AreEqual(value, reader.ReadInt32());
        Assert.AreEqual(wide, reader.ReadInt64());
        Assert.AreEqual(0, reader.Remaining());
        Assert.IsFalse(reader.Underrun);
    }
}
