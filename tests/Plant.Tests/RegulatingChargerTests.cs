using System.Device.Gpio;
using InvertedAnodeBms.Plant.Cells;
using InvertedAnodeBms.Plant.Rigs;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Tests;

/// <summary>A charger chip tapers at its own voltage, and charges only through its gate.</summary>
[TestClass]
public class RegulatingChargerTests
{
    private readonly VirtualChip _chip = new(ChipModel.Esp32C3);
    private readonly CellNode _cell = new(new EquivalentCircuitCell(EquivalentCircuitParameters.Pouch36, 0.99), 25);
    private readonly PackPlant _plant;
    private readonly GpioPin _gate;
    private readonly GpioPin _heartbeat;

    public RegulatingChargerTests()
    {
        _chip.PlugIn();
        _plant = new ChargerChipRig().Build(_chip, [_cell], 1, "test");
        _plant.Charger.Present = true;
        GpioController gpio = new();
        _gate = gpio.OpenPin(4, PinMode.Output);
        _heartbeat = gpio.OpenPin(10, PinMode.Output);
    }

    [TestMethod]
    public void LeftToItselfItWouldTakeAnLfpCellToItsDefaultOf4V2()
    {
        _gate.Write(PinValue.High);
        Run(3600);

        Assert.IsTrue(_plant.PackVolts > 3.7, $"{_plant.PackVolts}: what the firmware is there to prevent");
        Assert.IsTrue(_plant.PackVolts <= 4.2 * 1.005);
    }

    [TestMethod]
    public void TheCurrentTapersWithoutStepsAtTheVoltageOfTheChip()
    {
        _gate.Write(PinValue.High);
        double before = double.PositiveInfinity;
        bool tapers = false;

        for (int i = 0; i < 6 * 3600; i++)
        {
            Run(1);
            tapers |= _plant.PackVolts > _plant.Charger.MostVolts - 1e-3;

            if (tapers)
            {
                Assert.IsTrue(_plant.PackVolts <= _plant.Charger.MostVolts + 1e-3);
                Assert.IsTrue(_plant.Amperes <= before + 1e-4, $"{i} s: {_plant.Amperes} after {before}");
                before = _plant.Amperes;
            }
        }

        Assert.IsTrue(tapers);
    }

    [TestMethod]
    public void WithoutItsGateOrItsHeartbeatItChargesNothing()
    {
        Run(1);
        Assert.AreEqual(0, _plant.Amperes);

        _gate.Write(PinValue.High);
        Run(1);
        Assert.IsTrue(_plant.Amperes > 0.009);

        _chip.Clock.Advance(700_000);
        _plant.AdvanceTo(_chip.Clock.Microseconds);
        Assert.AreEqual(0, _plant.Amperes);
    }

    private void Run(int seconds)
    {
        for (int i = 0; i < 10 * seconds; i++)
        {
            _heartbeat.Toggle();
            _chip.Clock.Advance(100_000);
            _plant.AdvanceTo(_chip.Clock.Microseconds);
        }
    }
}
