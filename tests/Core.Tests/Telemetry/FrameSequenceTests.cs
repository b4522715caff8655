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

    [TestMethod]
    public void AHelloAfterARebootMissesNothing()
    {
        FrameReader reader = new FrameReader();
        Push(reader, 1_000);
        Push(reader, FrameType.Hello, 0);
        Assert.AreEqual(0, reader.Missing);
        Assert.AreEqual(0, reader.Sequence);

        Push(reader, 1);
        Assert.AreEqual(0, reader.Missing);
        Push(reader, 4);
        Assert.AreEqual(2, reader.Missing);
    }

    [TestMethod]
    public void OnlyTheFirstHelloTellsOfAReboot()
    {
        FrameReader reader = new FrameReader();
        Push(reader, 1_000);
        Push(reader, FrameType.Hello, 1_003);

        Assert.AreEqual(2, reader.Missing);
    }

    [DataRow((int)FrameType.Event)]
    [DataRow((int)FrameType.Status)]
    [TestMethod]
    public void AnotherFrameWithNumberZeroIsNoReboot(int type)
    {
        FrameReader reader = new FrameReader();
        Push(reader, 65_533);
        Push(reader, (FrameType)type, 0);

        Assert.AreEqual(2, reader.Missing);
    }

    private static void Push(FrameReader reader, int sequence)
    {
        Push(reader, FrameType.Event, sequence);
    }

    private static void Push(FrameReader reader, FrameType type, int sequence)
    {
        byte[] frame = Bytes.Frame(FrameFormat.Version, (int)type, sequence, 3);
        Assert.AreEqual(1, Bytes.Push(reader, frame, frame.Length));
    }
}
