using InvertedAnodeBms.Cli.Detect.Truth;

namespace InvertedAnodeBms.Cli.Detect.Scoring;

/// <summary>Follows one short through one front end.</summary>
public sealed class EpisodeWatch
{
    private readonly ShortEpisode _episode;
    private readonly double _visibleVolts;
    private readonly bool _alarmBefore;
    private readonly bool _suspicionBefore;
    private readonly bool _cusumBefore;
    private readonly int[] _uses = new int[3];
    private double? _alarm;
    private double? _suspicion;
    private double? _firstVisible;
    private double? _thirdVisible;
    private double? _cusum;
    private double? _fall;
    private bool _dipCounted;
    private bool _badContact;
    private int _visibleDips;
    private WindowMaxima _maxima;
    private int _detectors;

    /// <summary>Begins.</summary>
    /// <param name="episode">The short.</param>
    /// <param name="visibleVolts">Depth of five standard deviations of the front end, in V.</param>
    /// <param name="level">Level before its first contact.</param>
    /// <param name="cusumHigh">The circuit's sum is above its threshold already.</param>
    public EpisodeWatch(ShortEpisode episode, double visibleVolts, int level, bool cusumHigh)
    {
        _episode = episode;
        _visibleVolts = visibleVolts;
        _alarmBefore = level >= 2;
        _suspicionBefore = level >= 1;
        _cusumBefore = cusumHigh;
    }

    /// <summary>Takes a moment.</summary>
    /// <param name="seconds">Time in the run.</param>
    /// <param name="cell">The truth about the cell.</param>
    /// <param name="use">What the pack is used for.</param>
    /// <param name="level">Level of the cell.</param>
    /// <param name="detectors">Detectors that speak.</param>
    /// <param name="values">Statistics of the moment.</param>
    /// <param name="cusumHigh">The circuit's sum is above its threshold.</param>
    /// <param name="fallHigh">The voltage fell faster than the fixed limit.</param>
    public void Take(
        double seconds, TrueCell cell, PhaseKind use, int level, int detectors, WindowMaxima values, bool cusumHigh, bool fallHigh)
    {
        _uses[(int)use]++;
        _badContact = cell.HasBadContact;
        double since = seconds - _episode.StartSeconds;
        FollowTruth(since, cell);
        _detectors |= detectors;
        _suspicion ??= level >= 1 && !_suspicionBefore ? since : null;
        _alarm ??= level >= 2 && !_alarmBefore ? since : null;
        _cusum ??= cusumHigh && !_cusumBefore ? since : null;
        _fall ??= fallHigh ? since : null;

        if (since <= WindowMaxima.Seconds)
        {
            _maxima = _maxima.With(values);
        }
    }

    /// <summary>The result.</summary>
    public EpisodeOutcome Finish()
    {
        return new EpisodeOutcome
        {
            Episode = _episode,
            Use = (PhaseKind)Array.IndexOf(_uses, _uses.Max()),
            HasBadContact = _badContact,
            AlarmSeconds = _alarm,
            SuspicionSeconds = _suspicion,
            AlarmBefore = _alarmBefore,
            SuspicionBefore = _suspicionBefore,
            FirstVisibleSeconds = _firstVisible,
            ThirdVisibleSeconds = _thirdVisible,
            CusumSeconds = _cusum,
            CusumBefore = _cusumBefore,
            FallSeconds = _fall,
            Maxima = _maxima,
            Detectors = _detectors,
        };
    }

    private void FollowTruth(double since, TrueCell cell)
    {
        if (cell.DipBegins)
        {
            _dipCounted = false;
        }

        if (cell.DipVolts < _visibleVolts || _dipCounted)
        {
            return;
        }

        _dipCounted = true;
        _visibleDips++;
        _firstVisible ??= since;
        _thirdVisible ??= _visibleDips == 3 ? since : null;
    }
}
