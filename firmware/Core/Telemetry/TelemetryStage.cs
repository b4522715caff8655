using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>
/// Last stage of the tick: a sample every tick, events at once, the status and the lithium of one cell every second, the greeting and what is stored
/// every minute.
/// </summary>
public sealed class TelemetryStage
{
    private const int StatusMilliseconds = 1_000;
    private const int HelloMilliseconds = 60_000;

    private readonly ITelemetryLink _link;
    private readonly FrameWriter _writer;
    private readonly ChangeReporter _changes;
    private readonly StorageHealth _health;
    private readonly HelloMessage _hello;
    private readonly SampleReporter _samples;
    private readonly StatusMessage _status = new StatusMessage();
    private readonly LithiumMessage _lithium = new LithiumMessage();
    private int _lithiumCell;
    private long _sinceStatusMilliseconds = StatusMilliseconds;
    private long _sinceHelloMilliseconds = HelloMilliseconds;

    /// <summary>Says what is stored.</summary>
    public readonly StorageReporter Storage;

    /// <summary>Creates the stage.</summary>
    /// <param name="link">Serial line.</param>
    /// <param name="writer">Writes and numbers every frame of this device.</param>
    /// <param name="hello">Identity of the device; its uptime is filled in here.</param>
    /// <param name="health">What is stored.</param>
    /// <param name="counters">What the pack has been through.</param>
    public TelemetryStage(ITelemetryLink link, FrameWriter writer, HelloMessage hello, StorageHealth health, LifeCounters counters)
    {
        _link = link;
        _writer = writer;
        _health = health;
        _samples = new SampleReporter(link, writer, hello.CellCount, hello.TemperatureCount, health);
        Storage = new StorageReporter(link, _writer, health, counters, hello.CapacityNanocoulombs);
        _hello = hello;
        _changes = new ChangeReporter(link, _writer, hello.CellCount, hello.TemperatureCount);
        _status.CellCount = hello.CellCount;
        _status.TemperatureCount = hello.TemperatureCount;
    }

    /// <summary>Reports one tick.</summary>
    public void Report(
        TickClock clock,
        RawReadings readings,
        Measurements measurements,
        Estimates estimates,
        DepositionResult deposition,
        DetectionResult detection,
        ProtectionStage protection,
        Decision decision)
    {
        _sinceHelloMilliseconds += clock.ElapsedMilliseconds;
        _sinceStatusMilliseconds += clock.ElapsedMilliseconds;

        if (_sinceHelloMilliseconds >= HelloMilliseconds)
        {
            _sinceHelloMilliseconds = 0;
            _writer.Begin(FrameType.Hello);
            WriteHello(clock);
            _link.Send(_writer.Wire, _writer.Finish());
        }

        _samples.Report(clock, readings, measurements, protection, decision);
        _changes.Report(clock.NowMilliseconds, measurements, detection, protection.Result, decision);
        Storage.Report(clock, estimates);

        if (_sinceStatusMilliseconds >= StatusMilliseconds)
        {
            _sinceStatusMilliseconds = 0;
            Fill(clock, readings, measurements, estimates, protection, decision);
            _writer.Begin(FrameType.Status);
            _status.Write(_writer);
            _link.Send(_writer.Wire, _writer.Finish());
            SendLithium(clock, estimates, deposition, detection);
        }
    }

    /// <summary>Appends who is speaking to a frame.</summary>
    public void WriteHello(TickClock clock)
    {
        _hello.UptimeMilliseconds = clock.NowMilliseconds;
        _hello.Boots = _health.Boots;
        _hello.Write(_writer);
    }

    private void SendLithium(TickClock clock, Estimates estimates, DepositionResult deposition, DetectionResult detection)
    {
        LithiumReport.Fill(_lithium, _lithiumCell, detection, deposition, estimates);
        _lithiumCell = _lithiumCell + 1 < _status.CellCount ? _lithiumCell + 1 : 0;
        _lithium.UptimeMilliseconds = clock.NowMilliseconds;
        _writer.Begin(FrameType.Lithium);
        _lithium.Write(_writer);
        _link.Send(_writer.Wire, _writer.Finish());
    }

    private void Fill(
        TickClock clock, RawReadings readings, Measurements measurements, Estimates estimates, ProtectionStage protection, Decision decision)
    {
        _status.UptimeMilliseconds = clock.NowMilliseconds;
        _status.State = decision.State;
        _status.Reason = decision.Reason;
        _status.Flags = StatusBits.Of(readings, protection.Result, decision, _health.Present);
        _status.ChargeMicroamps = decision.ChargeMicroamps;
        _status.PackMicroamps = measurements.PackMicroamps.Value;
        _status.PackQuality = measurements.PackMicroamps.Quality;
        _status.ActiveMask = protection.Result.ActiveMask;
        _status.LatchedMask = protection.Result.LatchedMask;
        _status.ChargeLatchedMask = protection.Result.ChargeLatchedMask;
        _status.ChargedNanocoulombs = estimates.ChargedNanocoulombs;
        _status.DischargedNanocoulombs = estimates.DischargedNanocoulombs;
        _status.ClearNonce = protection.Presence.Nonce;

        for (int i = 0; i < _status.CellCount; i++)
        {
            _status.CellMicrovolts[i] = measurements.CellMicrovolts[i].Value;
            _status.CellQuality[i] = measurements.CellMicrovolts[i].Quality;
            _status.CellChargePpm[i] = estimates.CellChargePpm[i];
            _status.CellUncertaintyPpm[i] = estimates.CellUncertaintyPpm[i];
        }

        for (int i = 0; i < _status.TemperatureCount; i++)
        {
            _status.TemperatureDeciCelsius[i] = measurements.TemperatureDeciCelsius[i].Value;
            _status.TemperatureQuality[i] = measurements.TemperatureDeciCelsius[i].Quality;
        }
    }
}
