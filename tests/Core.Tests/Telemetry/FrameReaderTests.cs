using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Telemetry;

[TestClass]
public sealed class FrameReaderTests
{
    private const int Event = (int)FrameType.Event;

    [TestMethod]
    public void AGoodFrameIsReported()
    {
        FrameReader reader = new FrameReader();

        Assert.AreEqual(1, Push(reader, Bytes.Frame(FrameFormat.Version, Event, 513, 3)));
        Assert.AreEqual(Event, (int)reader.Type);
        Assert.AreEqual(513, reader.Sequence);
        Assert.AreEqual(3, reader.Remaining());
        Assert.AreEqual(0, reader.Corrupt);
    }

    [TestMethod]
    public void AfterNoiseTheNextFrameIsFound()
    {
        FrameReader reader = new FrameReader();
        Push(reader, new byte[] { 0x55, 0xAA, 0x03, 0xFF, 0, 0x07, 0 });
        Assert.AreEqual(2, reader.Corrupt);

        Assert.AreEqual(1, Push(reader, Bytes.Frame(FrameFormat.Version, Event, 0, 3)));
    }

    [TestMethod]
    public void AFrameThatBeginsInTheMiddleIsDroppedAndTheNextOneRead()
    {
        FrameReader reader = new FrameReader();
        byte[] frame = Bytes.Frame(FrameFormat.Version, Event, 0, 20);
        int frames = 0;

        for (int i = 7; i < frame.Length; i++)
        {
            frames += reader.Push(frame[i]) ? 1 : 0;
        }

        Assert.AreEqual(0, frames);
        Assert.AreEqual(1, reader.Corrupt);
        Assert.AreEqual(1, Push(reader, frame));
    }

    [TestMethod]
    public void ATruncatedFrameIsDropped()
    {
        FrameReader reader = new FrameReader();
        byte[] frame = Bytes.Frame(FrameFormat.Version, Event, 0, 20);
        Bytes.Push(reader, frame, frame.Length - 3);
        Push(reader, new byte[1]);

        Assert.AreEqual(1, reader.Corrupt);
        Assert.AreEqual(1, Push(reader, frame));
    }

    [TestMethod]
    public void AFrameWithOneWrongByteIsDropped()
    {
        byte[] good = Bytes.Frame(FrameFormat.Version, Event, 0x0101, 8);

        for (int i = 0; i < good.Length - 1; i++)
        {
            FrameReader reader = new FrameReader();
            byte[] bad = Bytes.Frame(FrameFormat.Version, Event, 0x0101, 8);
            bad[i] ^= 0x20;
            Assert.AreEqual(0, Push(reader, bad));
            Assert.IsTrue(reader.Corrupt > 0);
        }
    }

    [DataRow(0)]
    [DataRow(2)]
    [DataRow(4)]
    [DataRow(255)]
    [TestMethod]
    public void AnotherVersionIsCountedApart(int version)
    {
        FrameReader reader = new FrameReader();

        Assert.AreEqual(0, Push(reader, Bytes.Frame(version, Event, 0, 3)));
        Assert.AreEqual(1, reader.OtherVersion);
        Assert.AreEqual(0, reader.Corrupt);
    }

    [TestMethod]
    public void RepeatedZerosAreNothing()
    {
        FrameReader reader = new FrameReader();

        Assert.AreEqual(0, Push(reader, new byte[10]));
        Assert.AreEqual(0, reader.Corrupt);
    }

    [DataRow(240, 1)]
    [DataRow(241, 0)]
    [DataRow(242, 0)]
    [DataRow(400, 0)]
    [TestMethod]
    public void APayloadBeyondTheFormatIsDropped(int payloadBytes, int frames)
    {
        FrameReader reader = new FrameReader();

        Assert.AreEqual(frames, Push(reader, Bytes.Frame(FrameFormat.Version, Event, 0, payloadBytes)));
        Assert.AreEqual(1 - frames, reader.Corrupt);
        Assert.AreEqual(1, Push(reader, Bytes.Frame(FrameFormat.Version, Event, 1, 3)));
    }

    [TestMethod]
    public void AFrameTooShortForItsHeaderIsDropped()
    {
        FrameReader reader = new FrameReader();
        Push(reader, new byte[] { 8, 1, 2, 3, 4, 5, 6, 7, 0 });

        Assert.AreEqual(1, reader.Corrupt);
    }

    [TestMethod]
    public void ReadingPastTheEndIsNoticedAndHarmless()
    {
        FrameReader reader = new FrameReader();
        Push(reader, Bytes.Frame(FrameFormat.Version, Event, 0, 3));
        reader.ReadInt64();
        Assert.IsTrue(reader.Underrun);
        Assert.AreEqual(0, reader.ReadByte());

        Push(reader, Bytes.Frame(FrameFormat.Version, Event, 1, 3));
        Assert.IsFalse(reader.Underrun);
    }

    private static int Push(FrameReader reader, byte[] bytes)
    {
        return Bytes.Push(reader, bytes, bytes.Length);
    }
}
