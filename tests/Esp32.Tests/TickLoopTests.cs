using InvertedAnodeBms.Core;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Esp32.Tests.Circuits;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Esp32.Tests;

[TestClass]
public class TickLoopTests
{
    private const int TickMilliseconds = 100;

    [TestMethod]
    public void AQuickTickLeavesTheRestOfTheTickToSleep()
    {
        Loop loop = new() { WorkMilliseconds = 30 };

        Assert.AreEqual(70, loop.RunOnce());
    }

    [TestMethod]
    public void TheRhythmHoldsWhateverTheTicksTake()
    {
        Loop loop = new();
        int[] work = [10, 60, 5, 99, 0, 40];

        for (int i = 0; i < 60; i++)
        {
            loop.WorkMilliseconds = work[i % work.Length];
            loop.RunAndSleep();
        }

        for (int i = 1; i < loop.Started.Count; i++)
        {
            Assert.AreEqual(TickMilliseconds, loop.Started[i] - loop.Started[i - 1]);
        }
    }

    [TestMethod]
    public void ASleepThatIsRoundedUpDoesNotShiftTheRhythm()
    {
        Loop loop = new() { WorkMilliseconds = 33, SleepGranularityMilliseconds = 10 };

        for (int i = 0; i < 100; i++)
        {
            loop.RunAndSleep();
        }

        long average = (loop.Started[^1] - loop.Started[0]) / (loop.Started.Count - 1);
        Assert.AreEqual(TickMilliseconds, average);
    }

    [TestMethod]
    [DataRow(100, 90)]
    [DataRow(101, 89)]
    [DataRow(150, 40)]
    [DataRow(189, 1)]
    [DataRow(190, 90)]
    [DataRow(1_000, 90)]
    [DataRow(60_000, 90)]
    public void AfterATickThatTookTooLongTheNextStartsAtOnceAndOnlyOne(int milliseconds, int restAfterTheNext)
    {
        Loop loop = new();
        loop.RunAndSleep();
        loop.RunAndSleep();

        loop.WorkMilliseconds = milliseconds;
        Assert.AreEqual(0, loop.RunOnce());

        loop.WorkMilliseconds = 10;
        Assert.AreEqual(restAfterTheNext, loop.RunOnce(), "no catching up of the ticks that were missed");
    }

    [TestMethod]
    public void ATickThatStartsLateByLessThanATickStaysInTheRhythm()
    {
        Loop loop = new() { WorkMilliseconds = 10 };
        loop.RunAndSleep();
        loop.Chip.Clock.Advance(40_000);

        Assert.AreEqual(50, loop.RunOnce());
    }

    [TestMethod]
    public void ATickThatStartsLateByMoreThanATickBeginsANewRhythm()
    {
        Loop loop = new() { WorkMilliseconds = 10 };
        loop.RunAndSleep();
        loop.Chip.Clock.Advance(250_000);

        Assert.AreEqual(90, loop.RunOnce());
    }

    [TestMethod]
    public void TheFirstTickMayComeAtAnyUptime()
    {
        Loop loop = new() { WorkMilliseconds = 10 };
        loop.Chip.Clock.Advance(123_456_789_000);

        Assert.AreEqual(90, loop.RunOnce());
    }

    /// <summary>A controller whose front end takes time, on a virtual chip.</summary>
    private sealed class Loop : IFrontEnd, IActuators, ITelemetryLink
    {
        private readonly TickLoop _loop;

        public Loop()
        {
            Chip = Chips.PlugIn();
            ChannelSettings channel = new(0, 5_000_000, 150, 0, 0);
            BmsConfiguration configuration = new()
            {
                Cell = LfpLithiumPouch36.Create(),
                CellCount = 1,
                TemperatureCount = 1,
                TickMilliseconds = TickMilliseconds,
                MaximumGapMilliseconds = 400,
                Measurement = new MeasurementSettings
                {
                    CellVoltage = channel,
                    PackCurrent = channel,
                    Temperature = channel,
                    Calibration = BoardCalibration.Ideal(1),
                },
            };
            _loop = new TickLoop(new BmsController(configuration, this, this, this, new NoStorage()), TickMilliseconds);
        }

        public VirtualChip Chip { get; }

        public int WorkMilliseconds { get; set; }

        public int SleepGranularityMilliseconds { get; set; } = 1;

        public List<long> Started { get; } = [];

        public int RunOnce()
        {
            Started.Add(Chip.Clock.Microseconds / 1000);
            return _loop.RunOnce();
        }

        public void RunAndSleep()
        {
            int slices = (RunOnce() + SleepGranularityMilliseconds - 1) / SleepGranularityMilliseconds;
            Chip.Clock.Advance(slices * SleepGranularityMilliseconds * 1000L);
        }

        public void Acquire(RawReadings readings)
        {
            Chip.Clock.Advance(WorkMilliseconds * 1000L);
        }

        public void Apply(Decision decision)
        {
        }

        public void Beat()
        {
        }

        public void Restart()
        {
        }

        public void Send(byte[] buffer, int count)
        {
        }

        public int Receive(byte[] buffer)
        {
            return 0;
        }
    }
}
