using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Estimation;

namespace InvertedAnodeBms.Core.Tests.Detection;

[TestClass]
public sealed class ChargeExcessTests
{
    private const long Percent = 1_296_000_000L;
    private const int Plateau = 3_440_000;

    [DataRow(36, false)]
    [DataRow(38, true)]
    [TestMethod]
    public void ALeakSpeaksBeyondItsUncertaintyAndAThousandthOfTheCapacityPerHour(int microamps, bool speaks)
    {
        ChargeExcessDetector detector = Create();
        CellHealth health = new CellHealth { LeakMicroamps = microamps, LeakUncertaintyMicroamps = 1f };
        Assert.AreEqual(speaks, 1f <= detector.Take(health, Plateau, 0, 1_000));
    }

    [TestMethod]
    public void ALeakThatWasNotMeasuredSaysNothing()
    {
        ChargeExcessDetector detector = Create();
        Assert.IsTrue(detector.Take(new CellHealth { LeakMicroamps = 1_000f }, Plateau, 0, 1_000) == 0f);
        Assert.IsTrue(detector.Take(new CellHealth { LeakMicroamps = float.NaN, LeakUncertaintyMicroamps = 1f }, Plateau, 0, 1_000) == 0f);
    }

    // 2 % of the capacity more than fits.
    [DataRow(199, false)]
    [DataRow(201, true)]
    [TestMethod]
    public void ChargeThatDoesNotArriveSpeaks(int hundredthsOfPercent, bool speaks)
    {
        Assert.AreEqual(speaks, 1f <= Charge(hundredthsOfPercent, Plateau, 7_200, 61));
    }

    [TestMethod]
    public void WithinAMinuteNothingIsSaid()
    {
        Assert.IsTrue(Charge(1_000, Plateau, 7_200, 59) == 0f);
        Assert.IsTrue(1f <= Charge(1_000, Plateau, 7_200, 60));
    }

    // 40 mV and twice the 2 mV that the channel may be wrong; 4 ohm.
    [DataRow(3_555_999, 2, true)]
    [DataRow(3_556_010, 2, false)]
    [DataRow(3_599_000, 10_000, false)]
    [DataRow(3_595_000, 10_000, true)]
    [TestMethod]
    public void CloseToTheEndOfChargeItIsSilentButForWhatTheCurrentAddsAtOnce(int microvolts, int microamps, bool speaks)
    {
        Assert.AreEqual(speaks, 1f <= Charge(1_000, microvolts, microamps, 100));
    }

    [DataRow(0)]
    [DataRow(-7_200)]
    [TestMethod]
    public void WithoutAChargeItIsSilent(int microamps)
    {
        Assert.IsTrue(Charge(1_000, Plateau, microamps, 100) == 0f);
    }

    [TestMethod]
    public void NoiseThatFallsBelowTheKneeForEverySecondSampleIsNoMinute()
    {
        CellHealth health = new CellHealth { RoomNanocoulombs = -10 * Percent };
        ChargeExcessDetector detector = Create();

        for (int i = 0; i < 300; i++)
        {
            Assert.IsTrue(detector.Take(health, i % 2 == 0 ? 3_590_000 : Plateau, 3_000, 1_000) == 0f);
        }
    }

    [TestMethod]
    public void AfterAGapTheMinuteBeginsAnew()
    {
        CellHealth health = new CellHealth { RoomNanocoulombs = -10 * Percent };
        ChargeExcessDetector detector = Create();
        Assert.IsTrue(1f <= detector.Take(health, Plateau, 3_000, 60_000));
        detector.Forget();
        Assert.IsTrue(detector.Take(health, Plateau, 3_000, 59_999) == 0f);
    }

    private static float Charge(int excessHundredths, int microvolts, int microamps, int seconds)
    {
        CellHealth health = new CellHealth { RoomNanocoulombs = -excessHundredths * (Percent / 100) };
        ChargeExcessDetector detector = Create();
        float statistic = 0f;

        for (int i = 0; i < seconds; i++)
        {
            statistic = detector.Take(health, microvolts, microamps, 1_000);
        }

        return statistic;
    }

    private static ChargeExcessDetector Create()
    {
        return new ChargeExcessDetector(LfpLithiumPouch36.Create(), 36e-6f, 2_000);
    }
}
