using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Protection;

/// <summary>
/// A charge that is commanded and not measured: when the cells fall in the pauses of the charge (<c>Charging/ProbePause</c>), current flowed, and the
/// sensor is blind. When they do not, the charger gave nothing.
/// </summary>
public sealed class UnmeasuredChargeWatch
{
    /// <summary>Pauses in a row that show it. A contact in a cell may fall together with one.</summary>
    public const int Enough = 2;

    private const int CalmMilliseconds = 1_000;
    private const int AnswerMilliseconds = 700;

    private readonly int _leastMicroohms;
    private readonly int _nothingMicroamps;
    private int _commandedMicroamps;
    private int _highestMicrovolts;
    private int _lowestMicrovolts;
    private int _calmMilliseconds;
    private int _pauseMilliseconds;

    /// <summary>Pauses in a row in which the cells fell.</summary>
    public int Falls;

    /// <summary>Creates a watch that has seen nothing.</summary>
    public UnmeasuredChargeWatch(CellDesign design)
    {
        _leastMicroohms = design.PolarisationMicroohms / ProtectionSettings.AnswerDivisor;
        _nothingMicroamps = design.TerminationMicroamps / 2;
    }

    /// <summary>A tick in which a charge was commanded and next to nothing measured.</summary>
    public void Charge(Measurements measurements, int commandedMicroamps, int elapsedMilliseconds)
    {
        _calmMilliseconds = _calmMilliseconds < CalmMilliseconds ? _calmMilliseconds + elapsedMilliseconds : _calmMilliseconds;
        _commandedMicroamps = commandedMicroamps;
        _highestMicrovolts = measurements.HighestCellMicrovolts;
        _lowestMicrovolts = measurements.LowestCellMicrovolts;
        _pauseMilliseconds = 0;
    }

    /// <summary>A tick in which the charge paused.</summary>
    public void Pause(Measurements measurements, int elapsedMilliseconds)
    {
        int microamps = measurements.PackMicroamps.Value;

        if (microamps < -_nothingMicroamps || microamps > _nothingMicroamps)
        {
            // What flows is measured: it explains a fall.
            Reset();
            return;
        }

        bool asked = _calmMilliseconds >= CalmMilliseconds && _pauseMilliseconds < AnswerMilliseconds;
        _pauseMilliseconds = asked ? _pauseMilliseconds + elapsedMilliseconds : _pauseMilliseconds;

        if (asked && _pauseMilliseconds >= AnswerMilliseconds)
        {
            _calmMilliseconds = 0;
            Judge(measurements);
        }
    }

    /// <summary>Something else happened: what was seen says nothing any more.</summary>
    public void Reset()
    {
        _calmMilliseconds = 0;
        _pauseMilliseconds = 0;
        Falls = 0;
    }

    private void Judge(Measurements measurements)
    {
        int least = (int)((long)_commandedMicroamps * _leastMicroohms / 1_000_000);
        bool highest = _highestMicrovolts - measurements.HighestCellMicrovolts >= least;
        bool lowest = _lowestMicrovolts - measurements.LowestCellMicrovolts >= least;
        int falls = Falls < Enough ? Falls + 1 : Enough;
        Falls = highest && lowest ? falls : 0;
    }
}
