using InvertedAnodeBms.Cli.Detect.Baselines;
using InvertedAnodeBms.Cli.Detect.Scoring;
using InvertedAnodeBms.Cli.Detect.Sensing;
using InvertedAnodeBms.Cli.Detect.Truth;
using InvertedAnodeBms.Core;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Persistence;

namespace InvertedAnodeBms.Cli.Detect;

/// <summary>One front end at a pack: the whole firmware behind it, the two baselines beside it on the same samples, and what they said.</summary>
public sealed class Station
{
    private const double MinuteSeconds = 60;

    private readonly FrontEndModel _model;
    private readonly RunPlan _plan;
    private readonly TruePack _pack;
    private readonly BmsController _controller;
    private readonly BaselineThresholds _thresholds;
    private readonly CircuitCusum[] _circuits;
    private readonly VoltageSlope[] _slopes;
    private readonly AlarmMerger[] _alarms;
    private readonly AlarmMerger[] _suspicions;
    private readonly AlarmMerger[] _cusums;
    private readonly AlarmMerger[] _falls;
    private readonly WindowMaxima[] _windows;
    private readonly StationOutcome _outcome;
    private readonly int[] _spoke;
    private readonly double[] _spokeSeconds;
    private readonly double[] _badSeconds;
    private double _windowEnd = WindowMaxima.Seconds;
    private EpisodeWatch? _watch;
    private int _watched;

    /// <summary>Connects everything.</summary>
    public Station(FrontEndModel model, TruePack pack, RunPlan plan)
    {
        int cells = plan.CellCount;
        SilentBoard board = new();
        _model = model;
        _plan = plan;
        _pack = pack;
        Sensors = new SensedPack(model, pack, plan.Seed);
        _controller = new BmsController(FirmwareSetup.Configure(model, plan.Design, cells), Sensors, board, board, new NoStorage());
        _thresholds = BaselineThresholds.Of(model.Name);
        _circuits = [.. pack.Cells.Select(cell => new CircuitCusum(cell.Charge, model.SigmaVolts))];
        _slopes = [.. pack.Cells.Select(_ => new VoltageSlope())];
        _alarms = [.. pack.Cells.Select(_ => new AlarmMerger())];
        _suspicions = [.. pack.Cells.Select(_ => new AlarmMerger())];
        _cusums = [.. pack.Cells.Select(_ => new AlarmMerger())];
        _falls = [.. pack.Cells.Select(_ => new AlarmMerger())];
        _windows = new WindowMaxima[cells];
        _spoke = new int[cells];
        _spokeSeconds = new double[cells];
        _badSeconds = [.. Enumerable.Repeat(double.NegativeInfinity, cells)];
        _outcome = new StationOutcome { FrontEnd = model.Name };
    }

    /// <summary>The sensors.</summary>
    public SensedPack Sensors { get; }

    /// <summary>Begins to follow a short.</summary>
    public void Begin(ShortEpisode episode)
    {
        _watched = episode.Cell;
        int level = _controller.Detection.Cells[_watched].Level;
        _watch = new EpisodeWatch(episode, 5 * _model.SigmaVolts, level, _circuits[_watched].Sum > _thresholds.Cusum);
    }

    /// <summary>Ends it.</summary>
    public EpisodeOutcome End()
    {
        EpisodeOutcome outcome = _watch!.Finish();
        _outcome.Episodes.Add(outcome);
        _watch = null;
        return outcome;
    }

    /// <summary>The run is over: the window that is open counts too.</summary>
    public StationOutcome Finish()
    {
        if (_plan.Kind == RunKind.Clean)
        {
            CloseWindows(_windowEnd);
        }

        return _outcome;
    }

    /// <summary>One tick.</summary>
    /// <param name="milliseconds">Time of the firmware's clock.</param>
    /// <param name="seconds">Time since the last tick.</param>
    public void Tick(long milliseconds, double seconds)
    {
        _controller.Tick(milliseconds);
        double now = milliseconds * 1e-3;

        for (int i = 0; i < _circuits.Length; i++)
        {
            Take(i, now, seconds);
        }

        if (_plan.Kind == RunKind.Clean && now >= _windowEnd)
        {
            CloseWindows(now);
        }
    }

    private void Take(int cell, double now, double seconds)
    {
        double volts = Sensors.CellVolts[cell];
        CellDetection detection = _controller.Detection.Cells[cell];
        _circuits[cell].Take(volts, Sensors.Amperes, _pack.Celsius, seconds);
        _slopes[cell].Take(volts, seconds);
        bool cusumHigh = _circuits[cell].Sum > _thresholds.Cusum;
        bool fallHigh = _slopes[cell].Fall > _thresholds.Fall;
        int detectors = Speaking(detection);
        double dip = Math.Max(detection.Statistic[(int)DetectorId.Dip], detection.Statistic[(int)DetectorId.SlowDip]);
        WindowMaxima values = new(detection.Evidence, dip, _circuits[cell].Sum, _slopes[cell].Fall);

        if (_plan.Kind == RunKind.Clean)
        {
            _outcome.CleanHours += seconds / 3600;
            _windows[cell] = _windows[cell].With(values);
            Remember(cell, now, detectors);
            Judge(cell, now, detection.Level, cusumHigh, fallHigh);
        }
        else if (cell == _watched)
        {
            _watch?.Take(now, _pack.Cells[cell], _pack.Phase, detection.Level, detectors, values, cusumHigh, fallHigh);
        }
    }

    private void Judge(int cell, double now, int level, bool cusumHigh, bool fallHigh)
    {
        _outcome.FalseSuspicions += _suspicions[cell].Take(level >= 1, now) ? 1 : 0;
        _outcome.FalseCusum += _cusums[cell].Take(cusumHigh, now) ? 1 : 0;
        _outcome.FalseFall += _falls[cell].Take(fallHigh, now) ? 1 : 0;

        if (_alarms[cell].Take(level >= 2, now))
        {
            _outcome.FalseAlarms.Add(new FalseAlarm(
                _model.Name,
                _plan.Number,
                _plan.Design,
                now,
                _pack.Phase,
                _pack.Amperes * 1e3,
                _pack.Cells[cell].Charge,
                _pack.Celsius,
                _spoke[cell],
                now - _badSeconds[cell] < MinuteSeconds));
        }
    }

    private void Remember(int cell, double now, int detectors)
    {
        if (now - _spokeSeconds[cell] > MinuteSeconds)
        {
            _spoke[cell] = 0;
        }

        if (detectors != 0)
        {
            _spoke[cell] |= detectors;
            _spokeSeconds[cell] = now;
        }

        if (_pack.Cells[cell].ContactIsBad)
        {
            _badSeconds[cell] = now;
        }
    }

    private void CloseWindows(double now)
    {
        for (int i = 0; i < _windows.Length; i++)
        {
            _outcome.Windows.Add(_windows[i]);
            _windows[i] = default;
        }

        _windowEnd = now + WindowMaxima.Seconds;
    }

    private static int Speaking(CellDetection detection)
    {
        int mask = 0;

        for (int i = 0; i < CellDetection.Detectors; i++)
        {
            mask |= detection.Statistic[i] >= 1 ? 1 << i : 0;
        }

        return mask;
    }
}
