using InvertedAnodeBms.Cli.Link.Live;
using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Cli.Serve.Feed;
using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Serve.Sources;

/// <summary>Turns the messages of a device, real or virtual, into what pages see. Knows only what the device said.</summary>
public sealed class TelemetryFeed
{
    private readonly LiveFeed _feed;
    private readonly TelemetryListener _listener;
    private readonly LoopWatch _loop = new();
    private readonly DeviceTime _time = new();
    private readonly double[] _row = new double[new RowLayout(StatusMessage.MaximumCells, StatusMessage.MaximumTemperatures).Columns];
    private uint _nextNumber;
    private readonly IReadOnlyList<LimitRow>? _limits;
    private LiveState? _state;
    private int _boot = -1;

    /// <summary>Follows a listener.</summary>
    /// <param name="listener">Hears the device.</param>
    /// <param name="feed">What the pages see.</param>
    /// <param name="limits">Limits the device runs with; null for those of its cell design.</param>
    public TelemetryFeed(TelemetryListener listener, LiveFeed feed, IReadOnlyList<LimitRow>? limits = null)
    {
        _feed = feed;
        _listener = listener;
        _limits = limits;
        listener.OnHello += Greet;
        listener.OnStatus += Take;
        listener.OnLithium += Take;
        listener.OnStorage += Take;
        listener.OnEvent += Take;
    }

    /// <summary>Time as in the rows, in seconds.</summary>
    public double Seconds => _time.Seconds;

    /// <summary>Says something about the line or the scenario, above everything; empty takes it back.</summary>
    public void Note(string text)
    {
        lock (_feed.Gate)
        {
            _feed.Now.Note = text;
            _feed.Touch();
        }
    }

    /// <summary>The device has said who it is.</summary>
    public void Greet(HelloMessage hello)
    {
        RowLayout layout = new(hello.CellCount, hello.TemperatureCount);
        CellDesign? design = BoardNames.Design(hello);
        string name = $"{BoardNames.OfBoard(hello.BoardId)}, {hello.CellCount} x {BoardNames.OfCell(hello.CellDesign)}";
        LivePack pack = new(name, layout, design, hello.TickMilliseconds, LiveLimit.Of(_limits ?? design?.Limits ?? []));
        _feed.Begin(_feed.Pack?.IsAlike(pack) == true ? _feed.Pack : pack, IdentityOf(hello));

        if (_state is null)
        {
            // In this order: the reason shall be that of the same sample.
            _state = new LiveState(_listener, hello);
            _listener.OnSample += Take;
        }
    }

    // What the tool itself simulates stays a simulation whatever the firmware says; what is at a port says itself what it is.
    private LiveIdentity IdentityOf(HelloMessage hello)
    {
        return _feed.Identity.Kind == SourceKind.Simulation && !hello.Simulated ? _feed.Identity
            : hello.Simulated ? _feed.Identity with { Kind = SourceKind.Simulation, Number = $"seed {hello.DeviceNumber}" }
            : _feed.Identity with { Number = hello.DeviceNumber != 0 ? $"number {hello.DeviceNumber}" : "without number" };
    }

    private void Take(SampleMessage sample)
    {
        lock (_feed.Gate)
        {
            LiveNow now = _feed.Now;
            now.Missing += sample.Boot == _boot ? sample.Number - _nextNumber : 0;
            _boot = sample.Boot;
            _nextNumber = sample.Number + 1;
            _time.Follow(sample.UptimeMilliseconds);
            _loop.Follow(sample.UptimeMilliseconds);
            now.LoopMilliseconds = _loop.LastMilliseconds;
            now.LongestLoopMilliseconds = _loop.LongestMilliseconds;
            now.Lost = _listener.LostCount;
            now.Code = sample.State;
            now.State = Words.Of(sample.State);
            now.Why = StateReason.Of(_state!);
            now.Stopped = sample.Flags.HasFlag(StatusFlags.Stopped);
            now.ChargeGate = sample.Flags.HasFlag(StatusFlags.ChargeGateOn);
            now.DischargeGate = sample.Flags.HasFlag(StatusFlags.DischargeGateOn);
            now.ChargePermitted = sample.Flags.HasFlag(StatusFlags.ChargePermitted);
            now.DischargePermitted = sample.Flags.HasFlag(StatusFlags.DischargePermitted);
            now.Charger = sample.Flags.HasFlag(StatusFlags.ChargerPresent);
            now.Load = sample.Flags.HasFlag(StatusFlags.LoadRequested);
            now.HeartbeatSeconds = sample.Flags.HasFlag(StatusFlags.Heartbeat) ? _time.Seconds : now.HeartbeatSeconds;

            if (_feed.Pack?.Layout == new RowLayout(sample.CellCount, sample.TemperatureCount))
            {
                AddRow(sample, _feed.Pack.Layout);
            }
        }
    }

    private void AddRow(SampleMessage sample, RowLayout layout)
    {
        if (_feed.Now.Quality.Length != layout.Columns)
        {
            _feed.Now.Quality = new string[layout.Columns];
            Array.Fill(_feed.Now.Quality, Words.Of(SignalQuality.Good));
        }

        _row[RowLayout.Time] = _time.Seconds;
        _row[RowLayout.Allowed] = sample.ChargeMicroamps * 1e-3;
        Put(RowLayout.Current, sample.PackMicroamps * 1e-3, sample.PackQuality);

        for (int i = 0; i < layout.Cells; i++)
        {
            Put(RowLayout.FirstCell + i, sample.CellMicrovolts[i] * 1e-6, sample.CellQuality[i]);
        }

        for (int i = 0; i < layout.Temperatures; i++)
        {
            Put(layout.FirstTemperature + i, sample.TemperatureDeciCelsius[i] * 0.1, sample.TemperatureQuality[i]);
        }

        _feed.Add(_row.AsSpan(0, layout.Columns));
    }

    private void Put(int column, double value, SignalQuality quality)
    {
        _row[column] = quality == SignalQuality.Good ? value : double.NaN;
        _feed.Now.Quality[column] = Words.Of(quality);
    }

    private void Take(StatusMessage status)
    {
        lock (_feed.Gate)
        {
            _feed.Now.ChargePercent = [.. status.CellChargePpm.Take(status.CellCount).Select(ppm => ppm * 1e-4)];
            _feed.Now.ChargeErrorPercent = [.. status.CellUncertaintyPpm.Take(status.CellCount).Select(ppm => ppm * 1e-4)];
            _feed.Touch();
        }
    }

    private void Take(LithiumMessage lithium)
    {
        lock (_feed.Gate)
        {
            if (lithium.Cell < _feed.Lithium.Length)
            {
                (_feed.Lithium[lithium.Cell] ??= new LiveLithium()).Take(lithium, _time.Seconds);
                _feed.TouchLithium();
            }
        }
    }

    private void Take(StorageMessage storage)
    {
        string cycles = Number.Fixed(storage.MilliCycles * 1e-3, 1);
        string text = !storage.Fitted ? "no storage: latches do not survive a reboot"
            : storage.WriteFailing ? "the storage refuses writes"
            : storage.RecordsLost ? "records are lost: a latch may have been forgotten"
            : $"good; boot {storage.Boots}, {cycles} cycles, {storage.NewestEvent} events";

        lock (_feed.Gate)
        {
            _feed.Now.Storage = text;
            _feed.Touch();
        }
    }

    private void Take(EventMessage message)
    {
        _feed.Add(new LoggedEvent(_time.At(message.UptimeMilliseconds), "firmware", message.Kind.ToString(), Words.Of(message)));
    }
}
