using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Telemetry;

[TestClass]
public sealed class FrameSequenceTests
{
    [DataRow(0, 1, 0)]
    [DataRow(5, 7, 1)]
    [DataRow(5, 106, 100)]
    [DataRow(65_535, 0, 0)]
    [DataRow(65_534, 1, 2)]
    [DataRow(32_000, 33_000, 999)]
    [TestMethod]
    public void MissingFramesAreCountedByTheirNumbers(int first, int second, int missing)
    {
        FrameReader reader = new FrameReader();
        Push(reader, first);
        Push(reader, second);

        Assert.AreEqual(missing, reader.Missing);
    }

    [TestMethod]
    public void TheFirstFrameMissesNothing()
    {
        FrameReader reader = new FrameReader();
        Push(reader, 40_000);

        Assert.AreEqual(0, reader.Missing);
        Assert.AreEqual(40_000, reader.Sequence);
    }

    [TestMethod]
    public void ACorruptFrameIsMissing()
    {
        FrameReader reader = new FrameReader();
        Push(reader, 1);
        byte[] bad = Bytes.Frame(FrameFormat.Version, (int)FrameType.Event, 2, 3);
        bad[5] ^= 0x40;
        Bytes.Push(reader, bad, bad.Length);
        Push(reader, 3);

        Assert.AreEqual(1, reader.Missing);
        Assert.AreEqual(1, reader.Corrupt);
    }

    [TestMethod]
    public void TheWriterCountsThroughTheWrap()
    {
        FrameWriter writer = new FrameWriter();
        FrameReader reader = new FrameReader();

        for (int i = 0; i < 65_535; i++)
        {
            writer.Begin(FrameType.Event);
        }

        writer.Begin(FrameType.Event);
        Bytes.Push(reader, writer.Wire, writer.Finish());
        Assert.AreEqual(65_535, reader.Sequence);
        writer.Begin(FrameType.Event);
        Bytes.Push(reader, writer.Wire, writer.Finish());
        Assert.AreEqual(0, reader.Sequence);
        Assert.AreEqual(0, reader.Missing);
    }

    private static void Push(FrameReader reader, int sequence)
    {
        byte[] frame = Bytes.Frame(FrameFormat.Version, (int)FrameType.Event, sequence, 3);
        Assert.AreEqual(1, Bytes.Push(reader, frame, frame.Length));
    }
}
