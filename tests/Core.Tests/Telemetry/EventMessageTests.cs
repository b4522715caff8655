using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Telemetry;

[TestClass]
public sealed class EventMessageTests
{
    [TestMethod]
    public void EveryFieldComesBack()
    {
        EventMessage received = new EventMessage();

        Assert.IsTrue(received.Read(Send(0)));
        Assert.AreEqual(4_611_686_018_427_387_904L, received.UptimeMilliseconds);
        Assert.AreEqual((int)EventKind.TemperatureQualityChanged, (int)received.Kind);
        Assert.AreEqual(3, received.Subject);
        Assert.AreEqual(-7, received.Value);
        Assert.AreEqual(3_650_001, received.HighestCellMicrovolts);
        Assert.AreEqual(-12, received.LowestCellMicrovolts);
        Assert.AreEqual(-90_000, received.PackMicroamps);
        Assert.AreEqual(451, received.HottestDeciCelsius);
        Assert.AreEqual(-200, received.ColdestDeciCelsius);
    }

    [TestMethod]
    public void APayloadOfAnotherLengthIsRejected()
    {
        Assert.IsFalse(new EventMessage().Read(Send(1)));
        byte[] frame = Bytes.Frame(FrameFormat.Version, (int)FrameType.Event, 0, 33);
        FrameReader reader = new FrameReader();
        Bytes.Push(reader, frame, frame.Length);
        Assert.IsFalse(new EventMessage().Read(reader));
    }

    private static FrameReader Send(int extraBytes)
    {
        EventMessage sent = new EventMessage
        {
            UptimeMilliseconds = 4_611_686_018_427_387_904L,
            Kind = EventKind.TemperatureQualityChanged,
            Subject = 3,
            Value = -7,
            HighestCellMicrovolts = 3_650_001,
            LowestCellMicrovolts = -12,
            PackMicroamps = -90_000,
            HottestDeciCelsius = 451,
            ColdestDeciCelsius = -200,
        };
        FrameWriter writer = new FrameWriter();
        FrameReader reader = new FrameReader();
        writer.Begin(FrameType.Event);
        sent.Write(writer);

        for (int i = 0; i < extraBytes; i++)
        {
            writer.WriteByte(0);
        }

        Assert.AreEqual(1, Bytes.Push(reader, writer.Wire, writer.Finish()));
        return reader;
    }
}
