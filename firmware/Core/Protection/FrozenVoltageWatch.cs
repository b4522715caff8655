using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Protection;

/// <summary>
/// A step of the current must move the voltage of every cell, and to the right side. On a flat curve a frozen reading looks like a healthy cell, and the cell
/// behind it is charged past every limit; where cells are read as differences, a frozen one answers the wrong way round.
/// </summary>
/// <remarks>
/// Compared are levels: the mean of the samples while the current was calm before the step, and 0.7 s after it, so that nothing is asked of two
/// channels that are not read at the same moment. Asked is a fortieth of the largest resistance that the design believes in: far below any sound
/// cell's. What does not answer blocks until it does: with the gates open the current is zero, and a sound voltage relaxes to the right side.
/// A charge at constant current makes no steps: it pauses for a moment now and then, see <c>Charging/ProbePause</c>.
/// </remarks>
public sealed class FrozenVoltageWatch
{
    private const int CalmMilliseconds = 1_000;
    private const int SkipMilliseconds = 200;
    private const int AnswerMilliseconds = 700;
    private const int LongestStepMilliseconds = 3_000;
    private const int LeastDivisor = 40;
    private const int Samples = 5;

    private readonly bool _openLoop;
    private readonly int _stepMicroamps;
    private readonly int _leastMicroohms;
    private readonly int[] _before = new int[BmsConfiguration.MaximumCells];
    private readonly int[] _mean = new int[BmsConfiguration.MaximumCells];
    private readonly int[] _silent = new int[BmsConfiguration.MaximumCells];
    private int _beforeMicroamps;
    private int _levelMicroamps;
    private int _calmMilliseconds;
    private int _sinceBeforeMilliseconds = LongestStepMilliseconds;

    /// <summary>Creates a watch that has seen no step.</summary>
    /// <param name="design">Cell design.</param>
    /// <param name="openLoop">A recording: its rows are far apart, and nothing can be blocked.</param>
    public FrozenVoltageWatch(CellDesign design, bool openLoop)
    {
        _openLoop = openLoop;
        _stepMicroamps = design.ChargeMicroamps / 2;
        _leastMicroohms = design.PolarisationMicroohms / LeastDivisor;
    }

    /// <summary>Takes one tick.</summary>
    /// <returns>True while a cell has not answered.</returns>
    public bool Update(Measurements measurements, int elapsedMilliseconds)
    {
        bool known = measurements.CellsGood && measurements.PackMicroamps.IsFresh();

        if (_openLoop || !known)
        {
            return AnySilent();
        }

        int tolerance = _stepMicroamps / 4;
        int off = measurements.PackMicroamps.Value - _levelMicroamps;
        _sinceBeforeMilliseconds = Sum(_sinceBeforeMilliseconds, elapsedMilliseconds);

        if (off < -tolerance || off > tolerance)
        {
            EndCalm(measurements.PackMicroamps.Value);
        }
        else
        {
            _calmMilliseconds = Sum(_calmMilliseconds, elapsedMilliseconds);
        }

        FollowCells(measurements);
        return AnySilent();
    }

    private static int Sum(int first, int second)
    {
        int sum = first + second;
        return sum < first ? int.MaxValue : sum;
    }

    // The level that ends is what the next one is compared with, unless it was too short to know its voltages.
    private void EndCalm(int microamps)
    {
        if (_calmMilliseconds >= CalmMilliseconds)
        {
            _beforeMicroamps = _levelMicroamps;
            _sinceBeforeMilliseconds = 0;

            for (int i = 0; i < _mean.Length; i++)
            {
                _before[i] = _mean[i];
            }
        }

        _levelMicroamps = microamps;
        _calmMilliseconds = 0;
    }

    private void FollowCells(Measurements measurements)
    {
        int step = _levelMicroamps - _beforeMicroamps;
        bool large = step >= _stepMicroamps || step <= -_stepMicroamps;

        // A step is asked about once: when its answer is there it is over, and what comes after it drifts.
        bool asked = large && _calmMilliseconds >= AnswerMilliseconds && _sinceBeforeMilliseconds - _calmMilliseconds < LongestStepMilliseconds;
        bool answered = asked;

        for (int i = 0; i < measurements.CellMicrovolts.Length; i++)
        {
            Signal cell = measurements.CellMicrovolts[i];

            if (cell.AgeMilliseconds == 0)
            {
                _mean[i] = _calmMilliseconds < SkipMilliseconds ? cell.Value : _mean[i] + ((cell.Value - _mean[i]) / 4);
            }

            if (asked)
            {
                Judge(i, step);
            }

            answered = answered && _silent[i] == 0;
        }

        _beforeMicroamps = answered ? _levelMicroamps : _beforeMicroamps;
    }

    private void Judge(int cell, int step)
    {
        int moved = step < 0 ? _before[cell] - _mean[cell] : _mean[cell] - _before[cell];
        long least = (long)(step < 0 ? -step : step) * _leastMicroohms / 1_000_000;
        int silent = _silent[cell] < Samples ? _silent[cell] + 1 : Samples;
        _silent[cell] = moved >= least ? 0 : silent;
    }

    private bool AnySilent()
    {
        for (int i = 0; i < _silent.Length; i++)
        {
            if (_silent[i] >= Samples)
            {
                return true;
            }
        }

        return false;
    }
}
