using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

/// <summary>
/// A full pack that must be filled twice more within a day without having been used does not keep its charge. A use is 1 % of 36 mAh.
/// </summary>
[TestClass]
public sealed class TopUpTests
{
    private const int NotKept = (int)DiagnosisId.ChargeNotKept;
    private const int Hour = 60 * 60 * 1000;
    private const long Use = 1_296_000_000L;

    [DataRow(1, false)]
    [DataRow(2, true)]
    [TestMethod]
    public void TheSecondFillingOfAnUnusedPackBlocksCharging(int fillings, bool latches)
    {
        ProtectionBench bench = FullPack();
        Fill(bench, fillings, 0L);

        Assert.AreEqual(latches, bench.IsLatched(NotKept));
        Assert.AreEqual(!latches, bench.Stage.Result.ChargePermitted);
        Assert.IsTrue(bench.Stage.Result.DischargePermitted);
    }

    [DataRow(Use - 1L, true)]
    [DataRow(Use, false)]
    [TestMethod]
    public void APackThatWasUsedMayBeFilledAsOftenAsOneLikes(long takenOut, bool latches)
    {
        ProtectionBench bench = FullPack();
        Fill(bench, 5, takenOut);

        Assert.AreEqual(latches, bench.IsLatched(NotKept));
    }

    [TestMethod]
    public void AChargerThatIsPluggedInAgainFillsNothing()
    {
        ProtectionBench bench = FullPack();

        for (int i = 0; i < 10; i++)
        {
            Step(bench, BmsState.Standby, 100);
            Step(bench, BmsState.Full, 100);
        }

        Assert.IsFalse(bench.IsLatched(NotKept));
    }

    [DataRow(23, true)]
    [DataRow(24, false)]
    [TestMethod]
    public void WhatIsNeededAfterADayIsNoLeak(int hours, bool latches)
    {
        ProtectionBench bench = FullPack();

        for (int filling = 0; filling < 2; filling++)
        {
            for (int hour = 0; hour < hours; hour++)
            {
                Step(bench, BmsState.Full, Hour);
            }

            Step(bench, BmsState.Charge, 100);
            Step(bench, BmsState.Full, 100);
        }

        Assert.AreEqual(latches, bench.IsLatched(NotKept));
    }

    [TestMethod]
    public void APersonClearsItAndTheNextFillingLatchesAgain()
    {
        ProtectionBench bench = FullPack();
        Fill(bench, 2, 0L);
        Step(bench, BmsState.Full, 100);
        bench.PressAndClear();
        bench.Tick(100);
        Assert.IsFalse(bench.IsLatched(NotKept));

        Fill(bench, 1, 0L);
        Assert.IsTrue(bench.IsLatched(NotKept));
    }

    private static ProtectionBench FullPack()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        Step(bench, BmsState.Charge, 100);
        Step(bench, BmsState.Full, 100);
        return bench;
    }

    private static void Fill(ProtectionBench bench, int times, long takenOutNanocoulombs)
    {
        for (int i = 0; i < times; i++)
        {
            bench.Estimates.DischargedNanocoulombs += takenOutNanocoulombs;
            Step(bench, BmsState.Charge, 100);
            Step(bench, BmsState.Full, 100);
        }
    }

    // The watch sees the state of the tick before.
    private static void Step(ProtectionBench bench, BmsState state, int milliseconds)
    {
        bench.Commanded.State = state;
        bench.Tick(milliseconds);
    }
}
