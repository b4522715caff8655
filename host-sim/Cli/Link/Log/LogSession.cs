using System.Globalization;
using InvertedAnodeBms.Cli.Link.Session;
using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Link.Log;

/// <summary>Writes what a device tells to a folder until it is stopped; waits for a plug that was pulled; marks what is missing.</summary>
public sealed class LogSession : IDisposable
{
    private const int PumpMilliseconds = 100;
    private const int ReopenMilliseconds = 500;
    private const string EventFile = "events.jsonl";

    private readonly DeviceLink _link;
    private readonly int _cells;
    private readonly int _temperatures;
    private readonly SampleLedger _ledger;
    private readonly LogFiles _files;
    private readonly EventLog _events;
    private bool _unplugged;

    /// <summary>Begins or goes on.</summary>
    /// <param name="link">A device that has told its state.</param>
    /// <param name="folder">Where.</param>
    /// <param name="rule">When a part ends.</param>
    /// <exception cref="InputException">The folder cannot be used.</exception>
    public LogSession(DeviceLink link, string folder, RotationRule rule)
    {
        _link = link;
        _cells = link.Listener.Status.CellCount;
        _temperatures = link.Listener.Status.TemperatureCount;
        _files = new LogFiles(folder, _cells, _temperatures, rule);
        _ledger = new SampleLedger(_files.Last);
        _events = OutputPlace.Open("--out", folder, () => new EventLog(Path.Combine(folder, EventFile), append: true));
        Note("log", _files.Last is null ? $"log begins at {link.Port}" : $"log goes on at {link.Port}");
        link.Listener.OnSample += Take;
        link.Listener.OnEvent += Take;
    }

    /// <summary>Called for what a person should see at once.</summary>
    public Action<string>? OnNote { get; set; }

    /// <summary>What was written, in one line.</summary>
    public string Progress => string.Create(CultureInfo.InvariantCulture,
        $"{_files.RowCount:N0} rows, {_files.Bytes / 1e6:0.0} MB in {_files.Parts.Count} file(s), {_ledger.GapCount} gap(s), ")
        + $"{_ledger.MissingCount} samples missing, {Words.Of(_link.Listener.Status.State)}{(_unplugged ? ", unplugged" : string.Empty)}";

    /// <summary>Numbers of the session.</summary>
    public IReadOnlyList<ResultItem> Items =>
    [
        Item("log.rows", "rows written", _files.RowCount),
        Item("log.missing", "samples that are missing", _ledger.MissingCount),
        Item("log.gaps", "places at which they are missing", _ledger.GapCount),
        Item("log.known", "samples that came again and were left out", _ledger.KnownCount),
        Item("log.boots", "boots of the device", _ledger.BootCount),
        Item("log.parts", "files", _files.Parts.Count),
    ];

    /// <summary>Files of the log.</summary>
    public IReadOnlyList<string> Parts => _files.Parts;

    /// <summary>Logs for a while.</summary>
    /// <param name="done">Asked several times a second; true ends it.</param>
    /// <param name="cancellation">Ends it.</param>
    public void Run(Func<bool> done, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested && !done())
        {
            _link.Pump(PumpMilliseconds);
            _files.Flush();

            if (_link.IsLost)
            {
                Reopen(cancellation);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _link.Listener.OnSample -= Take;
        _link.Listener.OnEvent -= Take;
        _files.Dispose();
        _events.Dispose();
    }

    private static ResultItem Item(string id, string name, double value)
    {
        return new ResultItem(id, name, value, "1", null, null, ResultKind.Measurement);
    }

    private void Take(SampleMessage sample)
    {
        if (sample.CellCount != _cells || sample.TemperatureCount != _temperatures)
        {
            throw new InputException(
                $"--port {_link.Port}: another device is there now, of {sample.CellCount} cell(s) instead of {_cells}. "
                + "Log it to another folder (--out).");
        }

        SampleVerdict verdict = _ledger.Take(sample, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() * 1e-3);

        if (verdict == SampleVerdict.Known)
        {
            return;
        }

        if (verdict == SampleVerdict.AfterGap)
        {
            Note("gap", $"{_ledger.MissingBefore} samples are missing");
        }
        else if (verdict == SampleVerdict.AfterBoot)
        {
            Note("boot", $"the device has booted; {_ledger.MissingBefore} samples of this boot are missing, and those at the end of the one before");
        }

        if (_files.Add(sample, _ledger.Last!, _ledger.MissingBefore))
        {
            Note("part", $"goes on in {Path.GetFileName(_files.Parts[^1])}");
        }
    }

    private void Take(EventMessage message)
    {
        // Events of a new boot come before its first sample.
        double seconds = Math.Max(_ledger.Last?.TestSeconds ?? 0, _ledger.TimeOf(message.UptimeMilliseconds));
        _events.Add(new LoggedEvent(seconds, "firmware", message.Kind.ToString(), Words.Of(message)));
    }

    private void Reopen(CancellationToken cancellation)
    {
        if (!_unplugged)
        {
            _unplugged = true;
            Note("unplugged", $"{_link.Port} has gone: waiting for the plug");
        }

        if (_link.TryReopen())
        {
            _unplugged = false;
            Note("plugged", $"{_link.Port} is back");
        }
        else
        {
            cancellation.WaitHandle.WaitOne(ReopenMilliseconds);
        }
    }

    private void Note(string kind, string text)
    {
        _events.Add(new LoggedEvent(_ledger.Last?.TestSeconds ?? 0, "tool", kind, text));
        OnNote?.Invoke(text);
    }
}
