using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Estimation;

[TestClass]
public sealed class ChargeSessionTests
{
    private const long Capacity = 129_600_000_000L;
    private const int Rate = 7_200;

    [TestMethod]
    public void AtFirstNoSessionIsOpen()
    {
        Assert.IsFalse(Create().Active);
    }

    [TestMethod]
    public void ACommandedCurrentOpensASession()
    {
        ChargeSession session = Create();
        session.Follow(0, 0, 0, 1, false, 0, 100);

        Assert.IsTrue(session.Active);
    }

    [DataRow(449, false)]
    [DataRow(450, true)]
    [TestMethod]
    public void AMeasuredCurrentOpensASessionEvenIfNoneIsCommanded(int microamps, bool opens)
    {
        ChargeSession session = Create();
        session.Follow(microamps, 0, 0, 0, false, 0, 100);

        Assert.AreEqual(opens, session.Active);
    }

    [DataRow(0L, 137_376_000_000L)]
    [DataRow(64_800_000_000L, 69_336_000_000L)]
    [DataRow(123_120_000_000L, 8_100_000_000L)]
    [DataRow(129_600_000_000L, 1_296_000_000L)]
    [TestMethod]
    public void WhatCouldFitIsWhatTheLargestGoodCellLacksAndOnePercent(long leastHeld, long expected)
    {
        // 1.05 x (36 mAh - held) + 0.36 mAh: the tolerance is of what is lacking, the 1 % of the capacity.
        ChargeSession session = Create();
        session.Follow(0, 0, 0, Rate, false, leastHeld, 100);

        Assert.AreEqual(expected, session.ExpectedNanocoulombs);
    }

    [TestMethod]
    public void WhatFitsFallsWithWhatIsLearnedOfTheCellsDuringTheChargeAndNeverRises()
    {
        ChargeSession session = Create();
        session.Follow(0, 0, 0, Rate, false, 0, 100);
        Assert.AreEqual(137_376_000_000L, session.FittingNanocoulombs);

        // A quarter is in, and the voltage shows that the cell is 95 % full: the last 5 % are 1.05 x 6.48 C, and 1 % more.
        session.Follow(Rate, Capacity / 2, 0, Rate, false, Capacity / 100 * 95, 100);
        Assert.AreEqual((Capacity / 4) + 8_100_000_000L, session.FittingNanocoulombs);
        Assert.AreEqual(137_376_000_000L, session.ExpectedNanocoulombs);

        session.Follow(Rate, 0, 0, Rate, false, 0, 100);
        Assert.AreEqual((Capacity / 4) + 8_100_000_000L, session.FittingNanocoulombs);
    }

    [TestMethod]
    public void ANewSessionKnowsNothingOfWhatFittedBefore()
    {
        ChargeSession session = Create();
        session.Follow(0, 0, 0, Rate, false, Capacity, 100);
        session.Close();
        session.Follow(0, 0, 0, Rate, false, 0, 100);

        Assert.AreEqual(137_376_000_000L, session.FittingNanocoulombs);
    }

    [TestMethod]
    public void MeasuredAndCommandedChargeAreCountedApart()
    {
        ChargeSession session = Create();
        session.Follow(6_000, 1_200_000, 0, Rate, false, 0, 100);
        session.Follow(6_000, 1_200_001, 0, Rate, false, 0, 100);

        Assert.AreEqual(1_200_000L, session.ChargedNanocoulombs());
        Assert.AreEqual(2L * Rate * 100, session.CommandedNanocoulombs);
        Assert.AreEqual(200L, session.ChargingMilliseconds);
        Assert.AreEqual(0L, session.PrechargingMilliseconds);
    }

    [TestMethod]
    public void OnlyTimeBelowTheEndOfPrechargeCountsAsPrecharge()
    {
        ChargeSession session = Create();
        session.Follow(1_800, 0, 0, 1_950, true, 0, 100);
        session.Follow(1_800, 0, 0, 1_950, false, 0, 100);
        session.Follow(1_800, 0, 0, 1_950, true, 0, 100);

        Assert.AreEqual(200L, session.PrechargingMilliseconds);
        Assert.AreEqual(300L, session.ChargingMilliseconds);
    }

    // The pouch at 7 degC is allowed a fifth of 7.2 mA: 1.44 mA, which fills it in 25 hours. 1.3 times its 36 mAh in 24 hours is 1.95 mA.
    [DataRow(0, 7_200, 1_000)]
    [DataRow(0, 1_950, 1_000)]
    [DataRow(0, 1_949, 999)]
    [DataRow(0, 1_440, 738)]
    [DataRow(1_440, 100, 738)]
    [DataRow(0, 122, 62)]
    [DataRow(0, 121, 62)]
    [DataRow(0, 1, 62)]
    [TestMethod]
    public void TimeRunsAsFastAsTheCurrentAllowsDownToASixteenth(int microamps, int commanded, int milliseconds)
    {
        ChargeSession session = Create();
        session.Follow(microamps, 0, 0, commanded, false, 0, 1_000);

        Assert.AreEqual((long)milliseconds, session.ChargingMilliseconds);
    }

    [TestMethod]
    public void WhatIsLessThanAMillisecondIsNotLost()
    {
        ChargeSession session = Create();

        for (int i = 0; i < 1_000; i++)
        {
            session.Follow(0, 0, 0, 975, false, 0, 1);
        }

        Assert.AreEqual(500L, session.ChargingMilliseconds);
    }

    [TestMethod]
    public void ALooseContactDoesNotRestartTheLimits()
    {
        ChargeSession session = Create();

        for (int i = 0; i < 100; i++)
        {
            session.Follow(Rate, 2L * Rate * 100, 0, Rate, false, Capacity / 2, 100);
            session.Follow(0, 0, 0, 0, false, 0, 100);
        }

        Assert.IsTrue(session.Active);
        Assert.AreEqual(100L * Rate * 100, session.CommandedNanocoulombs);
        Assert.AreEqual(100L * Rate * 100, session.ChargedNanocoulombs());
        Assert.AreEqual(10_000L, session.ChargingMilliseconds);
        Assert.AreEqual(69_336_000_000L, session.ExpectedNanocoulombs);
    }

    [TestMethod]
    public void TakingOnePercentOutEndsTheSession()
    {
        ChargeSession session = Create();
        session.Follow(Rate, 2_000_000_000L, 0, Rate, false, 0, 100);
        session.Follow(-Rate, (-2L * (Capacity / 100)) + 2, 0, 0, false, 0, 100);
        Assert.IsTrue(session.Active);

        session.Follow(-Rate, -2, 0, 0, false, 0, 100);
        Assert.IsFalse(session.Active);
    }

    [TestMethod]
    public void ClosingEndsTheSessionAndTheNextOneBeginsAtZero()
    {
        ChargeSession session = Create();
        session.Follow(Rate, 2_000_000_000L, 0, Rate, true, 0, 100);
        session.Close();
        Assert.IsFalse(session.Active);

        session.Follow(Rate, 0, 0, Rate, false, 0, 100);
        Assert.IsTrue(session.Active);
        Assert.AreEqual(0L, session.ChargedNanocoulombs());
        Assert.AreEqual(Rate * 100L, session.CommandedNanocoulombs);
        Assert.AreEqual(100L, session.ChargingMilliseconds);
        Assert.AreEqual(0L, session.PrechargingMilliseconds);
    }

    [TestMethod]
    public void ACurrentSensorConnectedBackwardsDoesNotRestartTheLimits()
    {
        ChargeSession session = Create();

        for (int i = 0; i < 1_000; i++)
        {
            session.Follow(-Rate, -2L * Rate * 10_000, 0, Rate, false, 0, 10_000);
        }

        Assert.IsTrue(session.Active);
        Assert.AreEqual(1_000L * Rate * 10_000, session.CommandedNanocoulombs);
    }

    [TestMethod]
    public void ASessionIsMeasuredAgainstItsOwnPeak()
    {
        ChargeSession session = Create();
        session.Follow(Rate, Capacity, 0, Rate, false, 0, 100);
        session.Follow(-Rate, -Capacity, 0, 0, false, 0, 100);
        Assert.IsFalse(session.Active);

        session.Follow(Rate, 2_000, 0, Rate, false, 0, 100);
        session.Follow(0, 0, 0, 0, false, 0, 100);
        Assert.IsTrue(session.Active);
    }

    private static ChargeSession Create()
    {
        return new ChargeSession(ExampleCell.Create());
    }
}
