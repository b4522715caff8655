using System.Device.Gpio;
using InvertedAnodeBms.Plant.Cells;
using InvertedAnodeBms.Plant.Circuits;
using InvertedAnodeBms.VirtualEsp32;
using nanoFramework.Hardware.Esp32;

namespace InvertedAnodeBms.Plant.Tests;

[TestClass]
public sealed class PackPlantTests
{
    private const long Second = 1_000_000;

    [TestMethod]
    public void NothingFlowsBeforeTheFirstHeartbeat()
    {
        Bench bench = new();
        bench.ChargeGate.Write(true);
        bench.Plant.Charger.Present = true;
        bench.SetCharge(0.5);

        bench.Run(Second);

        Assert.AreEqual(0, bench.Plant.Amperes);
    }

    [TestMethod]
    public void TheChargerPushesWhatItsPwmSaysThroughAConductingGate()
    {
        Bench bench = new();
        bench.ChargeGate.Write(true);
        bench.Plant.Charger.Present = true;
        bench.SetCharge(0.5);
        bench.Beat();

        bench.Run(Second / 10);

        Assert.AreEqual(0.025, bench.Plant.Amperes, 1e-9);
        Assert.AreEqual(0.025 * 0.1 / 3600, bench.Plant.ChargedAmpereHours, 1e-12);
    }

    [TestMethod]
    public void AGateThatFallsInsideAStepStopsTheCurrentAtItsOwnMoment()
    {
        Bench bench = new();
        bench.ChargeGate.Write(true);
        bench.Plant.Charger.Present = true;
        bench.SetCharge(0.5);
        bench.Beat();

        bench.Run(2 * Second);

        Assert.IsFalse(bench.Plant.ChargeGateConducts);
        Assert.AreEqual(0.025 * 0.5 / 3600, bench.Plant.ChargedAmpereHours, 1e-12);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void AHeartbeatStuckAtEitherLevelDropsTheGate(bool level)
    {
        Bench bench = new();
        bench.ChargeGate.Write(true);
        bench.Plant.Charger.Present = true;
        bench.SetCharge(0.5);
        bench.Beat();
        bench.Heartbeat.Write(level);

        bench.Run(Second);
        bench.Run(Second / 10);

        Assert.AreEqual(0, bench.Plant.Amperes);
    }

    [TestMethod]
    public void TheLoadDrawsOnlyWhileSwitchedOnAndConnected()
    {
        Bench bench = new();
        bench.Plant.Load.DemandAmperes = 0.01;
        bench.Beat();
        bench.Run(Second / 10);
        Assert.AreEqual(0, bench.Plant.Amperes);

        bench.Plant.Load.Requested = true;
        bench.Run(Second / 10);
        Assert.AreEqual(0, bench.Plant.Amperes);

        bench.DischargeGate.Write(true);
        bench.Run(Second / 10);
        Assert.AreEqual(-0.01, bench.Plant.Amperes, 1e-12);
    }

    [TestMethod]
    public void TheChargerStopsAtItsComplianceVoltage()
    {
        Bench bench = new(complianceVolts: 3.0);
        bench.ChargeGate.Write(true);
        bench.Plant.Charger.Present = true;
        bench.SetCharge(0.5);
        bench.Beat();

        bench.Run(Second / 10);

        Assert.AreEqual(0, bench.Plant.Amperes);
    }

    [TestMethod]
    public void WarmthSettlesAtHeatTimesThermalResistance()
    {
        CellNode cell = new(new EquivalentCircuitCell(EquivalentCircuitParameters.Pouch36, 0.1), 25, joulesPerKelvin: 2.5, kelvinPerWatt: 40);

        for (int i = 0; i < 3000; i++)
        {
            cell.Step(0.030, 25, 0.5);
        }

        Assert.AreEqual(25 + (cell.Model.HeatWatts * 40), cell.Celsius, 0.01);
        Assert.IsGreaterThan(25.05, cell.Celsius);
    }

    private sealed class Bench
    {
        private readonly VirtualChip _chip = new();
        private readonly System.Device.Pwm.PwmChannel _pwm;

        public Bench(double complianceVolts = 4.3)
        {
            _chip.PlugIn();
            Plant = new PackPlant(
                [new CellNode(new EquivalentCircuitCell(EquivalentCircuitParameters.Pouch36, 0.5), 25)],
                new GateCircuit(_chip.Pins[25], _chip.Pins[27], 0.5),
                new GateCircuit(_chip.Pins[26], _chip.Pins[27], 0.5),
                new ChargerCircuit(_chip.Pins[23], _chip.Pins[13], 0.05, 0, complianceVolts),
                new LoadCircuit(_chip.Pins[39]),
                new ButtonCircuit(_chip.Pins[4]));
            GpioController gpio = new();
            ChargeGate = gpio.OpenPin(25, PinMode.Output);
            DischargeGate = gpio.OpenPin(26, PinMode.Output);
            Heartbeat = gpio.OpenPin(27, PinMode.Output);
            Configuration.SetPinFunction(23, DeviceFunction.PWM1);
            _pwm = System.Device.Pwm.PwmChannel.CreateFromPin(23, 5000, 0)!;
            _pwm.Start();
        }

        public PackPlant Plant { get; }

        public GpioPin ChargeGate { get; }

        public GpioPin DischargeGate { get; }

        public GpioPin Heartbeat { get; }

        public void SetCharge(double duty)
        {
            _pwm.DutyCycle = duty;
        }

        public void Beat()
        {
            Heartbeat.Toggle();
        }

        public void Run(long microseconds)
        {
            _chip.Clock.Advance(microseconds);
            Plant.AdvanceTo(_chip.Clock.Microseconds);
        }
    }
}
