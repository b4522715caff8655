using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core.Persistence;

/// <summary>
/// Last stage of the tick but telemetry: what must not be forgotten, what was set, what has happened, what was learned. One write a tick, in this
/// order.
/// </summary>
public sealed class PersistenceStage
{
    private readonly ProtectionStage _protection;
    private readonly Measurements _measurements;
    private readonly Decision _decision;
    private readonly StorageHealth _health;
    private readonly RecordStage _record;
    private readonly LockStage _lock;
    private readonly EventStage _events;
    private readonly SettingsStage _settings;

    /// <summary>What the pack has been through.</summary>
    public readonly LifeCounters Counters;

    /// <summary>The events that are stored.</summary>
    public readonly EventLog Log;

    /// <summary>Binds what is kept, and restores it.</summary>
    /// <param name="store">Where records are kept.</param>
    /// <param name="configuration">Board and cell: which pack it is.</param>
    /// <param name="measurements">Conditioned signals.</param>
    /// <param name="estimation">Learned state of the cells.</param>
    /// <param name="deposition">Lithium of the cells.</param>
    /// <param name="detection">Alarms of the cells.</param>
    /// <param name="protection">Diagnoses and latches.</param>
    /// <param name="charging">State, and what the actuators were told.</param>
    /// <param name="settings">What a person has set: written here, between what must not be forgotten and what has happened.</param>
    /// <param name="health">Says whether there is a storage, receives what is known of it.</param>
    public PersistenceStage(
        IRecordStore store,
        BmsConfiguration configuration,
        Measurements measurements,
        EstimationStage estimation,
        DepositionStage deposition,
        DetectionStage detection,
        ProtectionStage protection,
        ChargeStage charging,
        SettingsStage settings,
        StorageHealth health)
    {
        _settings = settings;
        _protection = protection;
        _measurements = measurements;
        _decision = charging.Result;
        _health = health;
        Counters = new LifeCounters(protection.Masks);
        RecordBuffer buffer = new RecordBuffer();
        _record = new RecordStage(store, buffer, configuration, estimation, deposition, Counters, health);
        _lock = new LockStage(store, buffer, protection, detection, charging, health);
        MomentReader moment = new MomentReader(measurements, estimation.Result, protection.Result, charging.Result, health);
        _events = new EventStage(store, buffer, protection, detection.Result, moment, health);
        Log = _events.Log;

        if (health.RebootedWhileCharging)
        {
            Counters.CountUncleanBoot();
        }
    }

    /// <summary>Writes what has changed; at most one record.</summary>
    /// <param name="clock">Time since boot, and since the previous tick.</param>
    /// <param name="readings">Charger and load.</param>
    public void Record(TickClock clock, RawReadings readings)
    {
        int elapsed = clock.ElapsedMilliseconds;
        Counters.Follow(clock, _measurements, _protection.Result.ActiveMask, _decision.State, readings.ChargerPresent);
        _events.Watch(clock, readings);

        if (!_lock.Record(elapsed) && !_settings.Record() && !_events.Record(elapsed))
        {
            _record.Record(_decision.State, elapsed);
        }

        int written = _lock.Sequence() + _record.Sequence() + _settings.Sequence() + Log.Newest;
        _health.RecordsWritten = written >= 0 ? written : int.MaxValue;
    }

    /// <summary>A command that changes something was done: an event.</summary>
    public void TellCommand(CommandId id)
    {
        _events.TellCommand(id);
    }

    /// <summary>The program is about to start anew: a charge ends on purpose.</summary>
    public void EndCharge()
    {
        _lock.EndCharge();
    }

    /// <summary>What must not be forgotten, what was set and what has happened is stored, or cannot be.</summary>
    public bool IsSettled()
    {
        return _lock.IsSettled() && !_settings.Busy && _events.IsSettled();
    }
}
