using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Persistence;

namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>Says what is stored: after boot, once a minute, and in the tick in which an event is known to be stored.</summary>
public sealed class StorageReporter
{
    private const int Milliseconds = 60_000;
    private const int Mille = 1_000;

    private readonly ITelemetryLink _link;
    private readonly FrameWriter _writer;
    private readonly StorageHealth _health;
    private readonly LifeCounters _counters;
    private readonly long _milliCycleNanocoulombs;
    private readonly StorageMessage _message = new StorageMessage();
    private long _sinceMilliseconds = Milliseconds;

    /// <summary>Binds what is reported.</summary>
    /// <param name="link">Serial line.</param>
    /// <param name="writer">Writes one frame after the other.</param>
    /// <param name="health">What is stored.</param>
    /// <param name="counters">What the pack has been through.</param>
    /// <param name="capacityNanocoulombs">Nominal capacity.</param>
    public StorageReporter(ITelemetryLink link, FrameWriter writer, StorageHealth health, LifeCounters counters, long capacityNanocoulombs)
    {
        _link = link;
        _writer = writer;
        _health = health;
        _counters = counters;
        _milliCycleNanocoulombs = capacityNanocoulombs >= Mille ? capacityNanocoulombs / Mille : 1;
    }

    /// <summary>Reports one tick.</summary>
    public void Report(TickClock clock, Estimates estimates)
    {
        _sinceMilliseconds += clock.ElapsedMilliseconds;

        if (_sinceMilliseconds < Milliseconds && _health.NewestEvent == _message.NewestEvent)
        {
            return;
        }

        _sinceMilliseconds = 0;
        _writer.Begin(FrameType.Storage);
        Write(clock.NowMilliseconds, estimates);
        _link.Send(_writer.Wire, _writer.Finish());
    }

    /// <summary>Appends what is stored now to a frame.</summary>
    public void Write(long nowMilliseconds, Estimates estimates)
    {
        Fill(nowMilliseconds, estimates);
        _message.Write(_writer);
    }

    private void Fill(long nowMilliseconds, Estimates estimates)
    {
        _message.UptimeMilliseconds = nowMilliseconds;
        _message.Fitted = _health.Present;
        _message.RecordsLost = _health.RecordsLost;
        _message.WriteFailing = _health.WriteFailing;
        _message.RebootedWhileCharging = _health.RebootedWhileCharging;
        _message.LockFinding = _health.LockFinding;
        _message.LearnedFinding = _health.LearnedFinding;
        _message.ConfigurationFinding = _health.ConfigurationFinding;
        _message.CalibrationFinding = _health.CalibrationFinding;
        _message.Boots = _health.Boots;
        _message.UncleanBootsInARow = _health.UncleanBoots;
        _message.NewestEvent = _health.NewestEvent;
        _message.OldestEvent = _health.OldestEvent;
        _message.LostEvents = _health.LostEvents;
        _message.RecordsWritten = _health.RecordsWritten;
        long cycles = ((estimates.LifeChargedNanocoulombs / 2) + (estimates.LifeDischargedNanocoulombs / 2)) / _milliCycleNanocoulombs;
        _message.MilliCycles = cycles < int.MaxValue ? (int)cycles : int.MaxValue;
        _message.ChargingSeconds = _counters.ChargingSeconds;
        _message.DischargingSeconds = _counters.DischargingSeconds;
        _message.WornSeconds = _counters.WornSeconds;
        _message.HotSeconds = _counters.HotSeconds;
        _message.UncleanBoots = _counters.UncleanBoots;
        _message.Raised[0] = _counters.Raised[0];
        _message.Raised[1] = _counters.Raised[1];
        _message.Raised[2] = _counters.Raised[2];
        _message.LowestCellMicrovolts = _counters.LowestCellMicrovolts;
        _message.HighestCellMicrovolts = _counters.HighestCellMicrovolts;
    }
}
