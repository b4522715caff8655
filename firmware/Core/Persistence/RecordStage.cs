using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Estimation;

namespace InvertedAnodeBms.Core.Persistence;

/// <summary>
/// What was learned, what the pack has been through, and where the lithium is, survive a reboot. Read once, at the start; written rarely.
/// </summary>
/// <remarks>
/// When, <see cref="RecordPlan"/> says; a pack at rest writes its hours four times a day. The state of charge comes back as a guess only: its bounds
/// start at empty to full, because charge may have moved while nobody counted. A record of another pack, or of a later firmware, is not applied: the
/// pack then starts as one that knows nothing, and the record is written over. Nothing is forbidden for that: what is, is in the lock.
/// </remarks>
public sealed class RecordStage
{
    private const int PpmOfAll = 1_000_000;
    private const int FirstVersion = 1;

    // A voltage may have shown that the charge is another one, without any that moved.
    private const int MostDeparturePpm = 9_900;

    // 1,300 kAh: more than any cell moves, and the counter never wraps from there.
    private const long MostLifeNanocoulombs = long.MaxValue / 2;

    private readonly EstimationStage _estimation;
    private readonly DepositionStage _deposition;
    private readonly RecordBuffer _buffer;
    private readonly StorageHealth _health;
    private readonly RecordSlots _slots;
    private readonly CellRecord _cell;
    private readonly RecordPlan _plan;
    private readonly PackIdentity _identity;
    private readonly LifeCounters _counters;
    private readonly long _ppmNanocoulombs;
    private bool _again;
    private int _storedPpm = OcvTable.FullPpm / 2;

    /// <summary>A record was found at the start.</summary>
    public readonly bool Restored;

    /// <summary>Records written since boot.</summary>
    public int Written;

    /// <summary>Records that could not be written since boot.</summary>
    public int Failed;

    /// <summary>Binds the stages whose state is kept, and restores it.</summary>
    /// <param name="store">Where records are kept.</param>
    /// <param name="buffer">Serves one record after the other.</param>
    /// <param name="configuration">Board and cell: which pack it is.</param>
    /// <param name="estimation">Learned state of the cells.</param>
    /// <param name="deposition">Lithium of the cells.</param>
    /// <param name="counters">What the pack has been through.</param>
    /// <param name="health">Says whether there is a storage, receives whether writes fail.</param>
    public RecordStage(
        IRecordStore store,
        RecordBuffer buffer,
        BmsConfiguration configuration,
        EstimationStage estimation,
        DepositionStage deposition,
        LifeCounters counters,
        StorageHealth health)
    {
        CellDesign design = configuration.Cell;
        _identity = new PackIdentity(configuration.BoardId, configuration.PackNumber, design.CapacityNanocoulombs);
        _counters = counters;
        _buffer = buffer;
        _health = health;
        _estimation = estimation;
        _deposition = deposition;
        _cell = new CellRecord(design);
        _plan = new RecordPlan(design.CapacityNanocoulombs);
        _ppmNanocoulombs = design.CapacityNanocoulombs / PpmOfAll;
        int cells = estimation.Result.Health.Length;
        _slots = new RecordSlots(store, _buffer, (int)design.Id, cells, deposition.Models.Length > 0);
        RecordFinding finding = _slots.Load() ? Identify() : _slots.Finding;
        health.LearnedFinding = finding;
        Restored = finding == RecordFinding.Read;

        if (Restored)
        {
            Restore(cells);
        }
    }

    /// <summary>Records of what was learned since their slots were first used.</summary>
    public int Sequence()
    {
        return _slots.Sequence;
    }

    /// <summary>Writes a record when one is due; at most one.</summary>
    /// <param name="state">State of the pack.</param>
    /// <param name="elapsedMilliseconds">Time since the previous tick.</param>
    public void Record(BmsState state, int elapsedMilliseconds)
    {
        Estimates estimates = _estimation.Result;
        long charged = estimates.ChargedNanocoulombs;
        long discharged = estimates.DischargedNanocoulombs;

        if (_slots.Unverified)
        {
            Note(_slots.Verify());
        }

        int departurePpm = estimates.PackChargePpm - _storedPpm;
        bool departed = departurePpm >= MostDeparturePpm || departurePpm <= -MostDeparturePpm;
        bool asked = _again || departed || _counters.IsDue();

        if (!_plan.IsDue(state == BmsState.Full, charged, discharged, asked, elapsedMilliseconds) || !_health.Present)
        {
            return;
        }

        if (Write(estimates, _plan.AheadNanocoulombs))
        {
            _plan.Written(charged, discharged);
            _counters.Stored();
        }
        else
        {
            Note(false);
        }
    }

    // What is not there when it is read back is written again.
    private void Note(bool whole)
    {
        _health.Note(RecordKind.Learned, whole);
        _again = !whole;
        Written += whole ? 1 : 0;
        Failed += whole ? 0 : 1;

        if (!whole)
        {
            _plan.Refused();
        }
    }

    private bool Write(Estimates estimates, long aheadNanocoulombs)
    {
        int aheadPpm = (int)(aheadNanocoulombs / _ppmNanocoulombs);
        _slots.Begin();
        _identity.Write(_buffer);
        _buffer.WriteInt64(estimates.LifeChargedNanocoulombs + (aheadNanocoulombs > 0 ? aheadNanocoulombs : 0));
        _buffer.WriteInt64(estimates.LifeDischargedNanocoulombs - (aheadNanocoulombs < 0 ? aheadNanocoulombs : 0));

        _counters.Write(_buffer);

        for (int i = 0; i < estimates.Health.Length; i++)
        {
            DepositionModel? model = _deposition.Models.Length > 0 ? _deposition.Models[i] : null;
            _cell.Write(_buffer, estimates.Health[i], Within(estimates.CellChargePpm[i] + aheadPpm), model, _deposition.FilmMilliseconds());
        }

        _storedPpm = Within(estimates.PackChargePpm + aheadPpm);
        return _slots.Commit();
    }

    private static int Within(int chargePpm)
    {
        return chargePpm < 0 ? 0 : chargePpm > OcvTable.FullPpm ? OcvTable.FullPpm : chargePpm;
    }

    // Version 1 did not say which board it was on: it was this one, the flash is soldered to it.
    private RecordFinding Identify()
    {
        return _slots.Version == FirstVersion || _identity.Matches(_buffer) ? RecordFinding.Read : RecordFinding.OtherPack;
    }

    private void Restore(int cells)
    {
        long charged = _buffer.ReadInt64();
        long discharged = _buffer.ReadInt64();

        if (charged >= 0 && charged <= MostLifeNanocoulombs && discharged >= 0 && discharged <= MostLifeNanocoulombs)
        {
            _estimation.RestoreLife(charged, discharged);
        }

        if (_slots.Version > FirstVersion)
        {
            _counters.Read(_buffer);
        }

        _storedPpm = OcvTable.FullPpm;

        for (int i = 0; i < cells; i++)
        {
            bool deposition = _deposition.Models.Length > 0;
            _cell.Read(_buffer, deposition);
            _cell.Apply(_estimation, i);
            _storedPpm = _cell.ChargePpm() < _storedPpm ? _cell.ChargePpm() : _storedPpm;

            if (deposition && _cell.Apply(_deposition.Models[i]))
            {
                _deposition.Adopted(i, _cell.FilmMilliseconds());
            }
        }
    }
}
