using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Detection;

[TestClass]
public sealed class GraveAlarmTests
{
    private const int ChargeExcess = 1 << (int)DetectorId.ChargeExcess;

    [TestMethod]
    public void OneOrdinaryAlarmDemandsNoLatchAndOneGraveAlarmDoesUntilAPersonHasLooked()
    {
        DetectionSettings settings = new DetectionSettings();
        Evidence evidence = new Evidence(settings, new CellDetection());
        evidence.Take(true, true, new Pace(settings));
        Assert.IsFalse(evidence.LatchDue());

        evidence.Insist();
        Assert.IsTrue(evidence.LatchDue());
        evidence.Acknowledge();
        Assert.IsFalse(evidence.LatchDue());
    }

    [DataRow(99, false)]
    [DataRow(150, true)]
    [TestMethod]
    public void AMeasuredLeakDemandsALatchAtOnce(int microamps, bool due)
    {
        DetectionBench bench = Leaking(microamps);

        Assert.AreEqual(due, bench.Stage.Result.LatchDue);
        Assert.AreEqual(due ? 2 : 0, bench.Stage.Result.Level);
    }

    [TestMethod]
    public void ALeakThatAPersonKnowsOfIsSilentUntilItIsMeasuredAnew()
    {
        DetectionBench bench = Leaking(150);
        bench.Stage.Acknowledge(bench.Estimates);
        bench.Run(60_000);
        Assert.IsFalse(bench.Stage.Result.LatchDue);
        Assert.AreEqual(0, bench.Stage.Result.Level);

        bench.Estimates.Health[0].LeakMicroamps = 151f;
        bench.Run(2_000);
        Assert.IsTrue(bench.Stage.Result.LatchDue);
    }

    [TestMethod]
    public void OverATimeThatNobodyCanTrustEvidenceDoesNotFade()
    {
        DetectionBench bench = Leaking(150);
        bench.Detect(2_000_000_000);

        Assert.AreEqual(2, bench.Cell().Level);
        Assert.IsTrue(bench.Cell().Evidence >= 1f);
    }

    private static DetectionBench Leaking(int microamps)
    {
        DetectionBench bench = DetectionBench.Warm(1, ChargeExcess, 0);
        CellHealth health = bench.Estimates.Health[0];
        health.LeakMicroamps = microamps;
        health.LeakUncertaintyMicroamps = 64f;
        bench.Run(2_000);
        return bench;
    }
}
