using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Protection;

/// <summary>
/// When the current falls the voltage of every cell must fall. On a flat curve a frozen reading looks like a healthy cell, and the cell behind it is
/// charged past every limit; where cells are read as differences, a frozen total makes one of them answer the wrong way round.
/// </summary>
/// <remarks>
/// Compared are levels: the mean of the samples while the current was calm for a second, and while it is calm again, so that nothing is asked of two
/// channels that are not read at the same moment. Asked is a twentieth of the largest resistance that the design believes in: far below any sound
/// cell's. A cell that recovers from a load climbs meanwhile: a fall smaller than the rises of the last seconds asks nothing. Twice in a row without
/// an answer is frozen. A charge at constant current makes no steps: it pauses for a moment now and then, see <c>Charging/ProbePause</c>. Frozen ends
/// with a voltage below the one that stood still: without current a sound one relaxes to there at once.
/// </remarks>
public sealed class FrozenVoltageWatch
{
    private const int CalmMilliseconds = 1_000;
    private const int SkipMilliseconds = 200;
    private const int AnswerMilliseconds = 600;
    private const int LongestStepMilliseconds = 3_000;
    private const int UnrestMilliseconds = 8_000;
    private const int Strikes = 2;

    private readonly bool _openLoop;
    private readonly int _stepMicroamps;
    private readonly int _leastMicroohms;
    private readonly int[] _meanMicrovolts;
    private readonly int[] _beforeMicrovolts;
    private readonly int[] _silentMicrovolts;
    private int _levelMicroamps;
    private int _meanMicroamps;
    private int _beforeMicroamps;
    private int _unrestMicroamps;
    private int _calmMilliseconds;
    private int _sinceBeforeMilliseconds = LongestStepMilliseconds;
    private int _strikes;

    /// <summary>Creates a watch that has seen no step.</summary>
    /// <param name="design">Cell design.</param>
    /// <param name="cellCount">Cells in series.</param>
    /// <param name="openLoop">A recording: its rows are far apart, and nothing can be blocked.</param>
    public FrozenVoltageWatch(CellDesign design, int cellCount, bool openLoop)
    {
        _openLoop = openLoop;
        _stepMicroamps = 2 * design.TerminationMicroamps;
        _leastMicroohms = design.PolarisationMicroohms / ProtectionSettings.AnswerDivisor;
        _meanMicrovolts = new int[cellCount];
        _beforeMicrovolts = new int[cellCount];
        _silentMicrovolts = new int[cellCount];
    }

    /// <summary>A voltage stood still once: the next step of the current should come soon.</summary>
    public bool Doubts()
    {
        return _strikes > 0 && _strikes < Strikes;
    }

    /// <summary>A voltage is frozen.</summary>
    public bool Found()
    {
        return _strikes >= Strikes;
    }

    /// <summary>Takes one tick.</summary>
    public void Update(Measurements measurements, int elapsedMilliseconds)
    {
        Signal pack = measurements.PackMicroamps;

        if (_openLoop || !measurements.CellsGood || pack.Quality != SignalQuality.Good)
        {
            // What was not seen is no answer and no silence.
            _calmMilliseconds = 0;
            _sinceBeforeMilliseconds = LongestStepMilliseconds;
            return;
        }

        int off = pack.Value - _levelMicroamps;
        int tolerance = _stepMicroamps / 4;
        _sinceBeforeMilliseconds = Saturating.Sum(_sinceBeforeMilliseconds, elapsedMilliseconds);
        int remembered = elapsedMilliseconds < UnrestMilliseconds ? UnrestMilliseconds - elapsedMilliseconds : 0;
        _unrestMicroamps = (int)((long)_unrestMicroamps * remembered / UnrestMilliseconds);

        if (off < -tolerance || off > tolerance)
        {
            EndCalm(pack.Value);
        }
        else
        {
            _calmMilliseconds = Saturating.Sum(_calmMilliseconds, elapsedMilliseconds);
        }

        Average(measurements);

        // Asked once a level, and only while the level before is fresh in mind: later the cells have drifted.
        if (_calmMilliseconds >= AnswerMilliseconds && _sinceBeforeMilliseconds < LongestStepMilliseconds)
        {
            _sinceBeforeMilliseconds = LongestStepMilliseconds;
            Judge();
        }

        // One that answers late is no less alive, but a doubt stays until the next step.
        if (Found())
        {
            Release(measurements);
        }
    }

    // The level that ends is what the next one is compared with, unless it was too short to know its voltages.
    private void EndCalm(int microamps)
    {
        if (_calmMilliseconds >= CalmMilliseconds)
        {
            _beforeMicroamps = _meanMicroamps;
            _sinceBeforeMilliseconds = 0;

            for (int i = 0; i < _meanMicrovolts.Length; i++)
            {
                _beforeMicrovolts[i] = _meanMicrovolts[i];
            }
        }

        _unrestMicroamps = Saturating.Sum(_unrestMicroamps, microamps > _levelMicroamps ? microamps - _levelMicroamps : 0);
        _levelMicroamps = microamps;
        _calmMilliseconds = 0;
    }

    private void Average(Measurements measurements)
    {
        bool settles = _calmMilliseconds < SkipMilliseconds;
        int microamps = measurements.PackMicroamps.Value;
        _meanMicroamps = settles ? microamps : _meanMicroamps + ((microamps - _meanMicroamps) / 4);

        for (int i = 0; i < _meanMicrovolts.Length; i++)
        {
            int microvolts = measurements.CellMicrovolts[i].Value;
            _meanMicrovolts[i] = settles ? microvolts : _meanMicrovolts[i] + ((microvolts - _meanMicrovolts[i]) / 4);
        }
    }

    private void Judge()
    {
        long fall = (long)_beforeMicroamps - _meanMicroamps;

        if (fall < _stepMicroamps || fall < _unrestMicroamps)
        {
            return;
        }

        int least = (int)(fall * _leastMicroohms / 1_000_000);
        bool silent = false;

        for (int i = 0; i < _silentMicrovolts.Length; i++)
        {
            bool answers = _beforeMicrovolts[i] - _meanMicrovolts[i] >= least;
            _silentMicrovolts[i] = answers ? 0 : _beforeMicrovolts[i] - least;
            silent = silent || !answers;
        }

        int strikes = _strikes < Strikes ? _strikes + 1 : Strikes;
        _strikes = silent ? strikes : 0;
    }

    private void Release(Measurements measurements)
    {
        bool silent = false;

        for (int i = 0; i < _silentMicrovolts.Length; i++)
        {
            bool below = measurements.CellMicrovolts[i].Value <= _silentMicrovolts[i];
            _silentMicrovolts[i] = below ? 0 : _silentMicrovolts[i];
            silent = silent || _silentMicrovolts[i] != 0;
        }

        _strikes = silent ? _strikes : 0;
    }
}
