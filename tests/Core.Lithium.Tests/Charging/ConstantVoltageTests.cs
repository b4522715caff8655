using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Charging;

[TestClass]
public sealed class ConstantVoltageTests
{
    private const int Target = 3_600_000;

    [DataRow(500_000)]
    [DataRow(1_500_000)]
    [DataRow(4_000_000)]
    [DataRow(8_000_000)]
    [TestMethod]
    public void TheVoltageReachesTheTargetWithoutOvershootAndTheCurrentTapers(int microohms)
    {
        // Slope of the upper knee, 8 mV per percent of 36 mAh, 30 mV before the target.
        ChargeBench bench = new ChargeBench(25_000);
        ResistanceCell cell = new ResistanceCell(Target - 30_000, microohms, 162_000);
        bench.ChargerPresent = true;
        int highest = 0;
        int microamps = 0;

        for (int tick = 0; tick < 20_000 && bench.Stage.Result.State != BmsState.Full; tick++)
        {
            cell.Flow(microamps, 100);
            int microvolts = cell.Microvolts(microamps);
            highest = microvolts > highest ? microvolts : highest;
            bench.SetCells(microvolts);
            bench.Measurements.PackMicroamps.Value = microamps;
            bench.Tick();
            microamps = bench.Stage.Result.ChargeMicroamps;
        }

        Assert.AreEqual((int)BmsState.Full, (int)bench.Stage.Result.State);
        Expect.Between(Target - 5_000, Target + 5_000, highest);
        Expect.Between(Target - 22_000, Target, cell.OpenCircuitMicrovolts);
    }

    [TestMethod]
    public void ACellThatIsAlreadyAtTheTargetGetsNothing()
    {
        ChargeBench bench = new ChargeBench(25_000);
        bench.ChargerPresent = true;
        bench.SetCells(Target + 1_000);
        bench.Run(3_000);

        Assert.AreEqual(0, bench.Stage.Result.ChargeMicroamps);
        Assert.AreEqual((int)CurrentReason.CellVoltage, (int)bench.Stage.Result.Reason);
    }

    [TestMethod]
    public void TheHighestOfUnequalCellsIsHeldAtTheTarget()
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.Measurements.HighestCellMicrovolts = Target + 20_000;
        bench.Measurements.LowestCellMicrovolts = 3_350_000;
        bench.Run(3_000);

        Assert.AreEqual(0, bench.Stage.Result.ChargeMicroamps);
    }

    [TestMethod]
    public void AChargeThatBeginsAtAHighVoltageRemembersNothingOfALowerOne()
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.ChargerPresent = false;
        bench.Tick();
        bench.ChargerPresent = true;
        bench.SetCells(Target + 10_000);
        bench.Tick();

        Assert.IsTrue(bench.Stage.Result.ChargeGateOn);
        Assert.AreEqual(0, bench.Stage.Result.ChargeMicroamps);
        Assert.AreEqual((int)CurrentReason.CellVoltage, (int)bench.Stage.Result.Reason);
    }
}
