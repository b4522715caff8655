using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Link.Live;

/// <summary>What a device has told so far: its state, every signal with its last minute, the newest events.</summary>
public sealed class LiveState
{
    /// <summary>Events kept.</summary>
    public const int MostEvents = 100;

    private const double NanocoulombsPerMilliampereHour = 3.6e9;

    private readonly TelemetryListener _listener;
    private readonly int[] _levels = new int[StatusMessage.MaximumCells];
    private readonly Queue<LoggedEvent> _events = new();

    /// <summary>Follows a listener.</summary>
    public LiveState(TelemetryListener listener)
    {
        _listener = listener;
        listener.OnStatus += Take;
        listener.OnEvent += Take;
        listener.OnLithium += Take;
    }

    /// <summary>Called for every event, in words.</summary>
    public Action<LoggedEvent>? OnEvent { get; set; }

    /// <summary>Time since boot of the newest message, in milliseconds.</summary>
    public long UptimeMilliseconds { get; private set; }

    /// <summary>State of the pack.</summary>
    public BmsState State { get; private set; }

    /// <summary>Why the charge current is what it is.</summary>
    public CurrentReason Reason { get; private set; }

    /// <summary>Gates, permissions, requests.</summary>
    public StatusFlags Flags { get; private set; }

    /// <summary>Last whole status.</summary>
    public StatusMessage Status => _listener.Status;

    /// <summary>Who is speaking; null before it has said so.</summary>
    public HelloMessage? Hello => _listener.HelloCount > 0 ? _listener.Hello : null;

    /// <summary>Cell voltages, lowest cell first.</summary>
    public IReadOnlyList<LiveSignal> Cells { get; private set; } = [];

    /// <summary>Pack current in mA, positive when charging.</summary>
    public LiveSignal Current { get; } = new("pack current", "pack_current_ma", "mA", 3, 0.2);

    /// <summary>Charge current the firmware allows, in mA.</summary>
    public LiveSignal Allowed { get; } = new("allowed charge", "allowed_charge_current_ma", "mA", 3, 0.2);

    /// <summary>Temperatures in degC.</summary>
    public IReadOnlyList<LiveSignal> Temperatures { get; private set; } = [];

    /// <summary>All signals in the order they are shown in.</summary>
    public IEnumerable<LiveSignal> Signals => [.. Cells, Current, Allowed, .. Temperatures];

    /// <summary>Pack current over the capacity, in 1/h; null while one of them is unknown.</summary>
    public double? Rate => Hello is { CapacityNanocoulombs: > 0 } hello && Current.Quality == SignalQuality.Good
        ? Current.Value * NanocoulombsPerMilliampereHour / hello.CapacityNanocoulombs
        : null;

    /// <summary>Highest level of suspicion of a soft short among the cells.</summary>
    public int ShortLevel => _levels.DefaultIfEmpty(0).Max();

    /// <summary>Newest events, oldest first.</summary>
    public IReadOnlyCollection<LoggedEvent> Events => _events;

    /// <summary>Adds an event of the tool.</summary>
    public void Note(string kind, string text)
    {
        Add(new LoggedEvent(UptimeMilliseconds * 1e-3, "tool", kind, text));
    }

    private void Take(StatusMessage status)
    {
        if (Cells.Count != status.CellCount || Temperatures.Count != status.TemperatureCount)
        {
            Cells = [.. Enumerable.Range(1, status.CellCount).Select(i => new LiveSignal($"cell {i}", $"cell_{i}_voltage_v", "V", 4, 0.002))];
            Temperatures = [.. Enumerable.Range(1, status.TemperatureCount)
                .Select(i => new LiveSignal($"temperature {i}", $"temperature_{i}_celsius", "degC", 1, 1))];
        }

        UptimeMilliseconds = status.UptimeMilliseconds;
        State = status.State;
        Reason = status.Reason;
        Flags = status.Flags;
        Take(Current, status.PackMicroamps * 1e-3, status.PackQuality);
        Take(Allowed, status.ChargeMicroamps * 1e-3, SignalQuality.Good);

        for (int i = 0; i < status.CellCount; i++)
        {
            Take(Cells[i], status.CellMicrovolts[i] * 1e-6, status.CellQuality[i]);
        }

        for (int i = 0; i < status.TemperatureCount; i++)
        {
            Take(Temperatures[i], status.TemperatureDeciCelsius[i] * 0.1, status.TemperatureQuality[i]);
        }
    }

    private void Take(LiveSignal signal, double value, SignalQuality quality)
    {
        signal.Take(UptimeMilliseconds, value, quality);
    }

    private void Take(EventMessage message)
    {
        Add(new LoggedEvent(message.UptimeMilliseconds * 1e-3, "firmware", message.Kind.ToString(), Words.Of(message)));
    }

    private void Take(LithiumMessage lithium)
    {
        if (lithium.Cell < _levels.Length)
        {
            _levels[lithium.Cell] = lithium.Level;
        }
    }

    private void Add(LoggedEvent entry)
    {
        _events.Enqueue(entry);

        if (_events.Count > MostEvents)
        {
            _events.Dequeue();
        }

        OnEvent?.Invoke(entry);
    }
}
