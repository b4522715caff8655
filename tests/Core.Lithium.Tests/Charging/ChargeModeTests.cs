using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Charging;

[TestClass]
public sealed class ChargeModeTests
{
    private const long ThreeCycles = 3 * 129_600_000_000L;

    [TestMethod]
    public void AFastChargeHasTheFastCurrentAndANormalOneTheNormalOne()
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.Stage.Requests.Mode = ChargeMode.Fast;
        bench.Run(10_000);
        bench.Check(18_000, CurrentReason.RateCap);

        bench.Stage.Requests.Mode = ChargeMode.Normal;
        bench.Tick();
        bench.Check(7_200, CurrentReason.RateCap);
    }

    [TestMethod]
    public void ColdAndHotDerateAFastChargeToo()
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.Stage.Requests.Mode = ChargeMode.Fast;
        bench.SetTemperatures(100, 250);
        bench.Run(10_000);
        bench.Check(9_000, CurrentReason.Temperature);
    }

    [DataRow(-1L, 3_600, (int)CurrentReason.Formation)]
    [DataRow(0L, 7_200, (int)CurrentReason.RateCap)]
    [TestMethod]
    public void TheFirstThreeCyclesAreGentle(long beyond, int microamps, int reason)
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.Stage.Requests.NewCells = true;
        bench.Estimates.LifeChargedNanocoulombs = ThreeCycles + beyond;
        bench.Tick();

        bench.Check(microamps, (CurrentReason)reason);
    }

    [TestMethod]
    public void AFastChargeOfNewCellsIsGentle()
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.Stage.Requests.NewCells = true;
        bench.Stage.Requests.Mode = ChargeMode.Fast;
        bench.Run(10_000);

        bench.Check(3_600, CurrentReason.Formation);
    }

    [TestMethod]
    public void ABoardWithNewCellsFormsThem()
    {
        BmsConfiguration fresh = Configurations.Pack(1, 1);
        fresh.NewCells = true;
        PackRig forming = new PackRig(fresh);
        forming.FrontEnd.ChargerPresent = true;
        forming.Run(10_000);
        Assert.AreEqual(3_600, forming.Controller.Decision.ChargeMicroamps);
        Assert.AreEqual((int)CurrentReason.Formation, (int)forming.Controller.Decision.Reason);
    }

    [TestMethod]
    public void AnotherBoardDoesNot()
    {
        Assert.AreEqual(7_200, PackRig.Charging(1).Controller.Decision.ChargeMicroamps);
    }

    [TestMethod]
    public void APackThatIsGivenNewCellsFormsThemFromThenOn()
    {
        PackRig rig = PackRig.Charging(1);
        rig.Controller.SetNewCells(true);
        rig.Run(100);
        Assert.AreEqual(3_600, rig.Controller.Decision.ChargeMicroamps);
        Assert.AreEqual((int)CurrentReason.Formation, (int)rig.Controller.Decision.Reason);

        rig.Controller.SetNewCells(false);
        rig.Run(15_000);
        Assert.AreEqual(7_200, rig.Controller.Decision.ChargeMicroamps);
    }

    [TestMethod]
    public void TheModeComesFromTheBoardAndCanBeChanged()
    {
        BmsConfiguration hurried = Configurations.Pack(1, 1);
        hurried.Mode = ChargeMode.Fast;
        PackRig rig = new PackRig(hurried);
        rig.FrontEnd.ChargerPresent = true;
        rig.FrontEnd.ResistanceMilliohms = 1_000;
        rig.Run(30_000);
        Assert.AreEqual(18_000, rig.Controller.Decision.ChargeMicroamps);

        rig.Controller.SetMode(ChargeMode.Normal);
        rig.Run(100);
        Assert.AreEqual(7_200, rig.Controller.Decision.ChargeMicroamps);
    }
}
