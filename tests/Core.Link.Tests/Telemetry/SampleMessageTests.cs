using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Telemetry;

[TestClass]
public sealed class SampleMessageTests
{
    [DataRow(1, 1)]
    [DataRow(2, 3)]
    [DataRow(4, 4)]
    [TestMethod]
    public void EveryFieldComesBack(int cells, int temperatures)
    {
        SampleMessage received = new SampleMessage();
        Assert.IsTrue(received.Read(Send(cells, temperatures, 0)));

        Assert.AreEqual(0xFFFFFFFEu, received.Number);
        Assert.AreEqual(65_535, received.Boot);
        Assert.AreEqual(123_456_789_012L, received.UptimeMilliseconds);
        Assert.AreEqual((int)BmsState.Charge, (int)received.State);
        Assert.AreEqual((int)CurrentReason.DepletionRest, (int)received.Reason);
        Assert.AreEqual((int)(StatusFlags.Stopped | StatusFlags.ButtonPressed | StatusFlags.NoStorage), (int)received.Flags);
        Assert.AreEqual(0xDEADBEEFu, received.Presence);
        Assert.AreEqual(7_200, received.ChargeMicroamps);
        Assert.AreEqual(-90_000, received.PackMicroamps);
        Assert.AreEqual((int)SignalQuality.Stale, (int)received.PackQuality);
        Assert.AreEqual(cells, received.CellCount);
        Assert.AreEqual(temperatures, received.TemperatureCount);

        for (int i = 0; i < cells; i++)
        {
            Assert.AreEqual(3_400_000 + i, received.CellMicrovolts[i]);
            Assert.AreEqual((int)SignalQuality.Good + i, (int)received.CellQuality[i]);
        }

        for (int i = 0; i < temperatures; i++)
        {
            Assert.AreEqual(-350 + i, received.TemperatureDeciCelsius[i]);
            Assert.AreEqual((int)SignalQuality.Good + i, (int)received.TemperatureQuality[i]);
        }
    }

    [TestMethod]
    public void APayloadOfAnotherLengthIsRejected()
    {
        Assert.IsFalse(new SampleMessage().Read(Send(2, 2, 1)));
        byte[] frame = Bytes.Frame(FrameFormat.Version, (int)FrameType.Sample, 0, 10);
        FrameReader reader = new FrameReader();
        Bytes.Push(reader, frame, frame.Length);
        Assert.IsFalse(new SampleMessage().Read(reader));
    }

    [TestMethod]
    public void MoreCellsThanAMessageCanCarryAreRejected()
    {
        byte[] frame = Bytes.Frame(FrameFormat.Version, (int)FrameType.Sample, 0, 200);
        FrameReader reader = new FrameReader();
        Bytes.Push(reader, frame, frame.Length);
        Assert.IsFalse(new SampleMessage().Read(reader));
    }

    [TestMethod]
    public void EveryTickHasASampleAndASampleANumberOfItsOwn()
    {
        PackRig rig = new PackRig(2);

        for (int i = 0; i < 50; i++)
        {
            rig.Tick(100);
            Assert.AreEqual(i + 1, rig.Link.Samples);
            Assert.AreEqual((uint)i, rig.Link.Sample.Number);
            Assert.AreEqual(1, rig.Link.Sample.Boot);
            Assert.AreEqual(rig.NowMilliseconds, rig.Link.Sample.UptimeMilliseconds);
        }

        PackRig again = new PackRig(Configurations.Pack(2, 2), rig.Store);
        again.Tick(100);
        Assert.AreEqual(0u, again.Link.Sample.Number);
        Assert.AreEqual(2, again.Link.Sample.Boot);
    }

    [TestMethod]
    public void AClockThatStandsStillOrJumpsStillGivesEveryTickItsNumber()
    {
        PackRig rig = new PackRig(1);
        rig.Tick(100);
        rig.Tick(0);
        rig.Tick(-5_000);
        rig.Tick(60_000);

        Assert.AreEqual(3u, rig.Link.Sample.Number);
    }

    [TestMethod]
    public void ASampleShowsWhatThePackDoes()
    {
        PackRig rig = PackRig.Charging(2);
        rig.FrontEnd.CellMicrovolts[1] = 3_450_000;
        rig.FrontEnd.PackMicroamps = 7_190;
        rig.FrontEnd.TemperatureDeciCelsius[0] = 261;
        rig.FrontEnd.ButtonPressed = true;
        rig.Tick(100);
        SampleMessage sample = rig.Link.Sample;

        StatusFlags flags = StatusFlags.ChargeGateOn | StatusFlags.ChargePermitted | StatusFlags.DischargePermitted | StatusFlags.ChargerPresent
            | StatusFlags.Heartbeat | StatusFlags.ButtonPressed;
        Assert.AreEqual((int)BmsState.Charge, (int)sample.State);
        Assert.AreEqual((int)CurrentReason.RateCap, (int)sample.Reason);
        Assert.AreEqual((int)flags, (int)sample.Flags);
        Assert.AreEqual(7_200, sample.ChargeMicroamps);
        Assert.AreEqual(7_190, sample.PackMicroamps);
        Assert.AreEqual(3_450_000, sample.CellMicrovolts[1]);
        Assert.AreEqual(261, sample.TemperatureDeciCelsius[0]);
        Assert.AreEqual(0u, sample.Presence);
    }

    private static FrameReader Send(int cells, int temperatures, int extraBytes)
    {
        SampleMessage sample = new SampleMessage
        {
            Number = 0xFFFFFFFEu,
            Boot = 65_535,
            UptimeMilliseconds = 123_456_789_012L,
            State = BmsState.Charge,
            Reason = CurrentReason.DepletionRest,
            Flags = StatusFlags.Stopped | StatusFlags.ButtonPressed | StatusFlags.NoStorage,
            Presence = 0xDEADBEEFu,
            ChargeMicroamps = 7_200,
            PackMicroamps = -90_000,
            PackQuality = SignalQuality.Stale,
            CellCount = cells,
            TemperatureCount = temperatures,
        };

        for (int i = 0; i < cells; i++)
        {
            sample.CellMicrovolts[i] = 3_400_000 + i;
            sample.CellQuality[i] = SignalQuality.Good + i;
        }

        for (int i = 0; i < temperatures; i++)
        {
            sample.TemperatureDeciCelsius[i] = -350 + i;
            sample.TemperatureQuality[i] = SignalQuality.Good + i;
        }

        FrameWriter writer = new FrameWriter();
        FrameReader reader = new FrameReader();
        writer.Begin(FrameType.Sample);
        sample.Write(writer);

        for (int i = 0; i < extraBytes; i++)
        {
            writer.WriteByte(0);
        }

        Assert.AreEqual(1, Bytes.Push(reader, writer.Wire, writer.Finish()));
        return reader;
    }
}
