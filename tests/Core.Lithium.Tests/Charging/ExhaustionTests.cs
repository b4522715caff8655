using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Charging;

[TestClass]
public sealed class ExhaustionTests
{
    [TestMethod]
    public void DischargeEndsAfterASecondAtTheCutoff()
    {
        ChargeBench bench = ChargeBench.In(BmsState.Discharge);
        bench.SetCells(2_500_000);
        bench.Run(900);
        Assert.AreEqual((int)BmsState.Discharge, (int)bench.Stage.Result.State);

        bench.Tick();
        Assert.AreEqual((int)BmsState.Standby, (int)bench.Stage.Result.State);
        Assert.IsFalse(bench.Stage.Result.DischargeGateOn);
    }

    [TestMethod]
    public void OneMicrovoltAboveTheCutoffDischargeGoesOn()
    {
        ChargeBench bench = ChargeBench.In(BmsState.Discharge);
        bench.SetCells(2_500_001);
        bench.Run(10_000);

        Assert.AreEqual((int)BmsState.Discharge, (int)bench.Stage.Result.State);
    }

    [TestMethod]
    public void ADipShorterThanASecondIsForgiven()
    {
        ChargeBench bench = ChargeBench.In(BmsState.Discharge);
        bench.SetCells(2_450_000);
        bench.Run(900);
        bench.SetCells(3_200_000);
        bench.Tick();
        bench.SetCells(2_450_000);
        bench.Run(900);

        Assert.AreEqual((int)BmsState.Discharge, (int)bench.Stage.Result.State);
    }

    [TestMethod]
    public void AnExhaustedPackWaitsForTheChargerHoweverFarItRecovers()
    {
        ChargeBench bench = Exhausted();
        bench.SetCells(3_300_000);
        bench.Run(60_000);
        Assert.AreEqual((int)BmsState.Standby, (int)bench.Stage.Result.State);

        bench.ChargerPresent = true;
        bench.Run(1_000);
        bench.ChargerPresent = false;
        bench.Run(200);
        Assert.AreEqual((int)BmsState.Discharge, (int)bench.Stage.Result.State);
    }

    [TestMethod]
    public void PrechargeAloneDoesNotMakeAnExhaustedPackUsable()
    {
        ChargeBench bench = Exhausted();
        bench.ChargerPresent = true;
        bench.SetCells(2_400_000);
        bench.Run(5_000);
        Assert.AreEqual((int)BmsState.Precharge, (int)bench.Stage.Result.State);

        bench.ChargerPresent = false;
        bench.SetCells(3_000_000);
        bench.Run(5_000);
        Assert.AreEqual((int)BmsState.Standby, (int)bench.Stage.Result.State);
    }

    [TestMethod]
    public void ANewDischargeHasItsOwnSecond()
    {
        ChargeBench bench = ChargeBench.In(BmsState.Discharge);
        bench.SetCells(2_450_000);
        bench.Run(900);
        bench.LoadRequested = false;
        bench.Tick();
        bench.LoadRequested = true;
        bench.SetCells(3_000_000);
        bench.Tick();
        bench.SetCells(2_450_000);
        bench.Run(900);

        Assert.AreEqual((int)BmsState.Discharge, (int)bench.Stage.Result.State);
    }

    private static ChargeBench Exhausted()
    {
        ChargeBench bench = ChargeBench.In(BmsState.Discharge);
        bench.SetCells(2_450_000);
        bench.Run(1_000);
        return bench;
    }
}
