using InvertedAnodeBms.Cli.Detect.Scoring;
using InvertedAnodeBms.Cli.Detect.Sensing;
using InvertedAnodeBms.Cli.Detect.Truth;
using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.Cli.Detect;

/// <summary>Leads one pack through one run, with every front end at it.</summary>
public sealed class DetectRun
{
    private const int TickMilliseconds = 100;
    private const double JitterMilliseconds = 2;
    private const double LateShare = 1e-3;
    private const int TicksBetweenLooks = 2_000;

    private readonly RunPlan _plan;
    private readonly TruePack _pack;
    private readonly Station[] _stations;
    private readonly Station _example;
    private readonly string _exampleName;
    private readonly TraceRecorder _recorder = new();
    private readonly RandomStream _random;
    private ShortEpisode? _active;
    private int _next;
    private ExampleTrace? _found;
    private ExampleTrace? _missed;

    private DetectRun(RunPlan plan, IReadOnlyList<FrontEndModel> frontEnds)
    {
        _plan = plan;
        _pack = new TruePack(plan.Design, plan.CellCount, plan.Kind == RunKind.Persistent, plan.Seed);
        _stations = [.. frontEnds.Select(model => new Station(model, _pack, plan))];
        int example = Math.Max(0, frontEnds.ToList().IndexOf(FrontEndCatalogue.Esp32Averaged));
        _example = _stations[example];
        _exampleName = frontEnds[example].Name;
        _random = new RandomStream(plan.Seed, "ticks");
        _recorder.Rearm();
    }

    /// <summary>Runs it.</summary>
    /// <param name="plan">The run.</param>
    /// <param name="frontEnds">Front ends that take part.</param>
    /// <param name="progress">Called now and then with the cell-hours since the last call.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public static RunOutcome Execute(
        RunPlan plan, IReadOnlyList<FrontEndModel> frontEnds, Action<double>? progress = null, CancellationToken cancellation = default)
    {
        return new DetectRun(plan, frontEnds).Execute(progress, cancellation);
    }

    private RunOutcome Execute(Action<double>? progress, CancellationToken cancellation)
    {
        long milliseconds = 0;
        long end = (long)(_plan.Seconds * 1000);
        long reported = 0;

        for (int tick = 1; milliseconds < end; tick++)
        {
            int elapsed = Elapsed();
            milliseconds += elapsed;
            Tick(milliseconds, elapsed * 1e-3);

            if (tick % TicksBetweenLooks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Invoke(_plan.CellCount * (milliseconds - reported) / 3.6e6);
                reported = milliseconds;
            }
        }

        if (_active is not null)
        {
            End();
        }

        progress?.Invoke(_plan.CellCount * (milliseconds - reported) / 3.6e6);
        return new RunOutcome(_plan, [.. _stations.Select(station => station.Finish())], _found, _missed);
    }

    /// <summary>Time to the next tick: jitter of some milliseconds, now and then a tick that comes late.</summary>
    private int Elapsed()
    {
        double jitter = JitterMilliseconds * _random.Normal();
        double late = _random.Within(0, 1) < LateShare ? _random.Within(20, 200) : 0;
        return Math.Max(TickMilliseconds / 2, (int)Math.Round(TickMilliseconds + jitter + late));
    }

    private void Tick(long milliseconds, double seconds)
    {
        double now = milliseconds * 1e-3;

        if (_active is { } over && (now >= over.EndSeconds || _pack.Cells[over.Cell].Emptied))
        {
            End();
        }

        if (_active is null && _next < _plan.Episodes.Count && now >= _plan.Episodes[_next].StartSeconds)
        {
            Begin(_plan.Episodes[_next++] with { StartSeconds = now });
        }

        _pack.Advance(seconds);

        foreach (Station station in _stations)
        {
            station.Tick(milliseconds, seconds);
        }

        if (_plan.Kind == RunKind.Telegraph)
        {
            int cell = _active?.Cell ?? _plan.Episodes[Math.Min(_next, _plan.Episodes.Count - 1)].Cell;
            _recorder.Take(now, _pack.Cells[cell].SenseVolts, _example.Sensors.CellVolts[cell]);
        }
    }

    private void Begin(ShortEpisode episode)
    {
        _active = episode;
        _recorder.Begin(episode);
        _pack.Cells[episode.Cell].Begin(episode);

        foreach (Station station in _stations)
        {
            station.Begin(episode);
        }
    }

    private void End()
    {
        ShortEpisode episode = _active!;
        _active = null;
        _pack.Cells[episode.Cell].End();

        foreach (Station station in _stations)
        {
            EpisodeOutcome outcome = station.End();

            if (station == _example && _plan.Kind == RunKind.Telegraph && episode.Kind != DipClass.OneSample)
            {
                Keep(outcome);
            }
        }

        _recorder.Rearm();
    }

    private void Keep(EpisodeOutcome outcome)
    {
        ShortEpisode episode = outcome.Episode;
        string what = FormattableString.Invariant($"{episode.Ohms} ohm, contacts of {DipClasses.NameOf(episode.Kind)}, {_exampleName}");

        if (outcome.AlarmSeconds is { } seconds && episode.Ohms >= 300)
        {
            _found ??= _recorder.Trace(FormattableString.Invariant($"Found after {seconds:0} s: {what}"));
        }

        if (outcome.AlarmSeconds is null && !outcome.AlarmBefore && episode.Ohms <= 3000)
        {
            _missed ??= _recorder.Trace($"Missed: {what}");
        }
    }
}
