using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Telemetry;

[TestClass]
public sealed class StatusMessageTests
{
    [TestMethod]
    public void EveryFieldOfThePackComesBack()
    {
        StatusMessage received = new StatusMessage();

        Assert.IsTrue(received.Read(Send(4, 4, 0)));
        Assert.AreEqual(123_456_789_012L, received.UptimeMilliseconds);
        Assert.AreEqual((int)BmsState.Fault, (int)received.State);
        Assert.AreEqual((int)CurrentReason.Slew, (int)received.Reason);
        Assert.AreEqual(0x83FF, (int)received.Flags);
        Assert.AreEqual(7_200, received.ChargeMicroamps);
        Assert.AreEqual(-90_000, received.PackMicroamps);
        Assert.AreEqual((int)SignalQuality.Stale, (int)received.PackQuality);
        Assert.AreEqual(1L << 62, received.ActiveMask);
        Assert.AreEqual((1L << 62) | 1, received.LatchedMask);
        Assert.AreEqual(1L << 21, received.ChargeLatchedMask);
        Assert.AreEqual(long.MaxValue, received.ChargedNanocoulombs);
        Assert.AreEqual(129_600_000_000L, received.DischargedNanocoulombs);
        Assert.AreEqual(0xFFFF_FFFEu, received.ClearNonce);
    }

    [DataRow(1, 1)]
    [DataRow(2, 3)]
    [DataRow(4, 4)]
    [TestMethod]
    public void EveryCellAndSensorComesBack(int cells, int temperatures)
    {
        StatusMessage received = new StatusMessage();

        Assert.IsTrue(received.Read(Send(cells, temperatures, 0)));
        Assert.AreEqual(cells, received.CellCount);
        Assert.AreEqual(temperatures, received.TemperatureCount);

        for (int i = 0; i < cells; i++)
        {
            Assert.AreEqual(3_400_000 + i, received.CellMicrovolts[i]);
            Assert.AreEqual((int)SignalQuality.Good + i, (int)received.CellQuality[i]);
            Assert.AreEqual(500_000 + i, received.CellChargePpm[i]);
            Assert.AreEqual(20_000 + i, received.CellUncertaintyPpm[i]);
        }

        for (int i = 0; i < temperatures; i++)
        {
            Assert.AreEqual(-350 + i, received.TemperatureDeciCelsius[i]);
            Assert.AreEqual((int)SignalQuality.Good + i, (int)received.TemperatureQuality[i]);
        }
    }

    [TestMethod]
    public void FourCellsAndFourTemperaturesFit()
    {
        Assert.IsTrue(Send(4, 4, 0).Remaining() <= FrameFormat.MaximumPayloadBytes);
    }

    [TestMethod]
    public void APayloadOfAnotherLengthIsRejected()
    {
        Assert.IsFalse(new StatusMessage().Read(Send(2, 2, 1)));
        Assert.IsFalse(new StatusMessage().Read(Send(2, 2, 15)));
        byte[] frame = Bytes.Frame(FrameFormat.Version, (int)FrameType.Status, 0, 20);
        FrameReader reader = new FrameReader();
        Bytes.Push(reader, frame, frame.Length);
        Assert.IsFalse(new StatusMessage().Read(reader));
    }

    [TestMethod]
    public void MoreCellsThanAMessageCanCarryAreRejected()
    {
        // The payload counts up from 1: the 58th byte, the number of cells, is 58.
        byte[] frame = Bytes.Frame(FrameFormat.Version, (int)FrameType.Status, 0, 200);
        FrameReader reader = new FrameReader();
        Bytes.Push(reader, frame, frame.Length);
        Assert.IsFalse(new StatusMessage().Read(reader));
    }

    private static FrameReader Send(int cells, int temperatures, int extraBytes)
    {
        FrameWriter writer = new FrameWriter();
        FrameReader reader = new FrameReader();
        writer.Begin(FrameType.Status);
        Create(cells, temperatures).Write(writer);

        for (int i = 0; i < extraBytes; i++)
        {
            writer.WriteByte(0);
        }

        Assert.AreEqual(1, Bytes.Push(reader, writer.Wire, writer.Finish()));
        return reader;
    }

    private static StatusMessage Create(int cells, int temperatures)
    {
        StatusMessage status = new StatusMessage
        {
            UptimeMilliseconds = 123_456_789_012L,
            State = BmsState.Fault,
            Reason = CurrentReason.Slew,
            Flags = (StatusFlags)0x83FF,
            ChargeMicroamps = 7_200,
            PackMicroamps = -90_000,
            PackQuality = SignalQuality.Stale,
            ActiveMask = 1L << 62,
            LatchedMask = (1L << 62) | 1,
            ChargeLatchedMask = 1L << 21,
            ChargedNanocoulombs = long.MaxValue,
            DischargedNanocoulombs = 129_600_000_000L,
            ClearNonce = 0xFFFF_FFFEu,
            CellCount = cells,
            TemperatureCount = temperatures,
        };

        for (int i = 0; i < 4; i++)
        {
            status.CellMicrovolts[i] = 3_400_000 + i;
            status.CellQuality[i] = SignalQuality.Good + i;
            status.CellChargePpm[i] = 500_000 + i;
            status.CellUncertaintyPpm[i] = 20_000 + i;
            status.TemperatureDeciCelsius[i] = -350 + i;
            status.TemperatureQuality[i] = SignalQuality.Good + i;
        }

        return status;
    }
}
