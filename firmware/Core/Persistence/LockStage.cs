using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Core.Persistence;

/// <summary>
/// What must not be forgotten survives a reboot: latches, alarms nobody has looked at, and whether the pack was being charged. Written in the very
/// tick in which it changes, after the gates were set.
/// </summary>
/// <remarks>
/// A latch that came or went is written to both slots, in this tick and the next: one slot that decays does not bring the older truth back. So is
/// the first record of a board, whose other slot is empty: from then on two slots without a whole record mean that one was lost, and not that
/// there never was one. A mass erase makes a board that was never locked; who holds the flashing port can do that, and anything else.
/// A record of a later firmware may hold latches that this one cannot read: it counts as lost. The lock is that of the board: who changes the cells
/// does not open it, because nobody can tell changed cells from a configuration that was flashed to get rid of a latch. A person clears it.
/// </remarks>
public sealed class LockStage
{
    private const int IdleMilliseconds = 60_000;
    private const int SoundMilliseconds = 600_000;
    private const int LivesMilliseconds = 60_000;
    private const int LatchWaitMilliseconds = 5_000;
    private const int MostCopies = 2;

    private readonly RecordBuffer _buffer;
    private readonly RecordSlots _slots;
    private readonly ProtectionStage _protection;
    private readonly DetectionStage _detection;
    private readonly ChargeStage _charging;
    private readonly StorageHealth _health;
    private readonly LockRecord _record = new LockRecord();
    private int _copies;
    private int _waitMilliseconds;
    private int _idleMilliseconds;
    private int _sinceBootMilliseconds;

    /// <summary>Binds what is kept, and restores it.</summary>
    /// <param name="store">Where records are kept.</param>
    /// <param name="buffer">Serves one record after the other.</param>
    /// <param name="protection">Latches.</param>
    /// <param name="detection">Alarms of the cells.</param>
    /// <param name="charging">Whether the pack is charged, and how after an alarm.</param>
    /// <param name="health">Receives what is known of the storage.</param>
    public LockStage(
        IRecordStore store,
        RecordBuffer buffer,
        ProtectionStage protection,
        DetectionStage detection,
        ChargeStage charging,
        StorageHealth health)
    {
        _buffer = buffer;
        _slots = new RecordSlots(store, buffer);
        _protection = protection;
        _detection = detection;
        _charging = charging;
        _health = health;
        bool found = _slots.Load();

        if (found)
        {
            _record.Read(buffer);
            Restore();
        }

        health.LockFinding = _slots.Finding;
        health.RecordsLost = !found && _slots.Finding != RecordFinding.Nothing;
        _copies = found ? 1 : MostCopies;
        _record.Boots += _record.Boots < int.MaxValue ? 1 : 0;
        _record.Charging = false;
        health.Boots = _record.Boots;
        protection.Presence.Seed(_record.Boots);
    }

    /// <summary>Records of the lock since its slots were first used.</summary>
    public int Sequence()
    {
        return _slots.Sequence;
    }

    /// <summary>This boot, and the charge that may be under way, end on purpose: the boot to come shall not take their end for a failure.</summary>
    public void EndCharge()
    {
        _idleMilliseconds = IdleMilliseconds;
        _sinceBootMilliseconds = _sinceBootMilliseconds > LivesMilliseconds ? _sinceBootMilliseconds : LivesMilliseconds;
    }

    /// <summary>Everything is stored, or cannot be.</summary>
    public bool IsSettled()
    {
        return (_copies == 0 && !_slots.Unverified) || !_health.Present;
    }

    /// <summary>Writes what has changed; at most one record.</summary>
    /// <param name="elapsedMilliseconds">Time since the previous tick.</param>
    /// <returns>A record was written, or tried.</returns>
    public bool Record(int elapsedMilliseconds)
    {
        _waitMilliseconds = _waitMilliseconds > elapsedMilliseconds ? _waitMilliseconds - elapsedMilliseconds : 0;

        if (_slots.Unverified)
        {
            Note(_slots.Verify());
        }

        Follow(elapsedMilliseconds);

        if (_copies == 0 || _waitMilliseconds > 0 || !_health.Present)
        {
            return false;
        }

        _slots.Begin();
        _record.Write(_buffer);

        if (!_slots.Commit())
        {
            Note(false);
        }

        return true;
    }

    // A copy counts when it was read back.
    private void Note(bool whole)
    {
        _health.Note(RecordKind.Lock, whole);
        _copies -= whole ? 1 : 0;

        // A storage that heals must not have a minute in which a reboot forgets a latch.
        int wait = _health.WaitMilliseconds();
        wait = _record.LatchedMask != 0 && wait > LatchWaitMilliseconds ? LatchWaitMilliseconds : wait;
        _waitMilliseconds = whole ? 0 : wait;
    }

    private void Restore()
    {
        _health.RebootedWhileCharging = _record.Charging;

        // A boot that died before it could charge says nothing against the row: a supply that breaks down bounces.
        _record.UncleanBoots += _record.Charging && _record.UncleanBoots < int.MaxValue ? 1 : 0;
        _health.UncleanBoots = _record.UncleanBoots;
        _record.CountBoot();
        _health.ShortBoots = _record.ShortBoots;
        _protection.Restore(_record.LatchedMask, _record.ChargeLatchedMask);
        _detection.RestoreAlarms(_record.Alarms);

        if (_record.AfterAlarm)
        {
            _charging.RestoreAlarm();
        }
    }

    // Begins at once and ends late: a charge that stops and starts every few seconds shall not wear the flash.
    private bool IsCharging(int elapsedMilliseconds)
    {
        BmsState state = _charging.Result.State;

        if (state == BmsState.Charge || state == BmsState.Precharge)
        {
            _idleMilliseconds = 0;
            return true;
        }

        _idleMilliseconds = _idleMilliseconds < IdleMilliseconds ? _idleMilliseconds + elapsedMilliseconds : IdleMilliseconds;
        return _record.Charging && _idleMilliseconds < IdleMilliseconds;
    }

    private void Follow(int elapsedMilliseconds)
    {
        Permissions permissions = _protection.Result;
        bool latches = permissions.LatchedMask != _record.LatchedMask || permissions.ChargeLatchedMask != _record.ChargeLatchedMask;
        bool charging = IsCharging(elapsedMilliseconds);
        bool afterAlarm = _charging.IsAfterAlarm();
        bool alarms = _detection.CopyAlarms(_record.Alarms);
        bool lives = _record.Lives || permissions.Cleared || _sinceBootMilliseconds >= LivesMilliseconds;
        bool changed = alarms || charging != _record.Charging || afterAlarm != _record.AfterAlarm || lives != _record.Lives;
        int due = latches ? MostCopies : changed ? 1 : 0;

        // A supply that the charge current pulls down does so in seconds: reboots that are hours apart are no row.
        _sinceBootMilliseconds += _sinceBootMilliseconds < SoundMilliseconds ? elapsedMilliseconds : 0;
        bool sound = _sinceBootMilliseconds >= SoundMilliseconds;

        // A person who clears has seen the reboots too; a charge that came to its end, or ended and stayed so, ends the row of those that did not.
        bool ended = _record.Charging && !charging;

        if (permissions.Cleared || sound || ended || _charging.Result.State == BmsState.Full)
        {
            due = _record.UncleanBoots != 0 && due == 0 ? 1 : due;
            _record.UncleanBoots = 0;
        }

        _record.LatchedMask = permissions.LatchedMask;
        _record.ChargeLatchedMask = permissions.ChargeLatchedMask;
        _record.Charging = charging;
        _record.AfterAlarm = afterAlarm;
        _record.Lives = lives;

        if (due > 0)
        {
            _copies = _copies > due ? _copies : due;
        }
    }
}
