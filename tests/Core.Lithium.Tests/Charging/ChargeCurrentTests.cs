using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Charging;

[TestClass]
public sealed class ChargeCurrentTests
{
    [TestMethod]
    public void TheConstantCurrentIsThatOfTheDesign()
    {
        ChargeBench bench = ChargeBench.Charging();

        Assert.IsTrue(bench.Stage.Result.ChargeGateOn);
        Check(bench, 7_200, CurrentReason.RateCap);
    }

    [TestMethod]
    public void ASmallChargerGivesWhatItCan()
    {
        ChargeBench bench = new ChargeBench(5_000);
        bench.ChargerPresent = true;
        bench.Run(10_000);

        Check(bench, 5_000, CurrentReason.ChargerCapability);
    }

    [DataRow(7_201, 7_200, (int)CurrentReason.RateCap)]
    [DataRow(7_200, 7_200, (int)CurrentReason.RateCap)]
    [DataRow(7_199, 7_199, (int)CurrentReason.ChargerCapability)]
    [DataRow(1, 1, (int)CurrentReason.ChargerCapability)]
    [DataRow(0, 0, (int)CurrentReason.ChargerCapability)]
    [DataRow(-1, 0, (int)CurrentReason.ChargerCapability)]
    [TestMethod]
    public void AChargerThatCanGiveLessIsNeverAskedForMore(int capability, int commanded, int reason)
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.ChargerMicroamps = capability;
        bench.Tick();

        Check(bench, commanded, (CurrentReason)reason);
    }

    [TestMethod]
    public void AChargerThatCanGiveMoreAgainIsRaisedByTheSlew()
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.ChargerMicroamps = 1_000;
        bench.Tick();
        bench.ChargerMicroamps = 25_000;
        bench.Tick();

        Check(bench, 1_180, CurrentReason.Slew);
    }

    [TestMethod]
    public void ColdAndHotDerate()
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.SetTemperatures(100, 250);
        bench.Tick();
        Check(bench, 3_600, CurrentReason.Temperature);

        bench.SetTemperatures(250, 449);
        bench.Tick();
        Check(bench, 144, CurrentReason.Temperature);
    }

    [TestMethod]
    public void ADeeplyDischargedCellGetsThePrechargeCurrent()
    {
        ChargeBench bench = ChargeBench.In(BmsState.Precharge);
        bench.Run(5_000);

        Assert.AreEqual((int)BmsState.Precharge, (int)bench.Stage.Result.State);
        Check(bench, 1_800, CurrentReason.PrechargeCap);
    }

    [TestMethod]
    public void TheCurrentRisesByTheSlewAndNoFaster()
    {
        ChargeBench bench = new ChargeBench(25_000);
        bench.Tick();
        bench.Tick();
        bench.ChargerPresent = true;

        for (int i = 1; i <= 39; i++)
        {
            bench.Tick();
            Check(bench, 180 * i, CurrentReason.Slew);
        }

        bench.Tick();
        Check(bench, 7_200, CurrentReason.RateCap);
    }

    [TestMethod]
    public void TheCurrentFallsAtOnce()
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.SetTemperatures(51, 250);
        bench.Tick();
        Check(bench, 72, CurrentReason.Temperature);

        bench.Permissions.ChargePermitted = false;
        bench.Tick();
        Assert.AreEqual(0, bench.Stage.Result.ChargeMicroamps);
        Assert.IsFalse(bench.Stage.Result.ChargeGateOn);
    }

    [TestMethod]
    public void AfterAnInterruptionTheCurrentRisesFromZero()
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.ChargerPresent = false;
        bench.Tick();
        bench.ChargerPresent = true;
        bench.Tick();

        Check(bench, 180, CurrentReason.Slew);
    }

    [TestMethod]
    public void AHighCellTakesTheCurrentToZeroWithinASecond()
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.Measurements.HighestCellMicrovolts = 3_640_000;
        bench.Run(1_000);

        Assert.AreEqual((int)CurrentReason.CellVoltage, (int)bench.Stage.Result.Reason);
        Assert.AreEqual(0, bench.Stage.Result.ChargeMicroamps);
        Assert.IsTrue(bench.Stage.Result.ChargeGateOn);
    }

    [TestMethod]
    public void TheReasonTellsAWaitingChargerFromNone()
    {
        ChargeBench bench = new ChargeBench(25_000);
        bench.Run(200);
        Check(bench, 0, CurrentReason.NotCharging);

        bench.ChargerPresent = true;
        bench.Permissions.ChargePermitted = false;
        bench.Tick();
        Check(bench, 0, CurrentReason.NotPermitted);
    }

    private static void Check(ChargeBench bench, int microamps, CurrentReason reason)
    {
        Assert.AreEqual(microamps, bench.Stage.Result.ChargeMicroamps);
        Assert.AreEqual((int)reason, (int)bench.Stage.Result.Reason);
    }
}
