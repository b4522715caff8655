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
    private readonly ChargeInterval[] _cells;
    private readonly long[] _voltageSums;
    private readonly long _errorPpm;
    private readonly long _offsetMicroamps;
    private long _stepHalfNanocoulombs;
    private long _missedMilliseconds;
    private long _slowMilliseconds;
    private long _currentSum;
    private int _samples;

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
        _counter = new ChargeCounter(maximumGapMilliseconds);
        _polarisation = new PolarisationBound(design, settings.VoltageErrorMicrovolts);
        _cells = new ChargeInterval[cellCount];
        _voltageSums = new long[cellCount];
        _errorPpm = settings.CurrentGainErrorPpm + design.CapacityTolerancePpm;
        _offsetMicroamps = settings.CurrentOffsetErrorMicroamps;

        for (int i = 0; i < cellCount; i++)
        {
            _cells[i] = new ChargeInterval(design);
        }

        Result = new Estimates(cellCount, new ChargeSession(design));
        Publish();
    }

    /// <summary>Estimates one tick.</summary>
    /// <param name="measurements">Conditioned signals.</param>
    /// <param name="commandedMicroamps">Charge current commanded in the previous tick.</param>
    /// <param name="faultsCleared">A person cleared the latched faults in the previous tick.</param>
    /// <param name="elapsedMilliseconds">Time since the previous tick.</param>
    public void Estimate(Measurements measurements, int commandedMicroamps, bool faultsCleared, int elapsedMilliseconds)
    {
        if (faultsCleared)
        {
            Result.Session.Close();
        }

        Signal pack = measurements.PackMicroamps;
        bool fresh = pack.Quality == SignalQuality.Good && pack.AgeMilliseconds == 0;
        _counter.Count(pack.Value, fresh, elapsedMilliseconds);
        Result.ChargedNanocoulombs = _counter.ChargedNanocoulombs();
        Result.DischargedNanocoulombs = _counter.DischargedNanocoulombs();

        bool belowPrecharge = measurements.AllGood && measurements.LowestCellMicrovolts < _design.PrechargeBelowMicrovolts;
        Result.Session.Follow(
            fresh ? pack.Value : 0, _counter.StepHalfNanocoulombs, commandedMicroamps, belowPrecharge, LeastHeldByFullestCell(), elapsedMilliseconds);

        _stepHalfNanocoulombs += _counter.StepHalfNanocoulombs;
        _missedMilliseconds += _counter.MissedMilliseconds;
        _slowMilliseconds += elapsedMilliseconds;

        if (measurements.AllGood)
        {
            Collect(measurements);
        }

        if (_slowMilliseconds >= SlowPeriodMilliseconds)
        {
            UpdateSlowly();
        }
    }

    private void Collect(Measurements measurements)
    {
        _currentSum += measurements.PackMicroamps.Value;
        _samples++;

        for (int i = 0; i < _cells.Length; i++)
        {
            _voltageSums[i] += measurements.CellMicrovolts[i].Value;
        }
    }

    private void UpdateSlowly()
    {
        long step = _stepHalfNanocoulombs / 2;
        long moved = step < 0 ? -step : step;
        long error = (moved * _errorPpm / 1_000_000L) + (_offsetMicroamps * _slowMilliseconds) + (_design.MaximumMicroamps * _missedMilliseconds);

        if (_samples > 0)
        {
            _polarisation.Update((int)(_currentSum / _samples), _slowMilliseconds);
        }
        else
        {
            _polarisation.Forget();
        }

        for (int i = 0; i < _cells.Length; i++)
        {
            _cells[i].Move(step, error);

            if (_samples > 0)
            {
                int meanMicrovolts = (int)(_voltageSums[i] / _samples);
                _cells[i].Cut(meanMicrovolts - _polarisation.BelowMicrovolts(), meanMicrovolts + _polarisation.AboveMicrovolts());
            }

            _voltageSums[i] = 0;
        }

        // The odd half nanocoulomb stays for the next round.
        _stepHalfNanocoulombs -= step * 2;
        _missedMilliseconds = 0;
        _slowMilliseconds = 0;
        _currentSum = 0;
        _samples = 0;
        Publish();
    }

    private void Publish()
    {
        int lowestPpm = OcvTable.FullPpm;
        int widestPpm = 0;
        int disagreements = 0;

        for (int i = 0; i < _cells.Length; i++)
        {
            int bestPpm = _cells[i].BestPpm();
            int uncertaintyPpm = _cells[i].UncertaintyPpm();
            Result.CellChargePpm[i] = bestPpm;
            Result.CellUncertaintyPpm[i] = uncertaintyPpm;
            lowestPpm = bestPpm < lowestPpm ? bestPpm : lowestPpm;
            widestPpm = uncertaintyPpm > widestPpm ? uncertaintyPpm : widestPpm;
            disagreements += _cells[i].Disagreements;
        }

        Result.PackChargePpm = lowestPpm;
        Result.PackUncertaintyPpm = widestPpm;
        Result.Disagreements = disagreements;
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
