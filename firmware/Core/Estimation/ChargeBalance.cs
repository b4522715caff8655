using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Core.Estimation;

/// <summary>
/// Leak, capacity and apparent efficiency of one cell from the balance of charge between visits at the knees of its voltage curve.
/// </summary>
/// <remarks>
/// A visit is a time in which the voltage alone shows the charge within a few percent, near full or near empty; the narrowest moment of a visit
/// stays as its mark. Ten minutes away from the knee end the visit: noise at its edge does not. What was counted in between two marks at the same
/// knee and is not there is the leak. Its error is all that the bounds of sensors and polarisation allow, temperature included; an offset of the
/// sensor is in it for all the time, and so is half of every step of the current between two samples: pulsed loads make it wide.
/// Cells in series share the count, each has its own knees: a cell that never comes to one (a fuller neighbour ends the charge) says nothing.
/// From one knee to the other goes at least half of the capacity. When less was counted, either it leaked, and the next visit at the first knee
/// tells, or the resistance is outside its bounds (at the end of its life a full cell looks empty for minutes when a discharge begins): such a visit
/// is not compared with the one before it at its own knee.
/// With lithium in excess (PHYSICS 3.3 of the project) the capacity is the cathode's, and what dies at the anode is not missed here.
/// </remarks>
public sealed class ChargeBalance
{
    private const long LeastMilliseconds = 5L * 60 * 60 * 1000;
    private const long WindowMilliseconds = 8L * 60 * 60 * 1000;
    private const long AwayMilliseconds = 10L * 60 * 1000;
    private const long CapacityMilliseconds = 48L * 60 * 60 * 1000;
    private const int NarrowDivisor = 10;
    private const int CapacityErrorDivisor = 20;
    private const int WorthHours = 100;
    private const int LeastCapacityPermille = 500;
    private const int MostCapacityPermille = 1_300;
    private const int CapacityMemory = 4;
    private const float MillisecondsPerHour = 3_600_000f;

    private readonly CellHealth _health;
    private readonly BalanceCount _count;
    private readonly long _capacityNanocoulombs;
    private readonly int _capacityTolerancePpm;
    private readonly float _worthMicroamps;
    private readonly KneeMark _upper = new KneeMark();
    private readonly KneeMark _lower = new KneeMark();
    private readonly KneeMark _visit = new KneeMark();
    private readonly KneeMark _present;
    private bool _atUpper;
    private long _seenMilliseconds;
    private float _publishedMicroamps;

    /// <summary>Creates a balance without marks.</summary>
    /// <param name="design">Cell design.</param>
    /// <param name="count">What has gone through the pack.</param>
    /// <param name="health">Receives what is learned.</param>
    public ChargeBalance(CellDesign design, BalanceCount count, CellHealth health)
    {
        _health = health;
        _count = count;
        _capacityNanocoulombs = design.CapacityNanocoulombs;
        _capacityTolerancePpm = design.CapacityTolerancePpm;
        _worthMicroamps = design.CapacityNanocoulombs / WorthHours / MillisecondsPerHour;
        _present = count.Present;
    }

    /// <summary>Knows no marks any more: charge may have moved uncounted.</summary>
    public void Forget()
    {
        _upper.Clear();
        _lower.Clear();
        _visit.Clear();
    }

    /// <summary>Takes what the voltage alone says.</summary>
    /// <param name="interval">State of charge of the cell, just compared with its voltage.</param>
    /// <param name="calm">Little current flowed: the voltage can be believed.</param>
    public void Show(ChargeInterval interval, bool calm)
    {
        long low = interval.Shown.LowNanocoulombs;
        long high = interval.Shown.HighNanocoulombs;
        bool narrow = calm && high - low <= _capacityNanocoulombs / NarrowDivisor;
        bool upper = narrow && interval.Shown.AtUpperKnee;
        bool lower = narrow && interval.Shown.AtLowerKnee && !upper;
        bool here = _atUpper ? upper : lower;
        _seenMilliseconds = here ? _count.Milliseconds : _seenMilliseconds;
        bool elsewhere = !here && (upper || lower);

        if (_visit.IsSet() && (elsewhere || _count.Milliseconds - _seenMilliseconds >= AwayMilliseconds))
        {
            Leave();
        }

        if (upper)
        {
            Present(Widened(_capacityNanocoulombs - high, false), Widened(_capacityNanocoulombs - low, true));
            Visit(true);
        }
        else if (lower)
        {
            Present(-Widened(high, true), -Widened(low, false));
            Visit(false);
        }
    }

    /// <summary>A cell larger or smaller than nominal holds more or less at the same voltage.</summary>
    private long Widened(long nanocoulombs, bool up)
    {
        long magnitude = nanocoulombs < 0 ? -nanocoulombs : nanocoulombs;
        long doubt = magnitude / OcvTable.FullPpm * _capacityTolerancePpm;
        return up ? nanocoulombs + doubt : nanocoulombs - doubt;
    }

    private void Present(long leastNanocoulombs, long mostNanocoulombs)
    {
        _present.LowNanocoulombs = _count.NetNanocoulombs + leastNanocoulombs;
        _present.HighNanocoulombs = _count.NetNanocoulombs + mostNanocoulombs;
        _present.ErrorNanocoulombs = _count.ErrorNanocoulombs;
        _present.ChargedNanocoulombs = _count.ChargedNanocoulombs;
        _present.Milliseconds = _count.Milliseconds;
    }

    private void Visit(bool upper)
    {
        if (!_visit.IsSet())
        {
            _atUpper = upper;
            _seenMilliseconds = _count.Milliseconds;
            _publishedMicroamps = _worthMicroamps;
            ForgetUnlessReached();
        }

        KneeMark anchor = upper ? _upper : _lower;

        if (anchor.IsSet() && _present.Milliseconds - anchor.Milliseconds >= LeastMilliseconds)
        {
            Measure(anchor);
        }

        if (!_visit.IsSet() || _present.Width() < _visit.Width())
        {
            _visit.Copy(_present);
        }
    }

    private void ForgetUnlessReached()
    {
        KneeMark other = _atUpper ? _lower : _upper;
        long most = _atUpper ? _present.HighNanocoulombs - other.LowNanocoulombs : other.HighNanocoulombs - _present.LowNanocoulombs;

        if (other.IsSet() && most < _capacityNanocoulombs / 1_000 * LeastCapacityPermille)
        {
            KneeMark anchor = _atUpper ? _upper : _lower;
            anchor.Clear();
        }
    }

    private void Measure(KneeMark anchor)
    {
        float milliseconds = _present.Milliseconds - anchor.Milliseconds;
        long error = _present.ErrorNanocoulombs - anchor.ErrorNanocoulombs;
        long least = _present.LowNanocoulombs - anchor.HighNanocoulombs - error;
        long most = _present.HighNanocoulombs - anchor.LowNanocoulombs + error;
        float uncertainty = (most - least) * 0.5f / milliseconds;

        if (uncertainty < _publishedMicroamps)
        {
            float lost = (least + most) * 0.5f;
            long charged = _present.ChargedNanocoulombs - anchor.ChargedNanocoulombs;
            _publishedMicroamps = uncertainty;
            _health.LeakMicroamps = lost / milliseconds;
            _health.LeakUncertaintyMicroamps = uncertainty;

            if (_atUpper && charged >= _capacityNanocoulombs / 2)
            {
                _health.ApparentEfficiency = 1f - (lost / charged);
            }
        }
    }

    private void Leave()
    {
        KneeMark anchor = _atUpper ? _upper : _lower;
        MeasureCapacity(_atUpper ? _lower : _upper);

        // A mark is kept until the window is long enough to show a leak, unless the new one is far better.
        bool due = _visit.Milliseconds - anchor.Milliseconds >= WindowMilliseconds || _visit.Width() < anchor.Width() / 2;

        if (!anchor.IsSet() || due)
        {
            anchor.Copy(_visit);
        }

        _visit.Clear();
    }

    private void MeasureCapacity(KneeMark other)
    {
        long milliseconds = _visit.Milliseconds - other.Milliseconds;

        if (!other.IsSet() || milliseconds > CapacityMilliseconds)
        {
            return;
        }

        KneeMark full = _atUpper ? _visit : other;
        KneeMark empty = _atUpper ? other : _visit;
        long least = full.LowNanocoulombs - empty.HighNanocoulombs;
        long most = full.HighNanocoulombs - empty.LowNanocoulombs;
        long error = ((most - least) / 2) + _visit.ErrorNanocoulombs - other.ErrorNanocoulombs;
        long capacity = (least + most) / 2;

        // What a leak that is known to be there took on the way up; on the way down it took what the count missed.
        if (_health.LeakUncertaintyMicroamps < _health.LeakMicroamps)
        {
            long lost = (long)(_health.LeakMicroamps * milliseconds);
            capacity += _atUpper ? -lost : lost;
            error += (long)(_health.LeakUncertaintyMicroamps * milliseconds);
        }

        bool plausible = capacity >= _capacityNanocoulombs / 1_000 * LeastCapacityPermille
            && capacity <= _capacityNanocoulombs / 1_000 * MostCapacityPermille;

        if (!plausible || error > _capacityNanocoulombs / CapacityErrorDivisor)
        {
            return;
        }

        bool first = _health.CapacityNanocoulombs == 0;
        _health.CapacityNanocoulombs += first ? capacity : (capacity - _health.CapacityNanocoulombs) / CapacityMemory;
        _health.CapacityErrorNanocoulombs += first ? error : (error - _health.CapacityErrorNanocoulombs) / CapacityMemory;
    }
}
