using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core.Persistence;

/// <summary>What shall be known later is stored with the moment around it: boots, trips, latches, clears, alarms.</summary>
/// <remarks>
/// A trip is a diagnosis that takes something away. What comes and goes, or comes with every boot, shall neither wear the flash nor push the rest out
/// of the ring: a trip is told once an hour, and after a boot not when it is among the last four events; a boot not when two of those are boots (the
/// number of the boot is in every event). Latches, clears and alarms need a person, or are few: they are always told.
/// </remarks>
public sealed class EventStage
{
    private const int AgainMilliseconds = 60 * 60 * 1_000;
    private const int LookBack = 4;
    private const int MostBoots = 2;
    private const int AlarmLevel = 2;
    private const int MaskBits = 64;

    private readonly RecordBuffer _buffer;
    private readonly ProtectionStage _protection;
    private readonly DetectionResult _detection;
    private readonly MomentReader _moment;
    private readonly StorageHealth _health;
    private readonly PendingEvents _pending = new PendingEvents();
    private bool _started;
    private int _alarmMask;
    private bool _bootIsNews;
    private long _activeMask;
    private long _latchedMask;
    private long _toldMask;
    private int _toldMilliseconds;
    private int _waitMilliseconds;
    private int _command;

    /// <summary>The events that are stored.</summary>
    public readonly EventLog Log;

    /// <summary>Binds what is watched, and looks for the events of earlier boots.</summary>
    /// <param name="store">Where records are kept.</param>
    /// <param name="buffer">Serves one record after the other.</param>
    /// <param name="protection">Diagnoses and latches; those of earlier boots are restored already.</param>
    /// <param name="detection">Levels of the cells.</param>
    /// <param name="moment">Knows the moment.</param>
    /// <param name="health">Says whether there is a storage and what it held, receives what is stored.</param>
    public EventStage(
        IRecordStore store,
        RecordBuffer buffer,
        ProtectionStage protection,
        DetectionResult detection,
        MomentReader moment,
        StorageHealth health)
    {
        _buffer = buffer;
        _protection = protection;
        _detection = detection;
        _moment = moment;
        _health = health;
        _latchedMask = protection.Result.LatchedMask;
        Log = new EventLog(store, buffer);
        Remember();
        Publish();
    }

    /// <summary>A command that changes something was done.</summary>
    public void TellCommand(CommandId id)
    {
        _command = (int)id;
    }

    /// <summary>Everything that has happened is stored, or cannot be.</summary>
    public bool IsSettled()
    {
        return _pending.Count == 0 || _waitMilliseconds > 0 || !_health.Present;
    }

    /// <summary>Notices what has happened in a tick.</summary>
    /// <param name="clock">Time since boot, and since the previous tick.</param>
    /// <param name="readings">Charger and load.</param>
    public void Watch(TickClock clock, RawReadings readings)
    {
        if (!_health.Present)
        {
            return;
        }

        Permissions permissions = _protection.Result;
        Forget(clock.ElapsedMilliseconds);
        long latched = permissions.LatchedMask & ~_latchedMask;
        long raised = permissions.ActiveMask & ~_activeMask & _protection.Masks.Reacting & ~latched & ~_toldMask;

        if (!_started || latched != 0 || raised != 0 || permissions.Cleared || _detection.AlarmBegins || _command != 0)
        {
            _moment.Fill(clock, readings);
            TellBoot();
            TellBits(latched, EventKind.DiagnosisLatched);
            TellClear(permissions.Cleared);
            TellAlarms();
            TellBits(raised, EventKind.DiagnosisRaised);
            TellDone();
            _toldMask |= raised;
        }

        FollowAlarms();
        _activeMask = permissions.ActiveMask;
        _latchedMask = permissions.LatchedMask;
    }

    /// <summary>Writes the event that waits longest; at most one.</summary>
    /// <param name="elapsedMilliseconds">Time since the previous tick.</param>
    /// <returns>An event was written, or tried.</returns>
    public bool Record(int elapsedMilliseconds)
    {
        _waitMilliseconds = _waitMilliseconds > elapsedMilliseconds ? _waitMilliseconds - elapsedMilliseconds : 0;

        if (Log.Unverified)
        {
            Note(Log.Verify());
        }

        Publish();

        if (_pending.Count == 0 || _waitMilliseconds > 0)
        {
            return false;
        }

        if (!Log.Write(_pending.First()))
        {
            Note(false);
        }

        return true;
    }

    private void Note(bool whole)
    {
        _health.Note(RecordKind.Event, whole);

        if (whole)
        {
            _pending.Drop();
        }
        else
        {
            _waitMilliseconds = _health.WaitMilliseconds();
        }
    }

    private void Publish()
    {
        _health.NewestEvent = Log.Newest;
        _health.OldestEvent = Log.Oldest();
        _health.LostEvents = _pending.Lost;
    }

    private void Remember()
    {
        int boots = 0;

        for (int number = Log.Newest; number > 0 && number > Log.Newest - LookBack; number--)
        {
            if (Log.Read(number, _moment.Event))
            {
                boots += _moment.Event.Kind == EventKind.Booted ? 1 : 0;
                bool trip = _moment.Event.Kind == EventKind.DiagnosisRaised && _moment.Event.Subject < MaskBits;
                _toldMask |= trip ? 1L << _moment.Event.Subject : 0;
            }
        }

        _bootIsNews = boots < MostBoots;
    }

    private void Forget(int elapsedMilliseconds)
    {
        _toldMilliseconds = _toldMilliseconds < AgainMilliseconds - elapsedMilliseconds ? _toldMilliseconds + elapsedMilliseconds : AgainMilliseconds;

        if (_toldMilliseconds == AgainMilliseconds)
        {
            _toldMilliseconds = 0;
            _toldMask = 0;
        }
    }

    private void TellBoot()
    {
        if (_started)
        {
            return;
        }

        _started = true;

        if (_health.RebootedWhileCharging)
        {
            Tell(EventKind.RebootedWhileCharging, 0, _health.UncleanBoots);
        }
        else if (_bootIsNews)
        {
            Tell(EventKind.Booted, 0, _health.Boots);
        }

        TellRefusal(RecordKind.Lock, _health.LockFinding);
        TellRefusal(RecordKind.Learned, _health.LearnedFinding);
        TellRefusal(RecordKind.Configuration, _health.ConfigurationFinding);
        TellRefusal(RecordKind.Calibration, _health.CalibrationFinding);
    }

    private void TellRefusal(RecordKind kind, RecordFinding finding)
    {
        if (finding != RecordFinding.Nothing && finding != RecordFinding.Read)
        {
            Tell(EventKind.RecordsRefused, (int)kind, (int)finding);
        }
    }

    private void TellClear(bool cleared)
    {
        if (cleared)
        {
            long now = _moment.Event.LatchedMask;
            _moment.Event.LatchedMask = _latchedMask;
            Tell(EventKind.FaultsCleared, 0, 0);
            _moment.Event.LatchedMask = now;
        }
    }

    private void TellDone()
    {
        if (_command != 0)
        {
            Tell(EventKind.CommandDone, _command, 0);
            _command = 0;
        }
    }

    private void TellAlarms()
    {
        for (int i = 0; i < _detection.Cells.Length; i++)
        {
            if (_detection.Cells[i].Level == AlarmLevel && (_alarmMask & (1 << i)) == 0)
            {
                Tell(EventKind.ShortLevelChanged, i, AlarmLevel);
            }
        }
    }

    private void FollowAlarms()
    {
        _alarmMask = 0;

        for (int i = 0; i < _detection.Cells.Length; i++)
        {
            _alarmMask |= _detection.Cells[i].Level == AlarmLevel ? 1 << i : 0;
        }
    }

    private void TellBits(long mask, EventKind kind)
    {
        for (int bit = 0; bit < MaskBits && mask != 0; bit++)
        {
            if ((mask & 1) != 0)
            {
                Tell(kind, bit, 0);
            }

            mask >>= 1;
        }
    }

    private void Tell(EventKind kind, int subject, int value)
    {
        _moment.Event.Kind = kind;
        _moment.Event.Subject = subject;
        _moment.Event.Value = value;
        _pending.Add(_moment.Event, _buffer);
    }
}
