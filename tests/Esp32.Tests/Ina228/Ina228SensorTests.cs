using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Esp32.Tests.Sensors;
using InvertedAnodeBms.Plant.Sensors;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Esp32.Tests.Ina228;

[TestClass]
public class Ina228SensorTests
{
    private const double StepMicroamps = 78.125e-9 / Ina228Setup.ShuntOhms * 1e6;
    private const double StepMicrovolts = 195.3125;

    [TestMethod]
    public void TheFirstReadConfiguresAndTheSecondIsFresh()
    {
        Ina228Setup setup = new();

        Assert.AreEqual(ReadStatus.Failed, setup.Tick());
        Assert.AreEqual(0x0010, ChipBus.Read16(setup.Monitor, 0x00));
        Assert.AreEqual(0xB92B, ChipBus.Read16(setup.Monitor, 0x01));
        Assert.AreEqual(ReadStatus.Fresh, setup.Tick());
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(0.0072)]
    [DataRow(-0.0072)]
    [DataRow(0.000001)]
    [DataRow(-0.000001)]
    [DataRow(0.1)]
    [DataRow(-0.1)]
    public void ACurrentIsReadWithItsSignToOneMicroamp(double amps)
    {
        Ina228Setup setup = new() { Amps = amps };
        setup.TickUntilFresh();

        Assert.AreEqual(amps * 1e6, setup.Sensor.ShuntMicroamps, (StepMicroamps / 2) + 1);
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(2.5)]
    [DataRow(3.65)]
    [DataRow(7.3)]
    [DataRow(85.0)]
    public void ABusVoltageIsReadToHalfAStep(double volts)
    {
        Ina228Setup setup = new();
        setup.Pins.BusVolts = volts;
        setup.TickUntilFresh();

        Assert.AreEqual(volts * 1e6, setup.Sensor.BusMicrovolts, (StepMicrovolts / 2) + 1);
    }

    [TestMethod]
    [DataRow(1.0, 102_399)]
    [DataRow(-1.0, -102_400)]
    public void BeyondFullScaleTheCurrentStaysAtTheEndAndIsFresh(double amps, int microamps)
    {
        Ina228Setup setup = new() { Amps = amps };
        setup.TickUntilFresh();

        Assert.AreEqual(microamps, setup.Sensor.ShuntMicroamps, 1);
        Assert.AreEqual(ReadStatus.Fresh, setup.Tick());
    }

    [TestMethod]
    public void TheSmallestStepOfTheChipIsTheSmallestStepOfTheReading()
    {
        Ina228Setup setup = new();
        HashSet<int> seen = [];

        for (int i = 0; i < 10; i++)
        {
            setup.Pins.ShuntVolts = i * 78.125e-9;
            setup.Pins.BusVolts = 3.3 + (i * 195.3125e-6);
            setup.TickUntilFresh();
            seen.Add(setup.Sensor.BusMicrovolts);
        }

        Assert.AreEqual(10, seen.Count);
        Assert.AreEqual(1.8, setup.Sensor.ShuntMicroamps, 1);
    }

    [TestMethod]
    [DataRow(0x2381)]
    [DataRow(0x2371)]
    [DataRow(0x0000)]
    [DataRow(0xFFFF)]
    public void AChipWithAnotherIdentityIsNeverUsedAndNeverWritten(int deviceId)
    {
        Ina228Setup setup = new();
        setup.Monitor.DeviceId = deviceId;

        for (int i = 0; i < 50; i++)
        {
            Assert.AreEqual(ReadStatus.Failed, setup.Tick());
        }

        Assert.AreEqual(0x0000, ChipBus.Read16(setup.Monitor, 0x00));
        Assert.AreEqual(0xFB68, ChipBus.Read16(setup.Monitor, 0x01));
    }

    [TestMethod]
    [DataRow(0x2280)]
    [DataRow(0x228F)]
    public void AnyRevisionOfTheChipIsUsed(int deviceId)
    {
        Ina228Setup setup = new();
        setup.Monitor.DeviceId = deviceId;

        Assert.AreEqual(2, setup.TickUntilFresh());
    }

    [TestMethod]
    public void ATransferThatIsNotAcknowledgedFailsTheReadAndOnlyThat()
    {
        Ina228Setup setup = new();
        setup.TickUntilFresh();

        setup.Monitor.NotAcknowledging = true;
        Assert.AreEqual(ReadStatus.Failed, setup.Tick());
        Assert.AreEqual(1, setup.Registers.FailureCount);

        setup.Monitor.NotAcknowledging = false;
        Assert.AreEqual(ReadStatus.Fresh, setup.Tick());
    }

    [TestMethod]
    public void OneLostTickNeverCostsASecondOne()
    {
        // One and a half ticks is the age a signal may reach: two failed ticks in a row take the permission away.
        Ina228Setup setup = new();
        setup.TickUntilFresh();

        for (int i = 0; i < 40; i++)
        {
            setup.Monitor.NotAcknowledging = true;
            Assert.AreEqual(ReadStatus.Failed, setup.Tick());

            setup.Monitor.NotAcknowledging = false;
            Assert.AreEqual(ReadStatus.Fresh, setup.Tick(), $"after lost tick {i}");
            Assert.AreEqual(ReadStatus.Fresh, setup.Tick());
        }
    }

    [TestMethod]
    public void AStuckBusBlocksOneSecondAReadAndIsReported()
    {
        Ina228Setup setup = new();
        setup.TickUntilFresh();
        setup.Chip.I2cBuses[0].Fault = I2cBusFault.Stuck;

        for (int i = 1; i <= 25; i++)
        {
            long before = setup.Chip.Clock.Microseconds;

            Assert.AreEqual(ReadStatus.Failed, setup.Sensor.Read());
            Assert.AreEqual(1_000_000, setup.Chip.Clock.Microseconds - before, "one transfer, then give up until the next tick");
            Assert.AreEqual(i, setup.Registers.FailureCount);
        }

        setup.Chip.I2cBuses[0].Fault = I2cBusFault.None;
        Assert.IsTrue(setup.TickUntilFresh() <= 2);
    }

    [TestMethod]
    public void ADriverExceptionFailsTheRead()
    {
        Ina228Setup setup = new();
        setup.TickUntilFresh();
        setup.Chip.I2cBuses[0].Fault = I2cBusFault.DriverError;

        Assert.AreEqual(ReadStatus.Failed, setup.Tick());
    }

    [TestMethod]
    public void AfterABrownOutAtAnyTimeNoValueOfTheResetChipIsUsed()
    {
        // The reset chip converts with four times the shunt range: a current read from it would be a quarter of the truth.
        for (int phase = 0; phase < 400; phase++)
        {
            Ina228Setup setup = new() { Amps = 0.02 };
            setup.TickUntilFresh();
            int ticksBefore = phase % 20;

            for (int i = 0; i < ticksBefore; i++)
            {
                setup.Tick();
            }

            int before = phase * 7919 % 100_000;
            setup.Chip.Clock.Advance(before);
            setup.Monitor.PowerCycle();
            setup.Chip.Clock.Advance(100_000 - before);
            setup.Sensor.Read();

            for (int i = 0; i < 20; i++)
            {
                if (setup.Tick() == ReadStatus.Fresh)
                {
                    Assert.AreEqual(20_000, setup.Sensor.ShuntMicroamps, 1, $"phase {phase}, tick {i}");
                }
            }
        }
    }

    [TestMethod]
    public void ABrownOutIsRepairedWithinASecond()
    {
        Ina228Setup setup = new();
        setup.TickUntilFresh();

        setup.Monitor.PowerCycle();
        setup.Tick();

        Assert.IsTrue(setup.TickUntilFresh() <= 10);
        Assert.AreEqual(0x0010, ChipBus.Read16(setup.Monitor, 0x00));
        Assert.AreEqual(0xB92B, ChipBus.Read16(setup.Monitor, 0x01));
    }

    [TestMethod]
    [DataRow(0x00, 0x0000)]
    [DataRow(0x01, 0xFB68)]
    [DataRow(0x01, 0x092B)]
    public void ADisturbedConfigurationIsNoticedAndRepairedWithinTwelveTicks(int register, int value)
    {
        Ina228Setup setup = new();
        setup.TickUntilFresh();
        ChipBus.Write16(setup.Monitor, (byte)register, value);
        int failed = 0;

        for (int i = 0; i < 13; i++)
        {
            failed += setup.Tick() == ReadStatus.Failed ? 1 : 0;
        }

        Assert.IsTrue(failed >= 1);
        Assert.AreEqual(0x0010, ChipBus.Read16(setup.Monitor, 0x00));
        Assert.AreEqual(0xB92B, ChipBus.Read16(setup.Monitor, 0x01));
    }

    [TestMethod]
    public void WithoutANewConversionNothingIsRead()
    {
        Ina228Setup setup = new();
        setup.TickUntilFresh();
        setup.Tick(5);

        Assert.AreEqual(ReadStatus.NotRead, setup.Tick(5));
    }

    [TestMethod]
    public void AFrozenConverterIsNeverFresh()
    {
        Ina228Setup setup = new();
        setup.TickUntilFresh();
        setup.Monitor.Frozen = true;

        for (int i = 0; i < 50; i++)
        {
            Assert.AreNotEqual(ReadStatus.Fresh, setup.Tick());
        }

        setup.Monitor.Frozen = false;
        Assert.IsTrue(setup.TickUntilFresh() <= 3);
    }

    [TestMethod]
    public void NoConversionIsCountedTwice()
    {
        Ina228Setup setup = new();
        setup.TickUntilFresh();
        int fresh = 0;
        long started = setup.Chip.Clock.Microseconds;

        while (setup.Chip.Clock.Microseconds - started < 10_000_000)
        {
            fresh += setup.Tick(5) == ReadStatus.Fresh ? 1 : 0;
        }

        Assert.AreEqual(10_000_000 / (2 * 540 * 64), fresh, 2);
    }

    [TestMethod]
    public void EveryTickOfAHundredMillisecondsFindsANewResultWithTheSlowestClock()
    {
        Ina228Setup setup = new(Ina228Errors.None with { ClockError = 0.01 });
        setup.TickUntilFresh();

        for (int i = 0; i < 1000; i++)
        {
            Assert.AreEqual(ReadStatus.Fresh, setup.Tick());
        }
    }

    [TestMethod]
    public void AFirmwareThatRestartsConfiguresARunningChipAnew()
    {
        Ina228Setup setup = new() { Amps = -0.03 };
        setup.TickUntilFresh();

        setup.Restart();

        Assert.AreEqual(2, setup.TickUntilFresh());
        Assert.AreEqual(-30_000, setup.Sensor.ShuntMicroamps, 1);
    }

    [TestMethod]
    public void AResultOfTheTimeBeforeTheConfigurationIsNotUsed()
    {
        Ina228Setup setup = new() { Amps = 0.03 };
        setup.Chip.Clock.Advance(5_000_000);
        setup.Sensor.Read();

        Assert.AreEqual(ReadStatus.NotRead, setup.Tick(10));
        setup.TickUntilFresh();
        Assert.AreEqual(30_000, setup.Sensor.ShuntMicroamps, 1);
    }

    [TestMethod]
    public void ACorruptTrimMemoryFailsEveryRead()
    {
        Ina228Setup setup = new();
        setup.TickUntilFresh();
        setup.Monitor.TrimMemoryCorrupt = true;

        for (int i = 0; i < 20; i++)
        {
            Assert.AreEqual(ReadStatus.Failed, setup.Tick());
        }
    }

    [TestMethod]
    public void AnOrdinaryReadTakesThreeTransfers()
    {
        Ina228Setup setup = new();
        setup.TickUntilFresh();
        long before = setup.Chip.I2cBuses[0].TransferCount;
        setup.Tick();

        Assert.AreEqual(3, setup.Chip.I2cBuses[0].TransferCount - before);
    }

    [TestMethod]
    public void AChipDrawnFromTheDatasheetIsReadWithinTheBoardsErrorBounds()
    {
        FastGaussian draw = new(3);

        for (int individual = 0; individual < 50; individual++)
        {
            Ina228Setup setup = new(Ina228Errors.Draw(draw)) { Amps = 0.02 };
            setup.Pins.BusVolts = 3.45;

            for (int i = 0; i < 20; i++)
            {
                setup.TickUntilFresh();
                Assert.AreEqual(20_000, setup.Sensor.ShuntMicroamps, 20_000 * 0.005 + 5);
                Assert.AreEqual(3_450_000, setup.Sensor.BusMicrovolts, 6_000);
            }
        }
    }
}
