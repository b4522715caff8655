using System.Device.Adc;
using System.Device.Gpio;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Esp32.Adc;
using InvertedAnodeBms.Esp32.Ads1115;
using InvertedAnodeBms.Esp32.FrontEnds;
using InvertedAnodeBms.Esp32.Tests.Circuits;
using InvertedAnodeBms.Esp32.Tests.Thermistor;
using InvertedAnodeBms.Esp32.Thermistor;
using InvertedAnodeBms.Plant.Sensors;
using InvertedAnodeBms.VirtualEsp32;
using UnitsNet;

namespace InvertedAnodeBms.Esp32.Tests.FrontEnds;

[TestClass]
public class OnChipFrontEndTests
{
    [TestMethod]
    public void AHealthyCircuitIsReadOnEveryChannel()
    {
        Setup setup = new(false);
        setup.Set(3.3, 0.0072, 25);

        RawReadings readings = setup.Acquire();

        Assert.AreEqual(ReadStatus.Fresh, readings.CellStatus[0]);
        Assert.AreEqual(ReadStatus.Fresh, readings.PackStatus);
        Assert.AreEqual(ReadStatus.Fresh, readings.TemperatureStatus[0]);
        Assert.AreEqual(3_300_000, readings.CellMicrovolts[0], 3_000);
        Assert.AreEqual(7_200, readings.PackMicroamps, 150);
        Assert.AreEqual(250, readings.TemperatureDeciCelsius[0], 5);
    }

    [TestMethod]
    public void AChargingCurrentIsPositiveAndALoadNegative()
    {
        Setup setup = new(false);

        setup.Set(3.3, 0.02, 25);
        Assert.AreEqual(20_000, setup.Acquire().PackMicroamps, 300);

        setup.Set(3.3, -0.02, 25);
        Assert.AreEqual(-20_000, setup.Acquire().PackMicroamps, 300);
    }

    [TestMethod]
    public void AnUncalibratedDrawnChipIsRightToOnePercent()
    {
        FastGaussian draw = new(11);

        for (int individual = 0; individual < 50; individual++)
        {
            Setup setup = new(false);
            setup.Chip.Adc.Converter = new Esp32AdcConverter(Esp32AdcErrors.Draw(draw), (ulong)individual);
            setup.Set(3.45, 0.0072, 25);
            RawReadings readings = setup.Acquire();

            Assert.AreEqual(3_450_000, readings.CellMicrovolts[0], 34_500);
            Assert.AreEqual(7_200, readings.PackMicroamps, 1_500);
            Assert.AreEqual(250, readings.TemperatureDeciCelsius[0], 10);
        }
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(3.3)]
    public void WithoutAReferenceNoChannelOfTheChipIsUsed(double referenceVolts)
    {
        Setup setup = new(false);
        setup.Set(3.3, 0, 25);
        setup.Reference.Volts = referenceVolts;

        RawReadings readings = setup.Acquire();

        Assert.AreEqual(ReadStatus.Failed, readings.CellStatus[0]);
        Assert.AreEqual(ReadStatus.Failed, readings.PackStatus);
        Assert.AreEqual(ReadStatus.Failed, readings.TemperatureStatus[0]);
    }

    [TestMethod]
    public void ACellWireThatIsOffIsOpen()
    {
        Setup setup = new(false);
        setup.Set(0, 0, 25);

        Assert.AreEqual(ReadStatus.Open, setup.Acquire().CellStatus[0]);
    }

    [TestMethod]
    [DataRow(1.0)]
    [DataRow(1.1)]
    [DataRow(1.2)]
    public void ACellPinAboveTheConverterIsAtLeastAnOverVoltageWhateverTheReference(double referenceVolts)
    {
        Setup setup = new(false);
        setup.Chip.Adc.Converter = new Esp32AdcConverter(new Esp32AdcErrors(referenceVolts, 0, 0, 0), 1);
        setup.Set(20, 0, 25);

        RawReadings readings = setup.Acquire();

        // Above every over-voltage limit and inside the range of the bench board's channel: out of range, it would not latch.
        Assert.AreEqual(ReadStatus.Fresh, readings.CellStatus[0]);
        Assert.IsTrue(readings.CellMicrovolts[0] is > 4_250_000 and <= 8_500_000, $"{readings.CellMicrovolts[0]}");
    }

    [TestMethod]
    public void AtTheCeilingWithoutAReferenceTheCellFails()
    {
        Setup setup = new(false);
        setup.Set(20, 0, 25);
        setup.Reference.Volts = 0;

        Assert.AreEqual(ReadStatus.Failed, setup.Acquire().CellStatus[0]);
    }

    [TestMethod]
    [DataRow(0.5, 150_000)]
    [DataRow(-0.5, -100_000)]
    public void ASaturatedAmplifierStillReportsItsExtremeAsFresh(double amps, int atLeastMicroamps)
    {
        Setup setup = new(false);
        setup.Set(3.3, amps, 25);

        RawReadings readings = setup.Acquire();

        Assert.AreEqual(ReadStatus.Fresh, readings.PackStatus);
        Assert.IsTrue(amps > 0 ? readings.PackMicroamps > atLeastMicroamps : readings.PackMicroamps < atLeastMicroamps, $"{readings.PackMicroamps}");
    }

    [TestMethod]
    [DataRow(0.0, ReadStatus.Shorted)]
    [DataRow(3.3, ReadStatus.Open)]
    public void ABrokenThermistorIsNamed(double pinVolts, ReadStatus status)
    {
        Setup setup = new(false);
        setup.Set(3.3, 0, 25);
        setup.Thermistor.Volts = pinVolts;

        RawReadings readings = setup.Acquire();

        Assert.AreEqual(status, readings.TemperatureStatus[0]);
        Assert.AreEqual(ReadStatus.Fresh, readings.CellStatus[0]);
    }

    [TestMethod]
    public void AFittedFineConverterMeasuresTheCellOneTickLater()
    {
        Setup setup = new(true);
        setup.Set(3.3, 0, 25);
        Assert.AreEqual(ReadStatus.NotRead, setup.Acquire().CellStatus[0]);

        setup.Set(3.4, 0, 25);
        RawReadings readings = setup.Acquire();
        Assert.AreEqual(ReadStatus.Fresh, readings.CellStatus[0]);
        Assert.AreEqual(3_300_000, readings.CellMicrovolts[0], 126);

        Assert.AreEqual(3_400_000, setup.Acquire().CellMicrovolts[0], 126);
    }

    [TestMethod]
    public void AFittedFineConverterDoesNotNeedTheReference()
    {
        Setup setup = new(true);
        setup.Set(3.3, 0, 25);
        setup.Acquire();
        setup.Reference.Volts = 0;

        RawReadings readings = setup.Acquire();

        Assert.AreEqual(ReadStatus.Fresh, readings.CellStatus[0]);
        Assert.AreEqual(ReadStatus.Failed, readings.PackStatus);
    }

    [TestMethod]
    public void AFineConverterThatIsGoneFailsTheCellAndNothingElse()
    {
        Setup setup = new(true);
        setup.Set(3.3, 0, 25);
        setup.Acquire();
        setup.Chip.I2cBuses[0].Detach(0x48);

        RawReadings readings = setup.Acquire();

        Assert.AreEqual(ReadStatus.Failed, readings.CellStatus[0]);
        Assert.AreEqual(ReadStatus.Fresh, readings.PackStatus);
        Assert.AreEqual(ReadStatus.Fresh, readings.TemperatureStatus[0]);
    }

    /// <summary>The circuit of the bench board.</summary>
    private sealed class Setup
    {
        private readonly OnChipFrontEnd _frontEnd;
        private readonly RawReadings _readings = new(1, 1);
        private readonly Node _cell = new(0);
        private readonly Node _current = new(0);
        private readonly Ads1115Pins _finePins = new();

        public Setup(bool fine)
        {
            Chip = Chips.PlugInWithI2c();
            Chip.Adc.Connect(4, Reference);
            Chip.Adc.Connect(5, Thermistor);
            Chip.Adc.Connect(6, _cell);
            Chip.Adc.Connect(7, _current);
            Chip.I2cBuses[0].Attach(0x48, new VirtualAds1115(Chip.Clock, _finePins, Ads1115Errors.None, 1));

            AdcController adc = new();
            ElectricPotential external = ElectricPotential.FromMillivolts(1250);
            AdcReference reference = new(new OversampledAdcChannel(adc, 4, 16), 1_250_000);
            NtcTable table = new(ElectricResistance.FromKiloohms(10), 3435, ElectricResistance.FromKiloohms(33));

            _frontEnd = new OnChipFrontEnd(
                reference,
                new OversampledAdcChannel(adc, 6, 64),
                new VoltageDivider(ElectricResistance.FromKiloohms(100), ElectricResistance.FromKiloohms(100)),
                new OversampledAdcChannel(adc, 7, 64),
                new ShuntAmplifier(ElectricResistance.FromMilliohms(200), 50, external),
                new NtcThermistor(new OversampledAdcChannel(adc, 5, 16), reference, table, ElectricPotential.FromVolts(3.3)),
                new PanelInputs(new GpioController(), 13, 39, 4, ElectricCurrent.FromMilliamperes(50)),
                fine ? new Ads1115Adc(Chips.OpenRegisters(0x48), 0) : null);
        }

        public VirtualChip Chip { get; }

        public Node Reference { get; } = new(1.25);

        public Node Thermistor { get; } = new(0);

        public void Set(double cellVolts, double amps, double celsius)
        {
            _cell.Volts = cellVolts / 2;
            _finePins.Volts[0] = cellVolts / 2;
            _current.Volts = Math.Clamp(1.25 + (amps * 0.2 * 50), 0, 3.3);
            Thermistor.Volts = 3.3 * BetaCurve.Share(celsius, 10_000, 3435, 33_000);
        }

        public RawReadings Acquire()
        {
            Chip.Clock.Advance(100_000);
            _readings.Clear();
            _frontEnd.Acquire(_readings);
            return _readings;
        }
    }
}
