using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

/// <summary>Cells are out of balance when the bounds of their charge lie 10 % apart for a minute: on a flat curve no voltage says so.</summary>
[TestClass]
public sealed class ImbalanceTests
{
    private const int Imbalance = (int)DiagnosisId.CellImbalance;

    [DataRow(99_999, 70_000, false)]
    [DataRow(100_000, 60_000, false)]
    [DataRow(100_000, 60_100, true)]
    [TestMethod]
    public void BoundsThatLieApartAreReportedAndTakeNothingAway(int gapPpm, int milliseconds, bool reported)
    {
        ProtectionBench bench = ProtectionBench.Settled();
        SetCells(bench, 600_000, 300_000, (300_000 - gapPpm) / 2);
        bench.Estimates.CellUncertaintyPpm[0] = 300_000 - gapPpm - bench.Estimates.CellUncertaintyPpm[1];
        bench.Run(milliseconds);

        Assert.AreEqual(reported, bench.IsActive(Imbalance));
        Assert.IsTrue(bench.Stage.Result.ChargePermitted);
        Assert.IsTrue(bench.Stage.Result.DischargePermitted);
    }

    [TestMethod]
    public void WhicheverCellIsTheLowest()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        SetCells(bench, 300_000, 600_000, 50_000);
        bench.Run(60_100);

        Assert.IsTrue(bench.IsActive(Imbalance));
    }

    [TestMethod]
    public void CellsOfWhichLittleIsKnownAreNotOutOfBalance()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        SetCells(bench, 900_000, 100_000, 400_000);
        bench.Run(70_000);

        Assert.IsFalse(bench.IsActive(Imbalance));
    }

    private static void SetCells(ProtectionBench bench, int firstPpm, int secondPpm, int uncertaintyPpm)
    {
        bench.Estimates.CellChargePpm[0] = firstPpm;
        bench.Estimates.CellChargePpm[1] = secondPpm;
        bench.Estimates.CellUncertaintyPpm[0] = uncertaintyPpm;
        bench.Estimates.CellUncertaintyPpm[1] = uncertaintyPpm;
    }
}
