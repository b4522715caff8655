using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Estimation;

/// <summary>Third stage of the tick: counts charge every tick, follows the charge session, and once a second compares charge with voltage.</summary>
public sealed class EstimationStage
{
    private const int SlowPeriodMilliseconds = 1_000;

    private readonly CellDesign _design;
    private readonly ChargeCounter _counter;
    private readonly PolarisationBound _polarisation;
    private readonly ShownCharge _shown = new ShownCharge();
    private readonly ChargeInterval[] _cells;
    private readonly ResistanceEstimator _resistance;
    private readonly BalanceCount _count = new BalanceCount();
    private readonly ChargeBalance[] _balances;
    private readonly long[] _voltageSums;
    private readonly int[] _voltageSamples;
    private readonly long _gainErrorPpm;
    private readonly long _offsetMicroamps;
    private readonly int _calmMicroamps;
    private readonly long _smallCellPermille;
    private long _stepHalfNanocoulombs;
    private long _movedHalfNanocoulombs;
    private long _doubtHalfNanocoulombs;
    private long _missedMilliseconds;
    private long _slowMilliseconds;
    private int _lowestMicroamps;
    private int _highestMicroamps;
    private long _chargedBefore;
    private long _dischargedBefore;

    /// <summary>Result of the last tick.</summary>
    public readonly Estimates Result;

    /// <summary>Creates the estimators of a pack.</summary>
    /// <param name="design">Cell design.</param>
    /// <param name="settings">Error bounds of the channels.</param>
    /// <param name="cellCount">Cells in series, 1 to 4.</param>
    /// <param name="maximumGapMilliseconds">Longest time between current samples that is still integrated.</param>
    public EstimationStage(CellDesign design, MeasurementSettings settings, int cellCount, int maximumGapMilliseconds)
    {
        _design = design;
        _counter = new ChargeCounter(maximumGapMilliseconds, settings.CurrentIntegrates);
        _polarisation = new PolarisationBound(design, settings);
        _cells = new ChargeInterval[cellCount];
        _voltageSums = new long[cellCount];
        _voltageSamples = new int[cellCount];
        _gainErrorPpm = settings.CurrentGainErrorPpm;
        _calmMicroamps = 2 * design.TerminationMicroamps;
        _offsetMicroamps = settings.CurrentOffsetErrorMicroamps;
        _smallCellPermille = (1_000L * OcvTable.FullPpm / (OcvTable.FullPpm - design.CapacityTolerancePpm)) + 1;

        _balances = new ChargeBalance[cellCount];
        Result = new Estimates(cellCount, new ChargeSession(design));

        for (int i = 0; i < cellCount; i++)
        {
            _cells[i] = new ChargeInterval(design, _shown);
            _balances[i] = new ChargeBalance(design, _count, Result.Health[i]);
        }

        _resistance = new ResistanceEstimator(design, settings, Result.Health, maximumGapMilliseconds);
        ForgetRoom();
        Publish();
    }

    /// <summary>Takes over what was counted before a reboot, in nanocoulombs.</summary>
    public void RestoreLife(long chargedNanocoulombs, long dischargedNanocoulombs)
    {
        _chargedBefore = chargedNanocoulombs;
        _dischargedBefore = dischargedNanocoulombs;
    }

    /// <summary>Takes over resistances of a cell from before a reboot, in ohm; 0 for what was not known.</summary>
    public void RestoreResistance(int cell, float fastOhms, float secondOhms, float longSecondOhms)
    {
        _resistance.Restore(cell, fastOhms, secondOhms, longSecondOhms);
    }

    /// <summary>Takes over the state of charge of a cell from before a reboot, as a guess: charge may have moved since.</summary>
    public void Guess(int cell, int chargePpm)
    {
        _cells[cell].Guess(chargePpm);
        Publish();
    }

    /// <summary>Estimates one tick.</summary>
    /// <param name="measurements">Conditioned signals.</param>
    /// <param name="commandedMicroamps">Charge current commanded in the previous tick.</param>
    /// <param name="faultsCleared">A person cleared the latched faults in the previous tick.</param>
    /// <param name="clock">Time since the previous tick, and whether it can be trusted.</param>
    public void Estimate(Measurements measurements, int commandedMicroamps, bool faultsCleared, TickClock clock)
    {
        if (faultsCleared)
        {
            Result.Session.Close();
            ForgetRoom();
        }

        if (clock.Faulty && clock.ElapsedMilliseconds == 0)
        {
            Forget();
        }

        int elapsedMilliseconds = clock.ElapsedMilliseconds;
        Signal pack = measurements.PackMicroamps;
        bool fresh = pack.IsFresh();
        _counter.Count(pack.Value, fresh, elapsedMilliseconds);
        Result.ChargedNanocoulombs = _counter.ChargedNanocoulombs();
        Result.DischargedNanocoulombs = _counter.DischargedNanocoulombs();
        Result.LifeChargedNanocoulombs = _chargedBefore + Result.ChargedNanocoulombs;
        Result.LifeDischargedNanocoulombs = _dischargedBefore + Result.DischargedNanocoulombs;

        int prechargeEndMicrovolts = _design.PrechargeBelowMicrovolts + CellDesign.PrechargeHysteresisMicrovolts;
        bool belowPrecharge = measurements.AllGood && measurements.LowestCellMicrovolts < prechargeEndMicrovolts;
        Result.Session.Follow(
            fresh ? pack.Value : 0,
            _counter.StepHalfNanocoulombs,
            _offsetMicroamps * _counter.StepMilliseconds,
            commandedMicroamps,
            belowPrecharge,
            LeastHeldByFullestCell(),
            elapsedMilliseconds);

        _resistance.Follow(measurements, clock);
        Collect(measurements);
        _slowMilliseconds += elapsedMilliseconds;

        if (_slowMilliseconds >= SlowPeriodMilliseconds && _counter.PendingMilliseconds == 0)
        {
            UpdateSlowly(measurements.AnyTemperatureGood, measurements.ColdestDeciCelsius);
        }
    }

    private void Forget()
    {
        // The clock stood still or ran backwards: charge may have moved for an unknown time.
        _counter.Forget();
        _polarisation.Forget();

        for (int i = 0; i < _cells.Length; i++)
        {
            _cells[i].Forget();
            _balances[i].Forget();
        }

        ForgetRoom();
        Publish();
    }

    private void ForgetRoom()
    {
        for (int i = 0; i < _cells.Length; i++)
        {
            Result.Health[i].RoomNanocoulombs = ChargeRoom.Unknown(_design);
        }
    }

    private void Collect(Measurements measurements)
    {
        _stepHalfNanocoulombs += _counter.StepHalfNanocoulombs;
        _movedHalfNanocoulombs += _counter.MovedHalfNanocoulombs;
        _doubtHalfNanocoulombs += _counter.DoubtHalfNanocoulombs;
        _missedMilliseconds += _counter.MissedMilliseconds;

        if (measurements.PackMicroamps.IsFresh())
        {
            int microamps = measurements.PackMicroamps.Value;
            _lowestMicroamps = microamps < _lowestMicroamps ? microamps : _lowestMicroamps;
            _highestMicroamps = microamps > _highestMicroamps ? microamps : _highestMicroamps;
        }

        for (int i = 0; i < _cells.Length; i++)
        {
            if (measurements.CellMicrovolts[i].IsFresh())
            {
                _voltageSums[i] += measurements.CellMicrovolts[i].Value;
                _voltageSamples[i]++;
            }
        }
    }

    private void UpdateSlowly(bool temperatureKnown, int coldestDeciCelsius)
    {
        if (_missedMilliseconds > 0)
        {
            _polarisation.Forget();
        }
        else
        {
            _polarisation.Update(_lowestMicroamps, _highestMicroamps, temperatureKnown, coldestDeciCelsius, _slowMilliseconds);
        }

        // All rounded up. A small cell moves further in state of charge, so everything is scaled to the smallest that is still good.
        long step = _stepHalfNanocoulombs / 2;
        long moved = (_movedHalfNanocoulombs + _doubtHalfNanocoulombs) / 2;
        long wrong = (_doubtHalfNanocoulombs / 2) + (moved * _gainErrorPpm / OcvTable.FullPpm) + 3
            + (_offsetMicroamps * _slowMilliseconds) + (_design.MaximumMicroamps * _missedMilliseconds);
        _count.Add(step, wrong, _slowMilliseconds);
        long scaled = (step < 0 ? -step : step) * _design.CapacityTolerancePpm / OcvTable.FullPpm;
        long error = ForSmallestCell(wrong + scaled);
        long below = ForSmallestCell(moved + wrong + _polarisation.BelowNanocoulombs());
        long above = ForSmallestCell(moved + wrong + _polarisation.AboveNanocoulombs());

        for (int i = 0; i < _cells.Length; i++)
        {
            _cells[i].Move(step, error);

            bool seen = _voltageSamples[i] > 0;

            if (seen)
            {
                Compare(i, below, above);
            }

            ChargeRoom.Follow(_design, Result.Health[i], step, wrong, _cells[i].LowNanocoulombs(), seen && _shown.AtUpperKnee);
        }

        // The odd half nanocoulomb stays for the next round; so does the last current, from which the next step begins.
        _stepHalfNanocoulombs -= step * 2;
        _movedHalfNanocoulombs = 0;
        _doubtHalfNanocoulombs = 0;
        _missedMilliseconds = 0;
        _slowMilliseconds = 0;
        _lowestMicroamps = _counter.LastMicroamps;
        _highestMicroamps = _counter.LastMicroamps;
        Publish();
    }

    private void Compare(int cell, long belowNanocoulombs, long aboveNanocoulombs)
    {
        int meanMicrovolts = (int)(_voltageSums[cell] / _voltageSamples[cell]);
        int lowestMicrovolts = meanMicrovolts - 1 - _polarisation.BelowMicrovolts();
        int highestMicrovolts = meanMicrovolts + 1 + _polarisation.AboveMicrovolts();
        _cells[cell].Cut(lowestMicrovolts, highestMicrovolts, belowNanocoulombs, aboveNanocoulombs);

        // Beside little current an aged cell, whose resistance is beyond what its design allows, looks no fuller or emptier than it is.
        bool calm = _lowestMicroamps >= -_calmMicroamps && _highestMicroamps <= _calmMicroamps;
        _balances[cell].Show(_cells[cell], calm);
        _voltageSums[cell] = 0;
        _voltageSamples[cell] = 0;
    }

    private long ForSmallestCell(long nanocoulombs)
    {
        long limited = nanocoulombs > _design.CapacityNanocoulombs ? _design.CapacityNanocoulombs : nanocoulombs;
        return (limited * _smallCellPermille / 1_000) + 1;
    }

    private void Publish()
    {
        int lowestPpm = OcvTable.FullPpm;
        int widestPpm = 0;

        for (int i = 0; i < _cells.Length; i++)
        {
            int bestPpm = _cells[i].BestPpm();
            int uncertaintyPpm = _cells[i].UncertaintyPpm();
            Result.CellChargePpm[i] = bestPpm;
            Result.CellUncertaintyPpm[i] = uncertaintyPpm;
            lowestPpm = bestPpm < lowestPpm ? bestPpm : lowestPpm;
            widestPpm = uncertaintyPpm > widestPpm ? uncertaintyPpm : widestPpm;
        }

        Result.PackChargePpm = lowestPpm;
        Result.PackUncertaintyPpm = widestPpm;
        Result.Disagreements = _shown.Disagreements;
    }

    private long LeastHeldByFullestCell()
    {
        long least = 0;

        for (int i = 0; i < _cells.Length; i++)
        {
            long held = _cells[i].LowNanocoulombs();
            least = held > least ? held : least;
        }

        return least;
    }
}
