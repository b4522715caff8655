using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.Core;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Recordings;

namespace InvertedAnodeBms.Cli.Replay;

/// <summary>Leads a recording through the firmware's core, one tick per row, open loop.</summary>
public sealed class ReplaySession
{
    private const int GapFactor = 10;

    private readonly Recording _recording;
    private readonly CellDesign _design;
    private readonly RecordedFrontEnd _frontEnd;
    private readonly OpenLoop _ends = new();
    private readonly TelemetryListener _listener = new();
    private readonly BmsController _controller;
    private readonly List<Trip> _trips = [];
    private readonly List<ReplayRow> _rows = [];
    private long _lastMilliseconds = long.MinValue;

    /// <summary>Boots the core for a recording.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="design">Cell design to run with.</param>
    /// <param name="assumedCelsius">Temperature when the recording has none.</param>
    public ReplaySession(Recording recording, CellDesign design, double assumedCelsius)
    {
        _recording = recording;
        _design = design;
        _frontEnd = new RecordedFrontEnd(recording, assumedCelsius);
        _controller = new BmsController(Configure(recording, design), _frontEnd, _ends, _ends, new NoStorage());
        _listener.OnEvent = TakeEvent;
        _listener.OnLithium = Shorts.Follow;
    }

    /// <summary>Rows led through so far.</summary>
    public int RowCount => _rows.Count;

    /// <summary>Every row has been led through.</summary>
    public bool Done => RowCount >= _recording.Count;

    /// <summary>Rows taken a millisecond late, because they repeat the time of the row before: a tick needs a time of its own.</summary>
    public int ShiftedRows { get; private set; }

    /// <summary>Rows so far.</summary>
    public IReadOnlyList<ReplayRow> Rows => _rows;

    /// <summary>Diagnoses raised so far.</summary>
    public IReadOnlyList<Trip> Trips => _trips;

    /// <summary>Telemetry frames lost or damaged.</summary>
    public int LostFrames => _listener.LostCount;

    /// <summary>What the firmware said about soft shorts.</summary>
    public ShortWatch Shorts { get; } = new();

    /// <summary>Charge in by the firmware's counter, in ampere hours.</summary>
    public double ChargedAmpereHours => _controller.Estimates.ChargedNanocoulombs / 3.6e12;

    /// <summary>Charge out by the firmware's counter, in ampere hours.</summary>
    public double DischargedAmpereHours => _controller.Estimates.DischargedNanocoulombs / 3.6e12;

    /// <summary>How often the voltage contradicted the counted charge.</summary>
    public int Disagreements => _controller.Estimates.Disagreements;

    /// <summary>Called for every event.</summary>
    public Action<LoggedEvent>? OnEvent { get; set; }

    /// <summary>Leads the next row through the firmware.</summary>
    public void Next()
    {
        int row = RowCount;
        long time = _recording.TimeMilliseconds[row];

        if (time <= _lastMilliseconds)
        {
            time = _lastMilliseconds + 1;
            ShiftedRows++;
        }

        _lastMilliseconds = time;
        _frontEnd.Row = row;
        _controller.Tick(time);
        _rows.Add(new ReplayRow(
            Seconds(row),
            _recording.VoltageVolt[row],
            _recording.CurrentAmpere[row],
            _controller.Estimates.PackChargePpm * 1e-6,
            _controller.Estimates.PackUncertaintyPpm * 1e-6,
            _controller.Decision.State));
        _listener.Take(_ends.TakeSent());
    }

    private static BmsConfiguration Configure(Recording recording, CellDesign design)
    {
        int usual = UsualMilliseconds(recording);

        return new BmsConfiguration
        {
            Cell = design,
            OpenLoop = true,
            CellCount = 1,
            TemperatureCount = 1,
            TickMilliseconds = usual,
            MaximumGapMilliseconds = usual * GapFactor,
            Measurement = new MeasurementSettings
            {
                CellVoltage = new ChannelSettings(-1_000_000, 6_000_000, usual * GapFactor, 0, 0),
                PackCurrent = new ChannelSettings(-1_000_000_000, 1_000_000_000, usual * GapFactor, 0, 0),
                Temperature = new ChannelSettings(-600, 2_000, usual * GapFactor, 0, 0),
                Calibration = BoardCalibration.Ideal(1),
                CurrentGainErrorPpm = 1_000,
                CurrentOffsetErrorMicroamps = 0,
                VoltageErrorMicrovolts = 1_000,
            },
        };
    }

    private static int UsualMilliseconds(Recording recording)
    {
        IEnumerable<long> differences = recording.TimeMilliseconds.Zip(recording.TimeMilliseconds.Skip(1), (a, b) => b - a);
        long[] intervals = [.. differences.Where(interval => interval > 0).Order()];
        return intervals.Length == 0 ? 1000 : (int)Math.Clamp(intervals[intervals.Length / 2], 1, 3_600_000);
    }

    private double Seconds(int row)
    {
        return (_recording.TimeMilliseconds[row] - _recording.TimeMilliseconds[0]) * 1e-3;
    }

    private void TakeEvent(EventMessage message)
    {
        Shorts.Follow(message);
        int row = _rows.Count - 1;
        int line = _recording.SourceLine[row];

        if (message.Kind == EventKind.DiagnosisRaised)
        {
            DiagnosisId id = (DiagnosisId)message.Subject;
            double volts = _recording.VoltageVolt[row];
            double amperes = _recording.CurrentAmpere[row];
            _trips.Add(new Trip(id, Seconds(row), line, volts, amperes, _frontEnd.Celsius, IsCalledFor(id, volts, amperes, _frontEnd.Celsius)));
        }

        OnEvent?.Invoke(new LoggedEvent(Seconds(row), "firmware", message.Kind.ToString(), $"{Words.Of(message)} (line {line})"));
    }

    private bool? IsCalledFor(DiagnosisId id, double volts, double amperes, double celsius)
    {
        LimitRow? limit = Array.Find(_design.Limits, candidate => candidate.Id == id);

        if (limit is null)
        {
            return null;
        }

        double value = limit.Signal switch
        {
            LimitSignal.HighestCellMicrovolts or LimitSignal.LowestCellMicrovolts => volts * 1e6,
            LimitSignal.ChargeMicroamps => amperes * 1e6,
            LimitSignal.DischargeMicroamps => amperes * -1e6,
            _ => celsius * 10,
        };

        // Half a unit: the firmware's integers are rounded.
        return limit.Direction == LimitDirection.Above ? value >= limit.Trip - 0.5 : value <= limit.Trip + 0.5;
    }
}
