using InvertedAnodeBms.Core.Advice;
using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Advice;

/// <summary>The pouch: separator 25 um.</summary>
[TestClass]
public sealed class AdviceStageTests
{
    [TestMethod]
    public void ARestedCellIsNoRiskAndNoLimit()
    {
        ChargeAdvice advice = new AdviceBench().Advise();

        Assert.AreEqual(0, advice.RiskPermille);
        Assert.IsTrue(advice.SandMicroamps >= 1_000_000_000);
        Assert.IsTrue(advice.BarrierMicroamps >= 1_000_000_000);
    }

    [TestMethod]
    public void WithoutAModelThereIsNoLimitAndOnlyEvidenceIsRisk()
    {
        DetectionResult detection = new DetectionResult(1);
        detection.HighestEvidence = 0.5f;
        AdviceStage stage = new AdviceStage(null, new DepositionResult(new CellDeposition[0]), detection);
        stage.Advise();

        Assert.AreEqual(int.MaxValue, stage.Result.SandMicroamps);
        Assert.AreEqual(int.MaxValue, stage.Result.BarrierMicroamps);
        Assert.AreEqual(0, stage.Result.BeliefPermille);
        Assert.AreEqual(500, stage.Result.RiskPermille);
    }

    // rT = (S - 0.3)/0.5
    [TestMethod]
    [DataRow(0.25f, 0)]
    [DataRow(0.5f, 400)]
    [DataRow(0.875f, 1_000)]
    public void TransportIsARiskFromThirtyPercentMissing(float missing, int risk)
    {
        AdviceBench bench = new AdviceBench();
        bench.Cell.SandFraction = missing;

        Expect.Near(risk, bench.Advise().BeliefPermille, 1);
    }

    // rM = moss/25 um
    [TestMethod]
    [DataRow(0f, 0)]
    [DataRow(12.5f, 500)]
    [DataRow(25f, 1_000)]
    [DataRow(250f, 1_000)]
    public void MossIsARiskAsItNearsTheCounterElectrode(float moss, int risk)
    {
        AdviceBench bench = new AdviceBench();
        bench.Cell.MossMicrometres = moss;

        Expect.Near(risk, bench.Advise().BeliefPermille, 1);
    }

    // rN = (E/eta - 0.7)/0.6 = (0.3 - margin)/0.6
    [TestMethod]
    [DataRow(0.5f, 0)]
    [DataRow(0.25f, 83)]
    [DataRow(0f, 500)]
    [DataRow(-0.5f, 1_000)]
    public void NucleationIsARiskNearTheBarrier(float margin, int risk)
    {
        AdviceBench bench = new AdviceBench();
        bench.Cell.NucleationMargin = margin;

        Expect.Near(risk, bench.Advise().BeliefPermille, 1);
    }

    [TestMethod]
    [DataRow(0f, 1_000)]
    [DataRow(0.025f, 500)]
    [DataRow(0.0625f, 0)]
    [DataRow(1f, 0)]
    public void WhereTheTopIsCoveredThereIsNothingLeftToPrevent(float coverage, int risk)
    {
        AdviceBench bench = new AdviceBench();
        bench.Cell.NucleationMargin = -1f;
        bench.Cell.TopCoverage = coverage;

        Expect.Near(risk, bench.Advise().BeliefPermille, 1);
    }

    [TestMethod]
    [DataRow(0f, 5_000)]
    [DataRow(0.046875f, 5_000)]
    [DataRow(0.0625f, int.MaxValue)]
    [DataRow(1f, int.MaxValue)]
    public void TheBarrierLimitsOnlyABareTop(float coverage, int expected)
    {
        AdviceBench bench = new AdviceBench();
        bench.Cell.BarrierMicroamps = 5_000f;
        bench.Cell.TopCoverage = coverage;

        Assert.AreEqual(expected, bench.Advise().BarrierMicroamps);
    }

    [TestMethod]
    public void ACellWithLithiumOnTopHasNoBarrierToKeep()
    {
        AdviceBench bench = new AdviceBench();
        bench.Cell.LithiumBelow = false;
        bench.Cell.BarrierMicroamps = 5_000f;
        bench.Cell.NucleationMargin = -1f;

        Assert.AreEqual(int.MaxValue, bench.Advise().BarrierMicroamps);
        Assert.AreEqual(0, bench.Advise().BeliefPermille);
    }

    [TestMethod]
    public void TheWorstCellCounts()
    {
        AdviceBench bench = new AdviceBench();
        bench.Cell.SandMicroamps = 9_000f;
        bench.Other.SandMicroamps = 8_000f;
        bench.Other.MossMicrometres = 12.5f;
        Assert.AreEqual(8_000, bench.Advise().SandMicroamps);
        Expect.Near(500, bench.Advise().BeliefPermille, 1);

        bench.Cell.MossMicrometres = 25f;
        bench.Cell.SandMicroamps = 7_000f;
        Assert.AreEqual(7_000, bench.Advise().SandMicroamps);
        Assert.AreEqual(1_000, bench.Advise().BeliefPermille);
    }

    [TestMethod]
    public void BeliefAndEvidenceAreToldApart()
    {
        AdviceBench bench = new AdviceBench();
        bench.Cell.MossMicrometres = 12.5f;
        bench.Detection.HighestEvidence = 0.5f;
        ChargeAdvice advice = bench.Advise();

        Expect.Near(500, advice.BeliefPermille, 1);
        Assert.AreEqual(500, advice.EvidencePermille);
        Expect.Near(750, advice.RiskPermille, 1);
    }

    [TestMethod]
    public void WhatIsNotANumberIsTheCautiousEnd()
    {
        AdviceBench bench = new AdviceBench();
        bench.Cell.SandMicroamps = float.NaN;
        bench.Cell.BarrierMicroamps = float.NaN;
        bench.Cell.TopCoverage = float.NaN;
        bench.Cell.NucleationMargin = float.NaN;
        bench.Detection.HighestEvidence = float.NaN;
        bench.Deposition.HighestSandFraction = float.NaN;
        ChargeAdvice advice = bench.Advise();

        Assert.AreEqual(0, advice.SandMicroamps);
        Assert.AreEqual(0, advice.BarrierMicroamps);
        Assert.AreEqual(1_000, advice.BeliefPermille);
        Assert.AreEqual(1_000, advice.EvidencePermille);
        Assert.AreEqual(1_000, advice.MissingSaltPermille);
    }
}
