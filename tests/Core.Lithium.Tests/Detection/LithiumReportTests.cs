using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core.Tests.Detection;

[TestClass]
public sealed class LithiumReportTests
{
    [DataRow(1.5f, 1_500)]
    [DataRow(0.0009765625f, 1)]
    [DataRow(-0.0009765625f, -1)]
    [DataRow(0.000244140625f, 0)]
    [DataRow(4194304f, int.MaxValue)]
    [DataRow(-4194304f, int.MinValue)]
    [TestMethod]
    public void FloatsAreRoundedAndHeldAtTheEnds(float value, int expected)
    {
        Assert.AreEqual(expected, LithiumReport.Scaled(value, 1_000f));
    }

    [TestMethod]
    public void WhatIsNoNumberIsTheLowestValue()
    {
        Assert.AreEqual(int.MinValue, LithiumReport.Scaled(float.NaN, 1_000f));
    }

    [TestMethod]
    public void TheNumbersOfTheCellAskedForAreSent()
    {
        DetectionResult detection = new DetectionResult(2);
        CellDeposition[] cells = new CellDeposition[] { new CellDeposition(), new CellDeposition() };
        Estimates estimates = Fresh();
        detection.Cells[1].Statistic[(int)DetectorId.MedianDeviation] = 1.5f;
        detection.Cells[1].NoiseVolts = 0.0001f;
        detection.Cells[1].Evidence = 0.55f;
        detection.Cells[1].ShortAmps = 0.004f;
        cells[1].MossMicrometres = 12.5f;
        cells[1].NucleationMargin = -0.25f;
        estimates.Health[1].Fast.Restore(1.7f);
        LithiumMessage message = new LithiumMessage();
        LithiumReport.Fill(message, 1, detection, new DepositionResult(cells), estimates);

        Assert.AreEqual(1, message.Cell);
        Assert.AreEqual(1_500, message.StatisticPermille[(int)DetectorId.MedianDeviation]);
        Assert.AreEqual(100_000, message.NoiseNanovolts);
        Assert.AreEqual(550, message.EvidencePermille);
        Assert.AreEqual(4_000_000, message.ShortNanoamps);
        Assert.AreEqual(12_500, message.MossNanometres);
        Assert.AreEqual(-250_000, message.NucleationMarginPpm);
        Assert.AreEqual(1_700_000, message.FastMicroohms);
    }

    [TestMethod]
    public void ACellWithoutModelSaysSo()
    {
        LithiumMessage message = new LithiumMessage();
        LithiumReport.Fill(message, 0, new DetectionResult(2), new DepositionResult(new CellDeposition[0]), Fresh());
        Assert.IsFalse(message.HasDeposition);
        Assert.AreEqual(0, message.OhmicMicrovolts);
    }

    private static Estimates Fresh()
    {
        return new Estimates(2, new ChargeSession(LfpLithiumPouch36.Create()));
    }
}
