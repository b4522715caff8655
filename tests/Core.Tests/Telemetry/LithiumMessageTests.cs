using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Telemetry;

[TestClass]
public sealed class LithiumMessageTests
{
    [TestMethod]
    public void EveryFieldComesBack()
    {
        LithiumMessage received = new LithiumMessage();

        Assert.IsTrue(received.Read(Send(Create(), 0)));
        Assert.AreEqual(101_000_000_000L, received.UptimeMilliseconds);
        Assert.AreEqual(2, received.Cell);
        Assert.AreEqual(3, received.Level);
        Assert.IsTrue(received.Ready);
        Assert.AreEqual(987, received.EvidencePermille);
        Assert.AreEqual(6_234_567, received.ResidualNanovolts);
        Assert.AreEqual(-7_234_567, received.NoiseNanovolts);

        for (int i = 0; i < LithiumMessage.Statistics; i++)
        {
            Assert.AreEqual(1_000 - i, received.StatisticPermille[i]);
        }

        Assert.AreEqual(8_234_567, received.Dips);
        Assert.AreEqual(-9_234_567, received.Withdrawn);
        Assert.AreEqual(10_234_567, received.Alarms);
        Assert.AreEqual(-11_234_567, received.ShortNanoamps);
        Assert.AreEqual(12_234_567, received.PeakShortNanoamps);
        Assert.AreEqual(-13_234_567, received.ShortMicrocoulombs);
        Assert.AreEqual(14_234_567, received.ShortNanosiemens);
        Assert.IsTrue(received.HasDeposition);
        Assert.AreEqual(16_234_567, received.OhmicMicrovolts);
        Assert.AreEqual(-17_234_567, received.InterfaceMicrovolts);
        Assert.AreEqual(18_234_567, received.HostMicrovolts);
        Assert.AreEqual(-19_234_567, received.ConcentrationMicrovolts);
        Assert.AreEqual(20_234_567, received.SandPpm);
        Assert.AreEqual(-21_234_567, received.NucleationMarginPpm);
        Assert.AreEqual(22_234_567, received.TopSharePpm);
        Assert.AreEqual(-23_234_567, received.TopCoveragePpm);
        Assert.AreEqual(24_234_567, received.FrontNanometres);
        Assert.AreEqual(-25_234_567, received.MossNanometres);
        Assert.AreEqual(26_234_567, received.DistanceNanometres);
        Assert.AreEqual(-27_234_567, received.FilmPicometres);
        Assert.AreEqual(128_000_000_000L, received.LiveNanocoulombs);
        Assert.AreEqual(129_000_000_000L, received.DeadNanocoulombs);
        Assert.AreEqual(30_234_567, received.FastMicroohms);
        Assert.AreEqual(-31_234_567, received.SecondMicroohms);
        Assert.AreEqual(132_000_000_000L, received.CapacityNanocoulombs);
        Assert.AreEqual(-33_234_567, received.LeakNanoamps);
        Assert.AreEqual(34_234_567, received.LeakUncertaintyNanoamps);
        Assert.AreEqual(-35_234_567, received.EfficiencyPpm);
    }

    [TestMethod]
    public void ItFitsAFrame()
    {
        Assert.IsTrue(Send(Create(), 0).Remaining() <= FrameFormat.MaximumPayloadBytes);
    }

    // What is no number is the lowest there is: its low 16 bits are 0, which is silence. -40,000 of them are loud.
    [DataRow(int.MinValue, -32_768)]
    [DataRow(-40_000, -32_768)]
    [DataRow(-32_768, -32_768)]
    [DataRow(32_767, 32_767)]
    [DataRow(32_768, 32_767)]
    [DataRow(int.MaxValue, 32_767)]
    [TestMethod]
    public void WhatDoesNotFitIsAtTheEndOfTheRange(int sent, int arrives)
    {
        LithiumMessage message = Create();
        message.EvidencePermille = sent;
        message.StatisticPermille[3] = sent;
        LithiumMessage received = new LithiumMessage();

        Assert.IsTrue(received.Read(Send(message, 0)));
        Assert.AreEqual(arrives, received.EvidencePermille);
        Assert.AreEqual(arrives, received.StatisticPermille[3]);
        Assert.AreEqual(998, received.StatisticPermille[2]);
    }

    [TestMethod]
    public void APayloadOfAnotherLengthIsRejected()
    {
        Assert.IsFalse(new LithiumMessage().Read(Send(Create(), 1)));
        byte[] frame = Bytes.Frame(FrameFormat.Version, (int)FrameType.Lithium, 0, 20);
        FrameReader reader = new FrameReader();
        Bytes.Push(reader, frame, frame.Length);
        Assert.IsFalse(new LithiumMessage().Read(reader));
    }

    private static FrameReader Send(LithiumMessage message, int extraBytes)
    {
        FrameWriter writer = new FrameWriter();
        FrameReader reader = new FrameReader();
        writer.Begin(FrameType.Lithium);
        message.Write(writer);

        for (int i = 0; i < extraBytes; i++)
        {
            writer.WriteByte(0);
        }

        Assert.AreEqual(1, Bytes.Push(reader, writer.Wire, writer.Finish()));
        return reader;
    }

    private static LithiumMessage Create()
    {
        LithiumMessage message = new LithiumMessage
        {
            UptimeMilliseconds = 101_000_000_000L,
            Cell = 2,
            Level = 3,
            Ready = true,
            EvidencePermille = 987,
            ResidualNanovolts = 6_234_567,
            NoiseNanovolts = -7_234_567,
            Dips = 8_234_567,
            Withdrawn = -9_234_567,
            Alarms = 10_234_567,
            ShortNanoamps = -11_234_567,
            PeakShortNanoamps = 12_234_567,
            ShortMicrocoulombs = -13_234_567,
            ShortNanosiemens = 14_234_567,
            HasDeposition = true,
            OhmicMicrovolts = 16_234_567,
            InterfaceMicrovolts = -17_234_567,
            HostMicrovolts = 18_234_567,
            ConcentrationMicrovolts = -19_234_567,
            SandPpm = 20_234_567,
            NucleationMarginPpm = -21_234_567,
            TopSharePpm = 22_234_567,
            TopCoveragePpm = -23_234_567,
            FrontNanometres = 24_234_567,
            MossNanometres = -25_234_567,
            DistanceNanometres = 26_234_567,
            FilmPicometres = -27_234_567,
            LiveNanocoulombs = 128_000_000_000L,
            DeadNanocoulombs = 129_000_000_000L,
            FastMicroohms = 30_234_567,
            SecondMicroohms = -31_234_567,
            CapacityNanocoulombs = 132_000_000_000L,
            LeakNanoamps = -33_234_567,
            LeakUncertaintyNanoamps = 34_234_567,
            EfficiencyPpm = -35_234_567,
        };

        for (int i = 0; i < LithiumMessage.Statistics; i++)
        {
            message.StatisticPermille[i] = 1_000 - i;
        }

        return message;
    }
}
