using BenchmarkDotNet.Attributes;
using InvertedAnodeBms.Cli;
using InvertedAnodeBms.Core;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Persistence;

namespace InvertedAnodeBms.Benchmarks;

/// <summary>One tick of the firmware's core while it charges one cell, telemetry included.</summary>
public class CoreTick
{
    private const int Ticks = 10_000;

    private BmsController _controller = null!;
    private long _nowMilliseconds;

    /// <summary>Boots the core, lets it reach the charge state and the detectors learn the noise for five minutes.</summary>
    [GlobalSetup]
    public void Boot()
    {
        _controller = new BmsController(Configure(), new SteadyFrontEnd(), new SilentBoard(), new SilentBoard(), new NoStorage());
        _nowMilliseconds = 0;

        for (int i = 0; i < 400; i++)
        {
            OneSecondOfTicks();
        }

        if (_controller.Decision.State != BmsState.Charge)
        {
            throw new InvalidOperationException($"The core should be charging, it is in state {_controller.Decision.State}.");
        }
    }

    /// <summary>10,000 ticks: 1,000 simulated seconds with 1,000 status frames.</summary>
    [Benchmark(OperationsPerInvoke = Ticks)]
    public void Tick()
    {
        for (int i = 0; i < Ticks; i++)
        {
            _nowMilliseconds += 100;
            _controller.Tick(_nowMilliseconds);
        }
    }

    private void OneSecondOfTicks()
    {
        for (int i = 0; i < 10; i++)
        {
            _nowMilliseconds += 100;
            _controller.Tick(_nowMilliseconds);
        }
    }

    private static BmsConfiguration Configure()
    {
        return new BmsConfiguration
        {
            BoardId = 99,
            Cell = LfpLithiumPouch36.Create(),
            CellCount = 1,
            TemperatureCount = 1,
            TickMilliseconds = 100,
            MaximumGapMilliseconds = 400,
            Measurement = new MeasurementSettings
            {
                CellVoltage = new ChannelSettings(500_000, 8_500_000, 150, 60_000, 10_000),
                PackCurrent = new ChannelSettings(-250_000, 250_000, 150, 0, 0),
                Temperature = new ChannelSettings(-350, 950, 150, 0, 0),
                Calibration = BoardCalibration.Ideal(1),
                CurrentGainErrorPpm = 5_000,
                CurrentOffsetErrorMicroamps = 10,
                VoltageErrorMicrovolts = 4_000,
            },
        };
    }

    private sealed class SteadyFrontEnd : IFrontEnd
    {
        private int _wobble;

        public void Acquire(RawReadings readings)
        {
            _wobble = (_wobble + 37) & 127;
            readings.CellMicrovolts[0] = 3_450_000 + _wobble;
            readings.CellStatus[0] = ReadStatus.Fresh;

            // Too little to fill the cell in a benchmark: the session must not end in a fault.
            readings.PackMicroamps = 20;
            readings.PackStatus = ReadStatus.Fresh;
            readings.TemperatureDeciCelsius[0] = 250;
            readings.TemperatureStatus[0] = ReadStatus.Fresh;
            readings.ChargerPresent = true;
            readings.ChargerMicroamps = 50_000;
        }
    }
}
