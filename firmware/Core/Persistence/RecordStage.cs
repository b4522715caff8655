using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Estimation;

namespace InvertedAnodeBms.Core.Persistence;

/// <summary>
/// Last stage of the tick but telemetry: what was learned, and where the lithium is, survives a reboot. Reads once, at the start; writes rarely.
/// </summary>
/// <remarks>
/// Storage wears: a record is written when half a percent of the capacity has moved since the last, at most every ten minutes; at the end of a
/// charge after one minute already. A pack at rest writes nothing. The state of charge comes back as a guess only: its bounds start at empty to
/// full, because charge may have moved while nobody counted.
/// </remarks>
public sealed class RecordStage
{
    private const int LeastMilliseconds = 10 * 60 * 1000;
    private const int LeastAtEndMilliseconds = 60 * 1000;
    private const int WorthDivisor = 200;

    // 1,300 kAh: more than any cell moves, and the counter never wraps from there.
    private const long MostLifeNanocoulombs = long.MaxValue / 2;

    private readonly EstimationStage _estimation;
    private readonly DepositionStage _deposition;
    private readonly RecordBuffer _buffer = new RecordBuffer();
    private readonly RecordSlots _slots;
    private readonly CellRecord _cell;
    private readonly long _worthNanocoulombs;
    private long _sinceMilliseconds;
    private long _movedThen;
    private bool _wasFull;
    private bool _endOfCharge;

    /// <summary>A record was found at the start.</summary>
    public readonly bool Restored;

    /// <summary>Records written since boot.</summary>
    public int Written;

    /// <summary>Records that could not be written since boot.</summary>
    public int Failed;

    /// <summary>Binds the stages whose state is kept, and restores it.</summary>
    /// <param name="store">Where records are kept.</param>
    /// <param name="design">Cell design.</param>
    /// <param name="estimation">Learned state of the cells.</param>
    /// <param name="deposition">Lithium of the cells.</param>
    public RecordStage(IRecordStore store, CellDesign design, EstimationStage estimation, DepositionStage deposition)
    {
        _estimation = estimation;
        _deposition = deposition;
        _cell = new CellRecord(design);
        _worthNanocoulombs = design.CapacityNanocoulombs / WorthDivisor;
        int cells = estimation.Result.Health.Length;
        _slots = new RecordSlots(store, _buffer, (int)design.Id, cells, deposition.Models.Length > 0);
        Restored = _slots.Load();

        if (Restored)
        {
            Restore(cells);
        }
    }

    /// <summary>Writes a record when one is due; at most one.</summary>
    /// <param name="state">State of the pack.</param>
    /// <param name="elapsedMilliseconds">Time since the previous tick.</param>
    public void Record(BmsState state, int elapsedMilliseconds)
    {
        bool full = state == BmsState.Full;
        _endOfCharge = _endOfCharge || (full && !_wasFull);
        _wasFull = full;
        _sinceMilliseconds += elapsedMilliseconds;
        Estimates estimates = _estimation.Result;
        long moved = estimates.ChargedNanocoulombs + estimates.DischargedNanocoulombs;
        bool worth = moved - _movedThen >= _worthNanocoulombs;
        bool due = _sinceMilliseconds >= LeastMilliseconds || (_endOfCharge && _sinceMilliseconds >= LeastAtEndMilliseconds);

        if (!worth || !due)
        {
            return;
        }

        _sinceMilliseconds = 0;

        if (Write(estimates))
        {
            _movedThen = moved;
            _endOfCharge = false;
            Written++;
        }
        else
        {
            Failed++;
        }
    }

    private bool Write(Estimates estimates)
    {
        _slots.Begin();
        _buffer.WriteInt64(estimates.LifeChargedNanocoulombs);
        _buffer.WriteInt64(estimates.LifeDischargedNanocoulombs);

        for (int i = 0; i < estimates.Health.Length; i++)
        {
            DepositionModel? model = _deposition.Models.Length > 0 ? _deposition.Models[i] : null;
            _cell.Write(_buffer, estimates.Health[i], estimates.CellChargePpm[i], model);
        }

        return _slots.Commit();
    }

    private void Restore(int cells)
    {
        long charged = _buffer.ReadInt64();
        long discharged = _buffer.ReadInt64();

        if (charged >= 0 && charged <= MostLifeNanocoulombs && discharged >= 0 && discharged <= MostLifeNanocoulombs)
        {
            _estimation.RestoreLife(charged, discharged);
        }

        for (int i = 0; i < cells; i++)
        {
            bool deposition = _deposition.Models.Length > 0;
            _cell.Read(_buffer, deposition);
            _cell.Apply(_estimation, i);

            if (deposition && _cell.Apply(_deposition.Models[i]))
            {
                _deposition.Adopted(i);
            }
        }
    }
}
