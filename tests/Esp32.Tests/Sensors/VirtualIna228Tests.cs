using InvertedAnodeBms.Esp32.Tests.Circuits;
using InvertedAnodeBms.Plant.Sensors;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Esp32.Tests.Sensors;

/// <summary>The fake itself against SLYS021A.</summary>
[TestClass]
public class VirtualIna228Tests
{
    private const byte Config = 0x00;
    private const byte AdcConfig = 0x01;
    private const byte ShuntCal = 0x02;
    private const byte ShuntTempco = 0x03;
    private const byte ShuntVoltage = 0x04;
    private const byte BusVoltage = 0x05;
    private const byte DieTemperature = 0x06;
    private const byte Current = 0x07;
    private const byte Power = 0x08;
    private const byte Diagnostics = 0x0B;
    private const int Ready = 0x0002;
    private const int Latch = 0x8000;

    [TestMethod]
    [DataRow(0x00, 0x0000)]
    [DataRow(0x01, 0xFB68)]
    [DataRow(0x02, 0x1000)]
    [DataRow(0x03, 0x0000)]
    [DataRow(0x06, 0x0000)]
    [DataRow(0x0B, 0x0001)]
    [DataRow(0x0C, 0x7FFF)]
    [DataRow(0x0D, 0x8000)]
    [DataRow(0x0E, 0x7FFF)]
    [DataRow(0x0F, 0x0000)]
    [DataRow(0x10, 0x7FFF)]
    [DataRow(0x11, 0xFFFF)]
    [DataRow(0x3E, 0x5449)]
    [DataRow(0x3F, 0x2281)]
    public void AfterPowerOnEveryRegisterHasItsResetValue(int register, int value)
    {
        VirtualIna228 chip = Create(new VirtualClock());

        Assert.AreEqual(value, ChipBus.Read16(chip, (byte)register));

        ChipBus.Write16(chip, (byte)register, 0x0550);
        chip.PowerCycle();
        Assert.AreEqual(value, ChipBus.Read16(chip, (byte)register));

        ChipBus.Write16(chip, (byte)register, 0x0550);
        ChipBus.Write16(chip, Config, 0x8000);
        Assert.AreEqual(value, ChipBus.Read16(chip, (byte)register), "after RST");
    }

    [TestMethod]
    [DataRow(0x3E)]
    [DataRow(0x3F)]
    [DataRow(0x06)]
    public void AReadOnlyRegisterIgnoresWritesAndAcknowledges(int register)
    {
        VirtualIna228 chip = Create(new VirtualClock());
        int before = ChipBus.Read16(chip, (byte)register);

        ChipBus.Write16(chip, (byte)register, 0x1234);

        Assert.AreEqual(before, ChipBus.Read16(chip, (byte)register));
    }

    [TestMethod]
    [DataRow(0x00, 0x3FF0)]
    [DataRow(0x02, 0x7FFF)]
    [DataRow(0x03, 0x3FFF)]
    [DataRow(0x0E, 0x7FFF)]
    [DataRow(0x0F, 0x7FFF)]
    public void ReservedBitsReadZero(int register, int kept)
    {
        VirtualIna228 chip = Create(new VirtualClock());

        ChipBus.Write16(chip, (byte)register, 0x7FFF);
        Assert.AreEqual(kept & 0x7FFF, ChipBus.Read16(chip, (byte)register));
    }

    [TestMethod]
    public void ThePointerStaysUntilTheNextWrite()
    {
        VirtualIna228 chip = Create(new VirtualClock());
        byte[] bytes = new byte[2];
        chip.Write([0x3E]);

        for (int i = 0; i < 3; i++)
        {
            Assert.IsTrue(chip.Read(bytes));
            Assert.AreEqual(0x54, bytes[0]);
            Assert.AreEqual(0x49, bytes[1]);
        }
    }

    [TestMethod]
    public void EveryByteOfALongReadIsFilled()
    {
        VirtualIna228 chip = Create(new VirtualClock());
        byte[] bytes = [0xAA, 0xAA, 0xAA, 0xAA];

        chip.Write([0x3E]);
        Assert.IsTrue(chip.Read(bytes));

        CollectionAssert.AreEqual(new byte[] { 0x54, 0x49, 0xFF, 0xFF }, bytes);
    }

    [TestMethod]
    public void AResultAppearsOnlyAfterAllConversionTimesTimesTheAverages()
    {
        VirtualClock clock = new();
        VirtualIna228 chip = Create(clock);
        ChipBus.Write16(chip, Diagnostics, Latch);
        ChipBus.Write16(chip, AdcConfig, 0xBB6A);

        clock.Advance((2 * 1052 * 16) - 1);
        Assert.AreEqual(0, ChipBus.Read16(chip, Diagnostics) & Ready);
        Assert.AreEqual(0, ChipBus.Read24(chip, BusVoltage));

        clock.Advance(1);
        Assert.AreEqual(Ready, ChipBus.Read16(chip, Diagnostics) & Ready);
        Assert.AreEqual(16896 << 4, ChipBus.Read24(chip, BusVoltage));
    }

    [TestMethod]
    public void TheFirstConversionAfterPowerOnWaitsForTheOscillator()
    {
        VirtualClock clock = new();
        VirtualIna228 chip = Create(clock);

        clock.Advance(300 + (3 * 1052) - 1);
        Assert.AreEqual(0, ChipBus.Read16(chip, Diagnostics) & Ready);

        clock.Advance(1);
        Assert.AreEqual(Ready, ChipBus.Read16(chip, Diagnostics) & Ready);
    }

    [TestMethod]
    public void TheConversionDelayCountsInSteps()
    {
        VirtualClock clock = new();
        VirtualIna228 chip = Create(clock);
        ChipBus.Write16(chip, Config, 5 << 6);
        ChipBus.Write16(chip, AdcConfig, 0x9000);

        clock.Advance(10_000 + 49);
        Assert.AreEqual(0, ChipBus.Read16(chip, Diagnostics) & Ready);

        clock.Advance(1);
        Assert.AreEqual(Ready, ChipBus.Read16(chip, Diagnostics) & Ready);
    }

    [TestMethod]
    public void ReadingClearsTheReadyFlagInLatchModeOnly()
    {
        VirtualClock clock = new();
        VirtualIna228 chip = Create(clock);
        clock.Advance(10_000);

        Assert.AreEqual(Ready, ChipBus.Read16(chip, Diagnostics) & Ready);
        Assert.AreEqual(Ready, ChipBus.Read16(chip, Diagnostics) & Ready, "transparent");

        ChipBus.Write16(chip, Diagnostics, Latch);
        clock.Advance(10_000);
        Assert.AreEqual(Ready, ChipBus.Read16(chip, Diagnostics) & Ready);
        Assert.AreEqual(0, ChipBus.Read16(chip, Diagnostics) & Ready, "latched");
    }

    [TestMethod]
    public void WritingTheAdcConfigurationStartsAnewAndClearsTheReadyFlag()
    {
        VirtualClock clock = new();
        VirtualIna228 chip = Create(clock);
        clock.Advance(10_000);
        Assert.AreEqual(Ready, ChipBus.Read16(chip, Diagnostics) & Ready);

        ChipBus.Write16(chip, AdcConfig, 0xFB68);
        Assert.AreEqual(0, ChipBus.Read16(chip, Diagnostics) & Ready);

        clock.Advance(3 * 1052);
        Assert.AreEqual(Ready, ChipBus.Read16(chip, Diagnostics) & Ready);
    }

    [TestMethod]
    public void ATriggeredConversionHappensOnce()
    {
        VirtualClock clock = new();
        Ina228Pins pins = new() { BusVolts = 1 };
        VirtualIna228 chip = Create(clock, pins);
        ChipBus.Write16(chip, AdcConfig, 0x1000);
        clock.Advance(50);
        Assert.AreEqual(5120 << 4, ChipBus.Read24(chip, BusVoltage));

        pins.BusVolts = 2;
        clock.Advance(1_000_000);
        Assert.AreEqual(5120 << 4, ChipBus.Read24(chip, BusVoltage));

        ChipBus.Write16(chip, AdcConfig, 0x1000);
        clock.Advance(50);
        Assert.AreEqual(10240 << 4, ChipBus.Read24(chip, BusVoltage));
    }

    [TestMethod]
    [DataRow(0x0000)]
    [DataRow(0x8000)]
    public void InShutdownNothingIsConvertedAndOldResultsStay(int mode)
    {
        VirtualClock clock = new();
        Ina228Pins pins = new() { BusVolts = 1 };
        VirtualIna228 chip = Create(clock, pins);
        clock.Advance(10_000);
        Assert.AreEqual(5120 << 4, ChipBus.Read24(chip, BusVoltage));

        pins.BusVolts = 2;
        ChipBus.Write16(chip, AdcConfig, mode | 0x0B68);
        clock.Advance(1_000_000);

        Assert.AreEqual(5120 << 4, ChipBus.Read24(chip, BusVoltage));
    }

    [TestMethod]
    [DataRow(false, 0.1, 320_000)]
    [DataRow(false, -0.1, -320_000)]
    [DataRow(false, 0.2, 524_287)]
    [DataRow(false, -0.2, -524_288)]
    [DataRow(true, 0.04, 512_000)]
    [DataRow(true, -0.04, -512_000)]
    [DataRow(true, 0.05, 524_287)]
    [DataRow(true, -0.05, -524_288)]
    public void TheShuntSaturatesAtTheEndsOfItsRange(bool narrow, double volts, int code)
    {
        VirtualClock clock = new();
        VirtualIna228 chip = Create(clock, new Ina228Pins { ShuntVolts = volts });
        ChipBus.Write16(chip, Config, narrow ? 0x0010 : 0);
        clock.Advance(10_000);

        Assert.AreEqual(code << 4, ChipBus.Read24(chip, ShuntVoltage));
    }

    [TestMethod]
    [DataRow(-0.1, 0)]
    [DataRow(0.0, 0)]
    [DataRow(85.0, 435_200)]
    [DataRow(110.0, 524_287)]
    public void TheBusIsNeverNegative(double volts, int code)
    {
        VirtualClock clock = new();
        VirtualIna228 chip = Create(clock, new Ina228Pins { BusVolts = volts });
        clock.Advance(10_000);

        Assert.AreEqual(code << 4, ChipBus.Read24(chip, BusVoltage));
    }

    [TestMethod]
    [DataRow(25.0, 3200)]
    [DataRow(-40.0, 0x10000 - 5120)]
    public void TheDieTemperatureIsTwosComplement(double celsius, int register)
    {
        VirtualClock clock = new();
        VirtualIna228 chip = Create(clock, new Ina228Pins { DieCelsius = celsius });
        clock.Advance(10_000);

        Assert.AreEqual(register, ChipBus.Read16(chip, DieTemperature));
    }

    [TestMethod]
    [DataRow(0, 163.84e-3)]
    [DataRow(0x0010, 40.96e-3)]
    public void CurrentAndPowerFollowTheDatasheetsEquations(int config, double fullScaleVolts)
    {
        const double ShuntOhms = 0.4;
        const double MaximumAmps = 0.1;
        const double CurrentStep = MaximumAmps / (1 << 19);
        double shuntCal = 13107.2e6 * CurrentStep * ShuntOhms * (config == 0 ? 1 : 4);
        VirtualClock clock = new();
        VirtualIna228 chip = Create(clock, new Ina228Pins { BusVolts = 7.2, ShuntVolts = -0.02 });
        ChipBus.Write16(chip, Config, config);
        ChipBus.Write16(chip, ShuntCal, (int)shuntCal);
        clock.Advance(10_000);

        Assert.IsTrue(0.02 < fullScaleVolts);
        Assert.AreEqual(-0.05, CurrentStep * (ChipBus.Read24(chip, Current) >> 4), 0.05 * 1e-3);
        Assert.AreEqual(0.36, 3.2 * CurrentStep * ChipBus.Read24(chip, Power), 0.36 * 1e-3);
    }

    [TestMethod]
    public void WithoutAShuntCalibrationCurrentAndPowerAreZero()
    {
        VirtualClock clock = new();
        VirtualIna228 chip = Create(clock, new Ina228Pins { BusVolts = 7.2, ShuntVolts = 0.02 });
        ChipBus.Write16(chip, ShuntCal, 0);
        clock.Advance(10_000);

        Assert.AreEqual(0, ChipBus.Read24(chip, Current));
        Assert.AreEqual(0, ChipBus.Read24(chip, Power));
    }

    [TestMethod]
    public void AWarmShuntWithCompensationCarriesLessCurrent()
    {
        VirtualClock clock = new();
        VirtualIna228 chip = Create(clock, new Ina228Pins { ShuntVolts = 0.02, DieCelsius = 125 });
        ChipBus.Write16(chip, ShuntTempco, 1000);
        ChipBus.Write16(chip, Config, 0x0020);
        clock.Advance(10_000);

        Assert.AreEqual(64_000 / 1.1, ChipBus.Read24(chip, Current) >> 4, 1);
    }

    [TestMethod]
    public void EnergyAndChargeAreHonestlyNotThere()
    {
        VirtualIna228 chip = Create(new VirtualClock());

        Assert.ThrowsExactly<NotSupportedException>(() => ChipBus.Read16(chip, 0x09));
        Assert.ThrowsExactly<NotSupportedException>(() => ChipBus.Read16(chip, 0x0A));
    }

    [TestMethod]
    public void AFrozenChipKeepsItsResultAndFinishesNothing()
    {
        VirtualClock clock = new();
        Ina228Pins pins = new() { BusVolts = 1 };
        VirtualIna228 chip = Create(clock, pins);
        ChipBus.Write16(chip, Diagnostics, Latch);
        clock.Advance(10_000);
        Assert.AreEqual(Ready, ChipBus.Read16(chip, Diagnostics) & Ready);

        chip.Frozen = true;
        pins.BusVolts = 2;
        clock.Advance(1_000_000);

        Assert.AreEqual(0, ChipBus.Read16(chip, Diagnostics) & Ready);
        Assert.AreEqual(5120 << 4, ChipBus.Read24(chip, BusVoltage));
    }

    [TestMethod]
    public void ALimitFlagIsHeldInLatchModeUntilRead()
    {
        VirtualClock clock = new();
        Ina228Pins pins = new() { BusVolts = 4 };
        VirtualIna228 chip = Create(clock, pins);
        ChipBus.Write16(chip, Diagnostics, Latch);
        ChipBus.Write16(chip, 0x0E, 1200);
        clock.Advance(10_000);
        ChipBus.Read24(chip, BusVoltage);
        pins.BusVolts = 3;
        clock.Advance(10_000);

        Assert.AreEqual(0x0010, ChipBus.Read16(chip, Diagnostics) & 0x0010);
        Assert.AreEqual(0, ChipBus.Read16(chip, Diagnostics) & 0x0010);
    }

    [TestMethod]
    [DataRow(0xBB6A, 1.71, 6.37)]
    [DataRow(0xB003, 4.85, 15.7)]
    [DataRow(0xBFFA, 0.75, 2.6)]
    public void TheNoiseIsThatOfTheDatasheetsTable(int adcConfig, double busSteps, double shuntSteps)
    {
        const int Count = 4000;
        VirtualClock clock = new();
        Ina228Errors errors = Ina228Errors.None with { NoiseScale = 1 };
        VirtualIna228 chip = new(clock, new Ina228Pins(), errors, 1);
        ChipBus.Write16(chip, Config, 0x0010);
        ChipBus.Write16(chip, AdcConfig, adcConfig);
        double[] bus = new double[Count];
        double[] shunt = new double[Count];

        for (int i = 0; i < Count; i++)
        {
            clock.Advance(200_000);
            bus[i] = ChipBus.Read24(chip, BusVoltage) >> 4;
            shunt[i] = ChipBus.Read24(chip, ShuntVoltage) >> 4;
        }

        Assert.AreEqual(busSteps, Deviation(bus), busSteps * 0.1);
        Assert.AreEqual(shuntSteps, Deviation(shunt), shuntSteps * 0.1);
    }

    [TestMethod]
    public void TheSameSeedGivesTheSameReadings()
    {
        VirtualClock clock = new();
        Ina228Errors errors = Ina228Errors.Draw(new FastGaussian(9));
        VirtualIna228 first = new(clock, new Ina228Pins(), errors, 4);
        VirtualIna228 second = new(clock, new Ina228Pins(), errors, 4);

        for (int i = 0; i < 100; i++)
        {
            clock.Advance(5_000);
            Assert.AreEqual(ChipBus.Read24(first, BusVoltage), ChipBus.Read24(second, BusVoltage));
        }
    }

    private static double Deviation(double[] values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }

    private static VirtualIna228 Create(VirtualClock clock, Ina228Pins? pins = null)
    {
        return new VirtualIna228(clock, pins ?? new Ina228Pins(), Ina228Errors.None, 1);
    }
}
