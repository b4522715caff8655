using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Estimation;

namespace InvertedAnodeBms.Core.Tests.Detection;

[TestClass]
public sealed class ChargeExcessTests
{
    private const long Percent = 1_296_000_000L;
    private const int Full = 3_600_000;
    private const int Plateau = 3_440_000;

    [DataRow(36, false)]
    [DataRow(38, true)]
    [TestMethod]
    public void ALeakSpeaksBeyondItsUncertaintyAndAThousandthOfTheCapacityPerHour(int microamps, bool speaks)
    {
        Estimates estimates = Fresh();
        CellHealth health = new CellHealth { LeakMicroamps = microamps, LeakUncertaintyMicroamps = 1f };
        ChargeExcessDetector detector = Create();
        detector.Take(estimates, health, Plateau, 0, 1_000);
        Assert.AreEqual(speaks, 1f <= detector.Statistic);
    }

    [TestMethod]
    public void ALeakThatWasNotMeasuredSaysNothing()
    {
        ChargeExcessDetector detector = Create();
        detector.Take(Fresh(), new CellHealth { LeakMicroamps = 1_000f }, Plateau, 0, 1_000);
        Assert.IsTrue(detector.Statistic == 0f);
        detector.Take(Fresh(), new CellHealth { LeakMicroamps = float.NaN, LeakUncertaintyMicroamps = 1f }, Plateau, 0, 1_000);
        Assert.IsTrue(detector.Statistic == 0f);
    }

    // 50 % out; 1.5 % and 1 % and the sensor's bounds are granted on the way back.
    [DataRow(52, false)]
    [DataRow(54, true)]
    [TestMethod]
    public void ChargeThatDoesNotArriveSpeaks(int percentIn, bool speaks)
    {
        Estimates estimates = Fresh();
        ChargeExcessDetector detector = Create();
        detector.Take(estimates, new CellHealth(), Full, 1_500, 1_000);
        estimates.DischargedNanocoulombs += 50 * Percent;
        estimates.ChargedNanocoulombs += percentIn * Percent;
        detector.Take(estimates, new CellHealth(), Plateau, 7_200, 1_000);
        Assert.AreEqual(speaks, 1f <= detector.Statistic);
    }

    [TestMethod]
    public void AtTheKneeTheChargeHasArrived()
    {
        Estimates estimates = Fresh();
        ChargeExcessDetector detector = Create();
        detector.Take(estimates, new CellHealth(), Full, 1_500, 1_000);
        estimates.ChargedNanocoulombs += 20 * Percent;
        detector.Take(estimates, new CellHealth(), 3_585_000, 7_200, 1_000);
        Assert.IsTrue(detector.Statistic == 0f);
    }

    [TestMethod]
    public void AChargeThatEndedAtHighCurrentWasNotFull()
    {
        Estimates estimates = Fresh();
        ChargeExcessDetector detector = Create();
        detector.Take(estimates, new CellHealth(), Full, 7_200, 1_000);
        estimates.ChargedNanocoulombs += 20 * Percent;
        detector.Take(estimates, new CellHealth(), Plateau, 7_200, 1_000);
        Assert.IsTrue(detector.Statistic == 0f);
    }

    [TestMethod]
    public void AfterAGapInTheCountNothingIsKnown()
    {
        Estimates estimates = Fresh();
        ChargeExcessDetector detector = Create();
        detector.Take(estimates, new CellHealth(), Full, 1_500, 1_000);
        detector.Forget();
        estimates.ChargedNanocoulombs += 20 * Percent;
        detector.Take(estimates, new CellHealth(), Plateau, 7_200, 1_000);
        Assert.IsTrue(detector.Statistic == 0f);
    }

    [TestMethod]
    public void WithoutAFullChargeBeforeTheSessionsOwnBoundCounts()
    {
        CellDesign design = LfpLithiumPouch36.Create();
        ChargeSession session = new ChargeSession(design);
        Estimates estimates = new Estimates(1, session);
        session.Follow(7_200, 0, 0, 7_200, false, design.CapacityNanocoulombs / 2, 100);
        ChargeExcessDetector detector = Create();
        session.Follow(7_200, session.ExpectedNanocoulombs / 100 * 198, 0, 7_200, false, 0, 100);
        detector.Take(estimates, new CellHealth(), Plateau, 7_200, 1_000);
        Assert.IsTrue(detector.Statistic < 1f);
        session.Follow(7_200, session.ExpectedNanocoulombs / 100 * 4, 0, 7_200, false, 0, 100);
        detector.Take(estimates, new CellHealth(), Plateau, 7_200, 1_000);
        Assert.IsTrue(1f <= detector.Statistic);
    }

    private static Estimates Fresh()
    {
        return new Estimates(1, new ChargeSession(LfpLithiumPouch36.Create()));
    }

    private static ChargeExcessDetector Create()
    {
        return new ChargeExcessDetector(LfpLithiumPouch36.Create(), 36e-6f, 1_000, 5);
    }
}
