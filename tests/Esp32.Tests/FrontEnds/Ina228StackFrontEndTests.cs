using System.Device.Adc;
using System.Device.Gpio;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Esp32.Adc;
using InvertedAnodeBms.Esp32.FrontEnds;
using InvertedAnodeBms.Esp32.Ina228;
using InvertedAnodeBms.Esp32.Tests.Circuits;
using InvertedAnodeBms.Esp32.Tests.Thermistor;
using InvertedAnodeBms.Esp32.Thermistor;
using InvertedAnodeBms.Plant.Sensors;
using InvertedAnodeBms.VirtualEsp32;
using UnitsNet;

namespace InvertedAnodeBms.Esp32.Tests.FrontEnds;

[TestClass]
public class Ina228StackFrontEndTests
{
    [TestMethod]
    public void AnUpperCellIsTheDifferenceToTheOneBelow()
    {
        Setup setup = new(3);
        setup.Set(0.0072, 3.30, 3.45, 3.20);
        setup.Settle();

        RawReadings readings = setup.Acquire();

        setup.AssertCells(readings, ReadStatus.Fresh, ReadStatus.Fresh, ReadStatus.Fresh);
        Assert.AreEqual(3_300_000, readings.CellMicrovolts[0], 200);
        Assert.AreEqual(3_450_000, readings.CellMicrovolts[1], 200);
        Assert.AreEqual(3_200_000, readings.CellMicrovolts[2], 200);
        Assert.AreEqual(ReadStatus.Fresh, readings.PackStatus);
        Assert.AreEqual(7_200, readings.PackMicroamps, 1);
    }

    [TestMethod]
    public void AFailedLowerChipAlsoFailsTheCellAboveAndTheCurrent()
    {
        Setup setup = new(3);
        setup.Settle();
        setup.Monitors[0].NotAcknowledging = true;

        RawReadings readings = setup.Acquire();

        setup.AssertCells(readings, ReadStatus.Failed, ReadStatus.Failed, ReadStatus.Fresh);
        Assert.AreEqual(ReadStatus.Failed, readings.PackStatus);
    }

    [TestMethod]
    public void AFailedMiddleChipFailsItsCellAndTheOneAbove()
    {
        Setup setup = new(3);
        setup.Settle();
        setup.Monitors[1].NotAcknowledging = true;

        RawReadings readings = setup.Acquire();

        setup.AssertCells(readings, ReadStatus.Fresh, ReadStatus.Failed, ReadStatus.Failed);
        Assert.AreEqual(ReadStatus.Fresh, readings.PackStatus);
    }

    [TestMethod]
    public void AFailedTopChipFailsItsCellOnly()
    {
        Setup setup = new(3);
        setup.Settle();
        setup.Monitors[2].NotAcknowledging = true;

        setup.AssertCells(setup.Acquire(), ReadStatus.Fresh, ReadStatus.Fresh, ReadStatus.Failed);
    }

    [TestMethod]
    public void AFrozenLowerChipLeavesTheCellAboveUnread()
    {
        Setup setup = new(2);
        setup.Settle();
        setup.Acquire();
        setup.Monitors[0].Frozen = true;
        setup.Acquire();

        RawReadings readings = setup.Acquire();

        setup.AssertCells(readings, ReadStatus.NotRead, ReadStatus.NotRead);
        Assert.AreEqual(ReadStatus.NotRead, readings.PackStatus);
    }

    [TestMethod]
    public void ThermistorsAreReadWhateverTheBusDoes()
    {
        Setup setup = new(2);
        setup.Settle();
        setup.Chip.I2cBuses[0].Fault = I2cBusFault.DriverError;

        RawReadings readings = setup.Acquire();

        setup.AssertCells(readings, ReadStatus.Failed, ReadStatus.Failed);
        Assert.AreEqual(ReadStatus.Fresh, readings.TemperatureStatus[0]);
        Assert.AreEqual(250, readings.TemperatureDeciCelsius[0], 5);
    }

    [TestMethod]
    public void AStuckBusCostsOneTransferAChip()
    {
        Setup setup = new(2);
        setup.Settle();
        setup.Chip.I2cBuses[0].Fault = I2cBusFault.Stuck;
        long before = setup.Chip.Clock.Microseconds;

        setup.Acquire();

        Assert.AreEqual(2_100_000, setup.Chip.Clock.Microseconds - before);
    }

    [TestMethod]
    public void TwoDrawnChipsMeasureTheUpperCellWithinTheirJointErrors()
    {
        FastGaussian draw = new(21);

        for (int individual = 0; individual < 30; individual++)
        {
            Setup setup = new(2, draw);
            setup.Set(0, 3.45, 3.40);
            setup.Settle();
            RawReadings readings = setup.Acquire();

            // Offsets of 2.5 mV each, gains of 0.05 % of 3.45 V and 6.85 V, noise.
            Assert.AreEqual(3_450_000, readings.CellMicrovolts[0], 6_300);
            Assert.AreEqual(3_400_000, readings.CellMicrovolts[1], 13_000);
        }
    }

    /// <summary>A stack of cells, one chip to each top, all chips on one shunt.</summary>
    private sealed class Setup
    {
        private readonly Ina228StackFrontEnd _frontEnd;
        private readonly RawReadings _readings;
        private readonly Ina228Pins[] _pins;

        public Setup(int cells, FastGaussian? draw = null)
        {
            Chip = Chips.PlugInWithI2c();
            Chip.Adc.Connect(4, new Node(1.25));
            Chip.Adc.Connect(5, new Node(3.3 * BetaCurve.Share(25, 10_000, 3435, 33_000)));
            _readings = new RawReadings(cells, 1);
            _pins = new Ina228Pins[cells];
            Monitors = new VirtualIna228[cells];
            Ina228Sensor[] sensors = new Ina228Sensor[cells];

            for (int i = 0; i < cells; i++)
            {
                _pins[i] = new Ina228Pins { BusVolts = 3.3 * (i + 1) };
                Ina228Errors errors = draw is null ? Ina228Errors.None : Ina228Errors.Draw(draw);
                Monitors[i] = new VirtualIna228(Chip.Clock, _pins[i], errors, (ulong)i);
                Chip.I2cBuses[0].Attach(0x40 + i, Monitors[i]);
                sensors[i] = new Ina228Sensor(Chips.OpenRegisters(0x40 + i), ElectricResistance.FromMilliohms(400));
            }

            AdcController adc = new();
            AdcReference reference = new(new OversampledAdcChannel(adc, 4, 16), 1_250_000);
            NtcTable table = new(ElectricResistance.FromKiloohms(10), 3435, ElectricResistance.FromKiloohms(33));
            NtcThermistor thermistor = new(new OversampledAdcChannel(adc, 5, 16), reference, table, ElectricPotential.FromVolts(3.3));
            PanelInputs panel = new(new GpioController(), 13, 39, 27, ElectricCurrent.FromMilliamperes(25));
            _frontEnd = new Ina228StackFrontEnd(sensors, reference, [thermistor], panel);
        }

        public VirtualChip Chip { get; }

        public VirtualIna228[] Monitors { get; }

        public void Set(double amps, params double[] cellVolts)
        {
            double sum = 0;

            for (int i = 0; i < cellVolts.Length; i++)
            {
                sum += cellVolts[i];
                _pins[i].BusVolts = sum;
                _pins[i].ShuntVolts = amps * 0.4;
            }
        }

        public void Settle()
        {
            Acquire();
            Acquire();
        }

        public RawReadings Acquire()
        {
            Chip.Clock.Advance(100_000);
            _readings.Clear();
            _frontEnd.Acquire(_readings);
            return _readings;
        }

        public void AssertCells(RawReadings readings, params ReadStatus[] expected)
        {
            CollectionAssert.AreEqual(expected, readings.CellStatus);
        }
    }
}
