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
    /// <param name="listener">What is told from now on.</param>
    /// <param name="hello">Who tells it.</param>
    public LiveState(TelemetryListener listener, HelloMessage hello)
    {
        _listener = listener;
        Hello = hello;
        Cells = [.. Enumerable.Range(1, hello.CellCount).Select(i => new LiveSignal($"cell {i}", $"cell_{i}_voltage_v", "V", 4, 0.002))];
        Temperatures = [.. Enumerable.Range(1, hello.TemperatureCount)
            .Select(i => new LiveSignal($"temperature {i}", $"temperature_{i}_celsius", "degC", 1, 1))];
        listener.OnSample += Take;
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

    /// <summary>Who is speaking.</summary>
    public HelloMessage Hello { get; }

    /// <summary>Cell voltages, lowest cell first.</summary>
    public IReadOnlyList<LiveSignal> Cells { get; }

    /// <summary>Pack current in mA, positive when charging.</summary>
    public LiveSignal Current { get; } = new("current", "pack_current_ma", "mA", 3, 0.2);

    /// <summary>Charge current the firmware allows, in mA.</summary>
    public LiveSignal Allowed { get; } = new("allowed", "allowed_charge_current_ma", "mA", 3, 0.2);

    /// <summary>Temperatures in degC.</summary>
    public IReadOnlyList<LiveSignal> Temperatures { get; }

    /// <summary>All signals in the order they are shown in.</summary>
    public IEnumerable<LiveSignal> Signals => [.. Cells, Current, Allowed, .. Temperatures];

    /// <summary>Pack current over the capacity, in 1/h; null while one of them is unknown.</summary>
    public double? Rate => Hello.CapacityNanocoulombs > 0 && Current.Quality == SignalQuality.Good
        ? Current.Value * NanocoulombsPerMilliampereHour / Hello.CapacityNanocoulombs
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

    private void Take(SampleMessage sample)
    {
        UptimeMilliseconds = sample.UptimeMilliseconds;
        State = sample.State;
        Reason = sample.Reason;
        Flags = sample.Flags;
        Take(Current, sample.PackMicroamps * 1e-3, sample.PackQuality);
        Take(Allowed, sample.ChargeMicroamps * 1e-3, SignalQuality.Good);

        for (int i = 0; i < Math.Min(sample.CellCount, Cells.Count); i++)
        {
            Take(Cells[i], sample.CellMicrovolts[i] * 1e-6, sample.CellQuality[i]);
        }

        for (int i = 0; i < Math.Min(sample.TemperatureCount, Temperatures.Count); i++)
        {
            Take(Temperatures[i], sample.TemperatureDeciCelsius[i] * 0.1, sample.TemperatureQuality[i]);
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
