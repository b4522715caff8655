using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Core.Estimation;

/// <summary>
/// State of charge of one cell as an interval that is guaranteed by the error bounds, and a best guess inside it.
/// </summary>
/// <remarks>
/// Set-membership estimation: counting moves both ends and widens the interval by its own error; a voltage cuts off what contradicts it. At
/// the knees of the LFP curve the cut is sharp; on the plateau it leaves nearly everything, which is the honest answer. What a voltage shows is the
/// filling of the particles' surface; the interval is about their mean, so a cut takes how far the two may lie apart.
/// All charges in nanocoulombs above empty, 0 to the nominal capacity: a cell that really holds more or less is scaled to it, so that its full
/// is the nominal full.
/// </remarks>
public sealed class ChargeInterval
{
    private const int EndPpm = 5_000;
    private const int UpperKneePpm = 950_000;
    private const int LowerKneePpm = 60_000;

    private readonly CellDesign _design;
    private readonly int _emptyMicrovolts;
    private readonly int _fullMicrovolts;
    private readonly int _endMicrovolts;
    private readonly long _nanocoulombsPerPpm;
    private long _lowNanocoulombs;
    private long _highNanocoulombs;
    private long _bestNanocoulombs;

    /// <summary>What the last voltage said.</summary>
    public readonly ShownCharge Shown;

    /// <summary>Creates an interval that knows nothing: empty to full.</summary>
    /// <param name="design">Cell design.</param>
    public ChargeInterval(CellDesign design)
        : this(design, new ShownCharge())
    {
    }

    /// <summary>Creates an interval that knows nothing.</summary>
    /// <param name="design">Cell design.</param>
    /// <param name="shown">Receives what the voltage says; cells that are looked at one after the other share it.</param>
    public ChargeInterval(CellDesign design, ShownCharge shown)
    {
        Shown = shown;
        _design = design;
        _nanocoulombsPerPpm = design.CapacityNanocoulombs / OcvTable.FullPpm;
        _highNanocoulombs = design.CapacityNanocoulombs;
        _bestNanocoulombs = design.CapacityNanocoulombs / 2;
        _emptyMicrovolts = design.Ocv.MicrovoltsAt(0);
        _fullMicrovolts = design.Ocv.MicrovoltsAt(OcvTable.FullPpm);
        _endMicrovolts = _fullMicrovolts - design.Ocv.MicrovoltsAt(OcvTable.FullPpm - EndPpm) + 1;
    }

    /// <summary>Least charge the cell may hold, in nanocoulombs above empty.</summary>
    public long LowNanocoulombs()
    {
        return _lowNanocoulombs;
    }

    /// <summary>Best guess of the state of charge, in ppm.</summary>
    public int BestPpm()
    {
        return ToPpm(_bestNanocoulombs);
    }

    /// <summary>Largest error of <see cref="BestPpm"/> that the bounds allow, in ppm, rounded up.</summary>
    public int UncertaintyPpm()
    {
        int best = BestPpm();
        int above = ToPpm(_highNanocoulombs + _nanocoulombsPerPpm - 1) - best;
        int below = best - ToPpm(_lowNanocoulombs);
        return above > below ? above : below;
    }

    /// <summary>Guesses, within what the bounds allow; the bounds stay.</summary>
    public void Guess(int chargePpm)
    {
        long guess = chargePpm * _nanocoulombsPerPpm;
        guess = guess < _lowNanocoulombs ? _lowNanocoulombs : guess;
        _bestNanocoulombs = guess > _highNanocoulombs ? _highNanocoulombs : guess;
    }

    /// <summary>Knows nothing any more: charge may have moved for an unknown time. The best guess stays.</summary>
    public void Forget()
    {
        _lowNanocoulombs = 0;
        _highNanocoulombs = _design.CapacityNanocoulombs;
    }

    /// <summary>Moves with counted charge.</summary>
    /// <param name="stepNanocoulombs">Counted charge, positive when charging.</param>
    /// <param name="errorNanocoulombs">Largest error of that count, not negative.</param>
    public void Move(long stepNanocoulombs, long errorNanocoulombs)
    {
        _lowNanocoulombs = Clamp(_lowNanocoulombs + stepNanocoulombs - errorNanocoulombs);
        _highNanocoulombs = Clamp(_highNanocoulombs + stepNanocoulombs + errorNanocoulombs);
        _bestNanocoulombs = Clamp(_bestNanocoulombs + stepNanocoulombs);
    }

    /// <summary>Cuts off what a range of open-circuit voltages excludes.</summary>
    /// <param name="lowestMicrovolts">Lowest open-circuit voltage that fits the measurement.</param>
    /// <param name="highestMicrovolts">Highest open-circuit voltage that fits the measurement.</param>
    /// <param name="belowNanocoulombs">Most by which the charge may now lie below what was shown (moved since, lag), not negative.</param>
    /// <param name="aboveNanocoulombs">Most by which the charge may now lie above what was shown, not negative.</param>
    public void Cut(int lowestMicrovolts, int highestMicrovolts, long belowNanocoulombs, long aboveNanocoulombs)
    {
        // The table rounds down to a whole ppm: the true charge at the highest voltage may lie just below the next one.
        int lowestPpm = _design.Ocv.PpmAt(lowestMicrovolts);
        int highestPpm = _design.Ocv.PpmAt(highestMicrovolts);
        Shown.LowNanocoulombs = (_nanocoulombsPerPpm * lowestPpm) - belowNanocoulombs;
        Shown.HighNanocoulombs = (_nanocoulombsPerPpm * (highestPpm + 1L)) + aboveNanocoulombs + Beyond(highestMicrovolts);
        Shown.AtUpperKnee = lowestPpm >= UpperKneePpm;
        Shown.AtLowerKnee = highestPpm <= LowerKneePpm && lowestMicrovolts >= _emptyMicrovolts;
        long low = Clamp(Shown.LowNanocoulombs);
        long high = Clamp(Shown.HighNanocoulombs);

        if (low > _highNanocoulombs || high < _lowNanocoulombs)
        {
            Shown.Disagreements++;
            _lowNanocoulombs = low;
            _highNanocoulombs = high;
        }
        else
        {
            _lowNanocoulombs = low > _lowNanocoulombs ? low : _lowNanocoulombs;
            _highNanocoulombs = high < _highNanocoulombs ? high : _highNanocoulombs;
        }

        if (_bestNanocoulombs < _lowNanocoulombs)
        {
            _bestNanocoulombs = _lowNanocoulombs;
        }
        else if (_bestNanocoulombs > _highNanocoulombs)
        {
            _bestNanocoulombs = _highNanocoulombs;
        }
    }

    /// <summary>Charge above full: above its table the curve goes on at least as steeply as it ends.</summary>
    private long Beyond(int microvolts)
    {
        long above = (long)microvolts - _fullMicrovolts;
        return above > 0 ? above * EndPpm / _endMicrovolts * _nanocoulombsPerPpm : 0;
    }

    private long Clamp(long nanocoulombs)
    {
        if (nanocoulombs < 0)
        {
            return 0;
        }

        return nanocoulombs > _design.CapacityNanocoulombs ? _design.CapacityNanocoulombs : nanocoulombs;
    }

    private int ToPpm(long nanocoulombs)
    {
        return (int)(nanocoulombs / _nanocoulombsPerPpm);
    }
}
