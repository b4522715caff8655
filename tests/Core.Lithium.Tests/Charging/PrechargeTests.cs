using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Charging;

[TestClass]
public sealed class PrechargeTests
{
    [TestMethod]
    public void PrechargeEndsAfterASecondAboveItsEnd()
    {
        ChargeBench bench = ChargeBench.In(BmsState.Precharge);
        bench.SetCells(2_550_000);
        bench.Run(900);
        Assert.AreEqual((int)BmsState.Precharge, (int)bench.Stage.Result.State);

        bench.Tick();
        Assert.AreEqual((int)BmsState.Charge, (int)bench.Stage.Result.State);
    }

    [TestMethod]
    public void OneMicrovoltBelowItsEndPrechargeGoesOn()
    {
        ChargeBench bench = ChargeBench.In(BmsState.Precharge);
        bench.SetCells(2_549_999);
        bench.Run(10_000);

        Assert.AreEqual((int)BmsState.Precharge, (int)bench.Stage.Result.State);
    }

    [TestMethod]
    public void ADipBeginsTheSecondAnew()
    {
        ChargeBench bench = ChargeBench.In(BmsState.Precharge);
        bench.SetCells(2_560_000);
        bench.Run(900);
        bench.SetCells(2_540_000);
        bench.Tick();
        bench.SetCells(2_560_000);
        bench.Run(900);

        Assert.AreEqual((int)BmsState.Precharge, (int)bench.Stage.Result.State);
    }

    [TestMethod]
    public void TheLowestCellDecides()
    {
        ChargeBench bench = ChargeBench.In(BmsState.Precharge);
        bench.Measurements.HighestCellMicrovolts = 3_400_000;
        bench.Run(10_000);

        Assert.AreEqual((int)BmsState.Precharge, (int)bench.Stage.Result.State);
    }

    [TestMethod]
    public void ANewPrechargeHasItsOwnSecond()
    {
        ChargeBench bench = ChargeBench.In(BmsState.Precharge);
        bench.SetCells(2_560_000);
        bench.Run(900);
        bench.ChargerPresent = false;
        bench.Tick();
        bench.ChargerPresent = true;
        bench.SetCells(2_450_000);
        bench.Tick();
        bench.SetCells(2_560_000);
        bench.Run(900);

        Assert.AreEqual((int)BmsState.Precharge, (int)bench.Stage.Result.State);
    }
}
