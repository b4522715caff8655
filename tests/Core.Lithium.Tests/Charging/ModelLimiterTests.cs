using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Charging;

/// <summary>Sand horizon and nucleation margin in the charge stage. The pouch: 7.2 mA normal, 18 mA fast, 3.6 mA gentle.</summary>
[TestClass]
public sealed class ModelLimiterTests
{
    [DataRow(7_201, 7_200, (int)CurrentReason.RateCap)]
    [DataRow(7_200, 7_200, (int)CurrentReason.RateCap)]
    [DataRow(7_199, 7_199, (int)CurrentReason.SandHorizon)]
    [DataRow(3_601, 3_601, (int)CurrentReason.SandHorizon)]
    [DataRow(3_600, 3_600, (int)CurrentReason.SandHorizon)]
    [DataRow(3_599, 3_600, (int)CurrentReason.SandHorizon)]
    [DataRow(0, 3_600, (int)CurrentReason.SandHorizon)]
    [DataRow(int.MaxValue, 7_200, (int)CurrentReason.RateCap)]
    [TestMethod]
    public void TheSandHorizonLowersTheCurrentToTheGentleOneAndNoFurther(int advised, int commanded, int reason)
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.Advice.SandMicroamps = advised;
        bench.Tick();

        bench.Check(commanded, (CurrentReason)reason);
    }

    // Four fifths of the barrier.
    [DataRow(9_002, 7_200, (int)CurrentReason.RateCap)]
    [DataRow(9_000, 7_200, (int)CurrentReason.RateCap)]
    [DataRow(8_998, 7_198, (int)CurrentReason.NucleationMargin)]
    [DataRow(4_500, 3_600, (int)CurrentReason.NucleationMargin)]
    [DataRow(0, 3_600, (int)CurrentReason.NucleationMargin)]
    [DataRow(int.MaxValue, 7_200, (int)CurrentReason.RateCap)]
    [TestMethod]
    public void TheNucleationMarginLowersTheCurrentToTheGentleOneAndNoFurther(int advised, int commanded, int reason)
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.Advice.BarrierMicroamps = advised;
        bench.Tick();

        bench.Check(commanded, (CurrentReason)reason);
    }

    [TestMethod]
    public void AMarginOfTheDesignScalesTheHorizon()
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.Design.Policy.SandMarginPermille = 500;
        bench.Advice.SandMicroamps = 10_000;
        bench.Tick();

        bench.Check(5_000, CurrentReason.SandHorizon);
    }

    [TestMethod]
    public void AFastChargeIsLimitedTheSameWay()
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.Stage.Requests.Mode = ChargeMode.Fast;
        bench.Run(10_000);
        bench.Check(18_000, CurrentReason.RateCap);

        bench.Advice.SandMicroamps = 12_000;
        bench.Tick();
        bench.Check(12_000, CurrentReason.SandHorizon);
    }
}
