namespace InvertedAnodeBms.Core.Estimation;

/// <summary>
/// Finds clean steps of the pack current: two samples alike, one of any kind, two samples alike at another level.
/// </summary>
/// <remarks>
/// The sample in the middle may have been taken while the current changed (a converter that averages), and a voltage may be a tick older than
/// the current beside it (a converter started in the previous tick): the voltages of the outer samples belong to their currents either way.
/// </remarks>
public sealed class CurrentStep
{
    /// <summary>Samples that are looked at.</summary>
    public const int Samples = 5;

    private const int BandDivisor = 10;
    private const int HoldMilliseconds = 2_000;

    private readonly int _leastMicroamps;
    private readonly int _quietMicroamps;
    private readonly int _maximumGapMilliseconds;
    private int _last;
    private int _secondLast;
    private int _thirdLast;
    private int _fourthLast;
    private int _run;
    private int _previousMilliseconds;
    private int _afterMicroamps;

    /// <summary>The current sample completes a step.</summary>
    public bool Completed;

    /// <summary>The current is still at the level after the last step, without a gap, for up to two seconds.</summary>
    public bool Holding;

    /// <summary>Change of current in that step, in microamps; never 0 once there was one.</summary>
    public int StepMicroamps;

    /// <summary>Time since the middle of that step, in milliseconds, while <see cref="Holding"/>.</summary>
    public int AgeMilliseconds;

    /// <summary>The current of this sample is that of the one before: what the voltage differs by is noise.</summary>
    public bool Quiet;

    /// <summary>Creates a finder that has seen nothing.</summary>
    /// <param name="leastMicroamps">Smallest step that counts, in microamps, above 0.</param>
    /// <param name="maximumGapMilliseconds">Longest time between two samples that are still neighbours.</param>
    public CurrentStep(int leastMicroamps, int maximumGapMilliseconds)
    {
        _leastMicroamps = leastMicroamps;
        _quietMicroamps = leastMicroamps / 4;
        _maximumGapMilliseconds = maximumGapMilliseconds;
    }

    /// <summary>Takes one tick.</summary>
    /// <param name="microamps">Current, positive when charging.</param>
    /// <param name="fresh">It was sampled in this tick and is good.</param>
    /// <param name="elapsedMilliseconds">Time since the previous tick.</param>
    public void Follow(int microamps, bool fresh, int elapsedMilliseconds)
    {
        bool neighbour = fresh && elapsedMilliseconds > 0 && elapsedMilliseconds <= _maximumGapMilliseconds;
        _run = !neighbour ? 0 : _run < Samples ? _run + 1 : _run;
        Quiet = _run > 1 && Alike(microamps, _last, _quietMicroamps);
        Holding = Holding && _run > 0 && AgeMilliseconds < HoldMilliseconds && Alike(microamps, _afterMicroamps, Band(StepMicroamps));
        AgeMilliseconds = Holding ? AgeMilliseconds + elapsedMilliseconds : 0;
        Completed = !Holding && _run == Samples && IsStep(microamps);

        if (Completed)
        {
            Holding = true;
            StepMicroamps = microamps - _thirdLast;
            AgeMilliseconds = elapsedMilliseconds + (_previousMilliseconds / 2);
            _afterMicroamps = microamps;
        }

        _fourthLast = _thirdLast;
        _thirdLast = _secondLast;
        _secondLast = _last;
        _last = microamps;
        _previousMilliseconds = elapsedMilliseconds;
    }

    private bool IsStep(int microamps)
    {
        int step = microamps - _thirdLast;
        int band = Band(step);
        bool large = step >= _leastMicroamps || step <= -_leastMicroamps;
        int low = (step < 0 ? microamps : _thirdLast) - band;
        int high = (step < 0 ? _thirdLast : microamps) + band;
        bool between = _secondLast >= low && _secondLast <= high;
        return large && between && Alike(microamps, _last, band) && Alike(_thirdLast, _fourthLast, band);
    }

    private static int Band(int step)
    {
        return (step < 0 ? -step : step) / BandDivisor;
    }

    private static bool Alike(int first, int second, int band)
    {
        int difference = first < second ? second - first : first - second;
        return difference >= 0 && difference <= band;
    }
}
