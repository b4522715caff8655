using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Esp32.Ads1115;
using InvertedAnodeBms.Esp32.Tests.Circuits;
using InvertedAnodeBms.Plant.Sensors;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Esp32.Tests.Ads1115;

[TestClass]
public class Ads1115AdcTests
{
    private const int Address = 0x48;

    [TestMethod]
    public void TheFirstCallStartsAndTheSecondReads()
    {
        Setup setup = new();
        setup.Pins.Volts[0] = 1.8;

        Assert.AreEqual(ReadStatus.NotRead, setup.Adc.ReadAndStart());
        Assert.AreEqual(ReadStatus.Fresh, setup.Tick());
        Assert.AreEqual(1_800_000, setup.Adc.InputMicrovolts, 63);
    }

    [TestMethod]
    public void EveryLaterCallIsFreshAndOneTickOld()
    {
        Setup setup = new();
        setup.Adc.ReadAndStart();
        setup.Tick();
        double last = 0;

        for (int i = 1; i < 20; i++)
        {
            last = setup.Pins.Volts[0];
            setup.Pins.Volts[0] = i * 0.1;
            Assert.AreEqual(ReadStatus.Fresh, setup.Tick());
            Assert.AreEqual(last * 1e6, setup.Adc.InputMicrovolts, 63);
        }
    }

    [TestMethod]
    public void NoCallWaitsLongerThanItsTransfers()
    {
        Setup setup = new();
        setup.Adc.ReadAndStart();

        for (int i = 0; i < 10; i++)
        {
            setup.Chip.Clock.Advance(100_000);
            long before = setup.Chip.Clock.Microseconds;
            setup.Adc.ReadAndStart();
            Assert.IsTrue(setup.Chip.Clock.Microseconds - before < 1_000);
        }
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void TheInputAskedForIsTheInputRead(int input)
    {
        Setup setup = new(input);
        setup.Pins.Volts[input] = 1.234;
        setup.Adc.ReadAndStart();
        setup.Tick();

        Assert.AreEqual(1_234_000, setup.Adc.InputMicrovolts, 63);
    }

    [TestMethod]
    public void AnOffsetBelowGroundReadsNegative()
    {
        Setup setup = new(0, Ads1115Errors.None with { OffsetVolts = -250e-6 });
        setup.Adc.ReadAndStart();
        setup.Tick();

        Assert.AreEqual(-250, setup.Adc.InputMicrovolts);
    }

    [TestMethod]
    public void AnInputAboveTheSupplyReadsTheSupply()
    {
        Setup setup = new();
        setup.Pins.Volts[0] = 3.5;
        setup.Adc.ReadAndStart();
        setup.Tick();

        Assert.AreEqual(3_300_000, setup.Adc.InputMicrovolts, 63);
    }

    [TestMethod]
    public void WhileTheConversionRunsNothingIsReadAndNothingRestarted()
    {
        Setup setup = new();
        setup.Pins.Volts[0] = 1;
        setup.Adc.ReadAndStart();

        Assert.AreEqual(ReadStatus.NotRead, setup.Tick(3));
        setup.Pins.Volts[0] = 2;
        Assert.AreEqual(ReadStatus.NotRead, setup.Tick(3));
        Assert.AreEqual(ReadStatus.Fresh, setup.Tick(3));
        Assert.AreEqual(1_000_000, setup.Adc.InputMicrovolts, 63);
    }

    [TestMethod]
    public void AnyChipIsDoneWithinATickHoweverSlowItsClock()
    {
        Setup setup = new(0, Ads1115Errors.None with { ClockError = 0.1 });
        setup.Adc.ReadAndStart();

        for (int i = 0; i < 20; i++)
        {
            Assert.AreEqual(ReadStatus.Fresh, setup.Tick());
        }
    }

    [TestMethod]
    public void AConverterThatNeverFinishesIsNeverFresh()
    {
        Setup setup = new();
        setup.Adc.ReadAndStart();
        setup.Converter.Frozen = true;

        for (int i = 0; i < 20; i++)
        {
            Assert.AreEqual(ReadStatus.NotRead, setup.Tick());
        }

        setup.Converter.Frozen = false;
        Assert.AreEqual(ReadStatus.Fresh, setup.Tick());
    }

    [TestMethod]
    public void ABrownOutFailsOneReadAndTheNextIsFresh()
    {
        Setup setup = new();
        setup.Pins.Volts[0] = 1.8;
        setup.Adc.ReadAndStart();
        setup.Tick();

        setup.Converter.PowerCycle();

        Assert.AreEqual(ReadStatus.Failed, setup.Tick());
        Assert.AreEqual(ReadStatus.Fresh, setup.Tick());
        Assert.AreEqual(1_800_000, setup.Adc.InputMicrovolts, 63);
    }

    [TestMethod]
    public void AChipThatDoesNotAcknowledgeFailsUntilItDoes()
    {
        Setup setup = new();
        setup.Pins.Volts[0] = 1;
        setup.Adc.ReadAndStart();
        setup.Converter.NotAcknowledging = true;

        Assert.AreEqual(ReadStatus.Failed, setup.Tick());
        Assert.AreEqual(ReadStatus.Failed, setup.Tick());

        setup.Converter.NotAcknowledging = false;
        setup.Pins.Volts[0] = 2;
        Assert.AreEqual(ReadStatus.NotRead, setup.Tick(), "started anew: what the old start would show is too old");
        Assert.AreEqual(ReadStatus.Fresh, setup.Tick());
        Assert.AreEqual(2_000_000, setup.Adc.InputMicrovolts, 63);
    }

    [TestMethod]
    public void AChipThatIsNotThereFailsFromTheFirstCall()
    {
        Setup setup = new();
        setup.Chip.I2cBuses[0].Detach(Address);

        Assert.AreEqual(ReadStatus.Failed, setup.Adc.ReadAndStart());
        Assert.AreEqual(ReadStatus.Failed, setup.Tick());
    }

    [TestMethod]
    public void AStuckBusIsAFailureAndBlocksTwoTransfersAtMost()
    {
        Setup setup = new();
        setup.Adc.ReadAndStart();
        setup.Chip.I2cBuses[0].Fault = I2cBusFault.Stuck;

        for (int i = 0; i < 5; i++)
        {
            long before = setup.Chip.Clock.Microseconds;
            Assert.AreEqual(ReadStatus.Failed, setup.Adc.ReadAndStart());
            Assert.IsTrue(setup.Chip.Clock.Microseconds - before <= 2_000_000);
        }
    }

    private sealed class Setup
    {
        public Setup(int input = 0, Ads1115Errors? errors = null)
        {
            Chip = Chips.PlugInWithI2c();
            Converter = new VirtualAds1115(Chip.Clock, Pins, errors ?? Ads1115Errors.None, 1);
            Chip.I2cBuses[0].Attach(Address, Converter);
            Adc = new Ads1115Adc(Chips.OpenRegisters(Address), input);
        }

        public VirtualChip Chip { get; }

        public Ads1115Pins Pins { get; } = new();

        public VirtualAds1115 Converter { get; }

        public Ads1115Adc Adc { get; }

        public ReadStatus Tick(int milliseconds = 100)
        {
            Chip.Clock.Advance(milliseconds * 1000L);
            return Adc.ReadAndStart();
        }
    }
}
