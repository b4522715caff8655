using InvertedAnodeBms.Esp32.Tests.Circuits;
using InvertedAnodeBms.Plant.Sensors;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Esp32.Tests.Sensors;

/// <summary>The fake itself against SBAS444E.</summary>
[TestClass]
public class VirtualAds1115Tests
{
    private const byte Conversion = 0;
    private const byte Config = 1;
    private const int Idle = 0x8000;
    private const int StartInput0At4Volts = 0xC383;

    [TestMethod]
    public void AfterPowerOnTheRegistersHaveTheirResetValues()
    {
        VirtualAds1115 chip = Create(new VirtualClock(), new Ads1115Pins());

        for (int i = 0; i < 2; i++)
        {
            Assert.AreEqual(0x8583, ChipBus.Read16(chip, Config));
            Assert.AreEqual(0x0000, ChipBus.Read16(chip, Conversion));
            Assert.AreEqual(0x8000, ChipBus.Read16(chip, 2));
            Assert.AreEqual(0x7FFF, ChipBus.Read16(chip, 3));

            ChipBus.Write16(chip, 2, 0x1111);
            ChipBus.Write16(chip, 3, 0x2222);
            ChipBus.Write16(chip, Config, StartInput0At4Volts);
            chip.PowerCycle();
        }
    }

    [TestMethod]
    [DataRow(0, 125_000)]
    [DataRow(4, 7_813)]
    [DataRow(7, 1_163)]
    public void ASingleShotIsBusyForPowerUpAndOneSample(int rate, int sampleMicroseconds)
    {
        VirtualClock clock = new();
        Ads1115Pins pins = new();
        pins.Volts[0] = 1;
        VirtualAds1115 chip = Create(clock, pins);
        ChipBus.Write16(chip, Config, 0xC303 | (rate << 5));

        clock.Advance(25 + sampleMicroseconds - 1);
        Assert.AreEqual(0, ChipBus.Read16(chip, Config) & Idle);
        Assert.AreEqual(0, ChipBus.Read16(chip, Conversion));

        clock.Advance(1);
        Assert.AreEqual(Idle, ChipBus.Read16(chip, Config) & Idle);
        Assert.AreEqual(8000, ChipBus.Read16(chip, Conversion));
    }

    [TestMethod]
    public void ASingleShotShowsTheInputAtItsStart()
    {
        VirtualClock clock = new();
        Ads1115Pins pins = new();
        pins.Volts[0] = 1;
        VirtualAds1115 chip = Create(clock, pins);
        ChipBus.Write16(chip, Config, StartInput0At4Volts);

        pins.Volts[0] = 2;
        clock.Advance(100_000);

        Assert.AreEqual(8000, ChipBus.Read16(chip, Conversion));
    }

    [TestMethod]
    public void AStartDuringAConversionHasNoEffect()
    {
        VirtualClock clock = new();
        Ads1115Pins pins = new();
        pins.Volts[0] = 1;
        VirtualAds1115 chip = Create(clock, pins);
        ChipBus.Write16(chip, Config, StartInput0At4Volts);
        clock.Advance(5_000);

        ChipBus.Write16(chip, Config, StartInput0At4Volts);
        clock.Advance(2_838);

        Assert.AreEqual(Idle, ChipBus.Read16(chip, Config) & Idle);
    }

    [TestMethod]
    public void WithoutTheStartBitNothingIsConverted()
    {
        VirtualClock clock = new();
        Ads1115Pins pins = new();
        pins.Volts[0] = 1;
        VirtualAds1115 chip = Create(clock, pins);
        ChipBus.Write16(chip, Config, StartInput0At4Volts & ~Idle);
        clock.Advance(100_000);

        Assert.AreEqual(StartInput0At4Volts, ChipBus.Read16(chip, Config));
        Assert.AreEqual(0, ChipBus.Read16(chip, Conversion));
    }

    [TestMethod]
    [DataRow(0, 0.1 - 0.4)]
    [DataRow(1, 0.1 - 1.6)]
    [DataRow(2, 0.4 - 1.6)]
    [DataRow(3, 0.9 - 1.6)]
    [DataRow(4, 0.1)]
    [DataRow(5, 0.4)]
    [DataRow(6, 0.9)]
    [DataRow(7, 1.6)]
    public void TheMultiplexerTakesTheInputsOfTheTable(int multiplexer, double volts)
    {
        VirtualClock clock = new();
        Ads1115Pins pins = new();
        double[] inputs = [0.1, 0.4, 0.9, 1.6];
        inputs.CopyTo(pins.Volts, 0);
        VirtualAds1115 chip = Create(clock, pins);
        ChipBus.Write16(chip, Config, 0x8383 | (multiplexer << 12));
        clock.Advance(100_000);

        Assert.AreEqual(volts, (short)ChipBus.Read16(chip, Conversion) * 125e-6, 125e-6);
    }

    [TestMethod]
    [DataRow(0, 6.144)]
    [DataRow(1, 4.096)]
    [DataRow(2, 2.048)]
    [DataRow(3, 1.024)]
    [DataRow(4, 0.512)]
    [DataRow(5, 0.256)]
    [DataRow(6, 0.256)]
    [DataRow(7, 0.256)]
    public void EveryRangeScalesAndClipsAtItsEnds(int range, double fullScaleVolts)
    {
        VirtualClock clock = new();
        Ads1115Pins pins = new() { SupplyVolts = 5.5 };
        VirtualAds1115 chip = Create(clock, pins);

        pins.Volts[0] = fullScaleVolts / 4;
        Assert.AreEqual(8192, Shoot(chip, clock, range));

        pins.Volts[0] = 5.5;
        Assert.AreEqual(fullScaleVolts > 5.5 ? 29333 : 32767, Shoot(chip, clock, range));

        pins.Volts[0] = 0;
        pins.Volts[1] = 5.5;
        Assert.AreEqual(fullScaleVolts > 5.5 ? -29333 : -32768, Shoot(chip, clock, range, 0));
    }

    [TestMethod]
    public void ContinuousModeFollowsTheInputAndReadsBusy()
    {
        VirtualClock clock = new();
        Ads1115Pins pins = new();
        VirtualAds1115 chip = Create(clock, pins);
        ChipBus.Write16(chip, Config, StartInput0At4Volts & ~0x8100);

        for (int i = 1; i < 5; i++)
        {
            pins.Volts[0] = i * 0.125;
            clock.Advance(8_000);
            Assert.AreEqual(i * 1000, ChipBus.Read16(chip, Conversion));
            Assert.AreEqual(0, ChipBus.Read16(chip, Config) & Idle);
        }
    }

    [TestMethod]
    [DataRow(3.59, false)]
    [DataRow(3.61, true)]
    [DataRow(-0.29, false)]
    [DataRow(-0.31, true)]
    public void AnInputThreeTenthsOfAVoltOutsideTheSupplyIsAViolation(double volts, bool violated)
    {
        VirtualClock clock = new();
        Ads1115Pins pins = new();
        pins.Volts[3] = volts;
        VirtualAds1115 chip = Create(clock, pins);

        Shoot(chip, clock, 1);

        Assert.AreEqual(violated, chip.InputViolated);
    }

    [TestMethod]
    public void NoCodeLiesAboveTheSupply()
    {
        VirtualClock clock = new();
        Ads1115Pins pins = new();
        pins.Volts[0] = 3.55;
        VirtualAds1115 chip = Create(clock, pins);

        Assert.AreEqual(26_400, Shoot(chip, clock, 1));
    }

    [TestMethod]
    [DataRow(1, 4, 15.6e-6)]
    [DataRow(1, 7, 40.4e-6)]
    [DataRow(5, 7, 5.4e-6)]
    public void TheNoiseIsThatOfTheDatasheetsTable(int range, int rate, double deviationVolts)
    {
        const int Count = 4000;
        double[] fullScale = [6.144, 4.096, 2.048, 1.024, 0.512, 0.256];
        double step = fullScale[range] / 32768;
        VirtualClock clock = new();
        Ads1115Pins pins = new();

        // Half way between two codes, where a fraction of a step shows.
        pins.Volts[0] = 800.5 * step;
        VirtualAds1115 chip = new(clock, pins, Ads1115Errors.None with { NoiseScale = 1 }, 1);
        double sum = 0;
        double squares = 0;

        for (int i = 0; i < Count; i++)
        {
            double volts = Shoot(chip, clock, range, 4, rate) * step;
            sum += volts;
            squares += volts * volts;
        }

        double mean = sum / Count;
        double expected = Math.Sqrt((deviationVolts * deviationVolts) + (step * step / 12));
        Assert.AreEqual(expected, Math.Sqrt((squares / Count) - (mean * mean)), step / 2);
    }

    private static int Shoot(VirtualAds1115 chip, VirtualClock clock, int range, int multiplexer = 4, int rate = 4)
    {
        ChipBus.Write16(chip, Config, 0x8103 | (multiplexer << 12) | (range << 9) | (rate << 5));
        clock.Advance(200_000);
        return (short)ChipBus.Read16(chip, Conversion);
    }

    private static VirtualAds1115 Create(VirtualClock clock, Ads1115Pins pins)
    {
        return new VirtualAds1115(clock, pins, Ads1115Errors.None, 1);
    }
}
