using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests;

[TestClass]
public sealed class BmsControllerConstructionTests
{
    [DataRow(0, 1, 100, 400)]
    [DataRow(5, 1, 100, 400)]
    [DataRow(-1, 1, 100, 400)]
    [DataRow(1, 0, 100, 400)]
    [DataRow(1, 5, 100, 400)]
    [DataRow(1, 1, 0, 400)]
    [DataRow(1, 1, 100, 99)]
    [TestMethod]
    public void APackThatCannotBeIsRejected(int cells, int temperatures, int tick, int gap)
    {
        BmsConfiguration configuration = Configurations.Pack(1, 1);
        configuration.CellCount = cells;
        configuration.TemperatureCount = temperatures;
        configuration.TickMilliseconds = tick;
        configuration.MaximumGapMilliseconds = gap;

        Expect.Rejected(() => new BmsController(configuration, new FakeFrontEnd(1, 1), new FakeActuators(), new FakeLink(), new NoStorage()));
    }

    [DataRow(1, 1)]
    [DataRow(2, 2)]
    [DataRow(3, 1)]
    [DataRow(4, 4)]
    [TestMethod]
    public void OneToFourCellsAndSensorsRun(int cells, int temperatures)
    {
        FakeActuators actuators = new FakeActuators();
        FakeFrontEnd frontEnd = new FakeFrontEnd(cells, temperatures);
        BmsController controller = new BmsController(Configurations.Pack(cells, temperatures), frontEnd, actuators, new FakeLink(), new NoStorage());

        for (int i = 0; i < 27; i++)
        {
            controller.Tick(1_000 + (100 * i));
        }

        Assert.AreEqual((int)BmsState.Standby, (int)controller.Decision.State);
        Assert.IsTrue(controller.Permissions.ChargePermitted);
        Assert.AreEqual(cells, controller.Measurements.CellMicrovolts.Length);
        Assert.AreEqual(temperatures, controller.Measurements.TemperatureDeciCelsius.Length);
    }

    [TestMethod]
    public void BeforeTheFirstTickNothingIsAskedOfTheActuators()
    {
        PackRig rig = new PackRig(1);

        Assert.AreEqual(0, rig.Actuators.Applied);
        Assert.AreEqual(0, rig.Actuators.Beats);
        Assert.IsFalse(rig.Controller.Decision.ChargeGateOn);
        Assert.IsFalse(rig.Controller.Decision.DischargeGateOn);
    }
}
