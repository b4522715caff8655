using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>Says in every tick what was measured and decided.</summary>
public sealed class SampleReporter
{
    private readonly ITelemetryLink _link;
    private readonly FrameWriter _writer;
    private readonly StorageHealth _health;
    private readonly SampleMessage _sample = new SampleMessage();

    /// <summary>Binds a line.</summary>
    /// <param name="link">Serial line.</param>
    /// <param name="writer">Writes one frame after the other.</param>
    /// <param name="cellCount">Cells in series.</param>
    /// <param name="temperatureCount">Temperature sensors.</param>
    /// <param name="health">Knows the boot, and whether there is a storage.</param>
    public SampleReporter(ITelemetryLink link, FrameWriter writer, int cellCount, int temperatureCount, StorageHealth health)
    {
        _link = link;
        _writer = writer;
        _health = health;
        _sample.CellCount = cellCount;
        _sample.TemperatureCount = temperatureCount;
    }

    /// <summary>Reports one tick.</summary>
    public void Report(TickClock clock, RawReadings readings, Measurements measurements, ProtectionStage protection, Decision decision)
    {
        SampleMessage sample = _sample;
        sample.Number = clock.Number;
        sample.Boot = _health.Boots & 0xFFFF;
        sample.UptimeMilliseconds = clock.NowMilliseconds;
        sample.State = decision.State;
        sample.Reason = decision.Reason;
        sample.Flags = StatusBits.Of(readings, protection.Result, decision, _health.Present);
        sample.Presence = protection.Presence.Nonce;
        sample.ChargeMicroamps = decision.ChargeMicroamps;
        sample.PackMicroamps = measurements.PackMicroamps.Value;
        sample.PackQuality = measurements.PackMicroamps.Quality;

        for (int i = 0; i < sample.CellCount; i++)
        {
            sample.CellMicrovolts[i] = measurements.CellMicrovolts[i].Value;
            sample.CellQuality[i] = measurements.CellMicrovolts[i].Quality;
        }

        for (int i = 0; i < sample.TemperatureCount; i++)
        {
            sample.TemperatureDeciCelsius[i] = measurements.TemperatureDeciCelsius[i].Value;
            sample.TemperatureQuality[i] = measurements.TemperatureDeciCelsius[i].Quality;
        }

        _writer.Begin(FrameType.Sample);
        sample.Write(_writer);
        _link.Send(_writer.Wire, _writer.Finish());
    }
}
