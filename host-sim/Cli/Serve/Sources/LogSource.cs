using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Cli.Serve.Feed;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Cli.Serve.Sources;

/// <summary>A file: at once as a whole, or at a pace.</summary>
public sealed class LogSource : ILiveSource
{
    private readonly LogContent _content;
    private readonly IReadOnlyList<LoggedEvent> _events;
    private readonly CellDesign? _design;
    private readonly double? _speed;
    private int _nextEvent;

    /// <summary>Takes a file.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="content">What was read from it.</param>
    /// <param name="events">Events that belong to it, oldest first.</param>
    /// <param name="design">Cell design, for the limits; null for none.</param>
    /// <param name="speed">Seconds of the file a second; null for all at once.</param>
    public LogSource(string file, LogContent content, IReadOnlyList<LoggedEvent> events, CellDesign? design, double? speed)
    {
        _content = content;
        _events = events;
        _design = design;
        _speed = speed;
        Identity = new LiveIdentity(SourceKind.Log, Path.GetFileName(file), $"{content.FormatName}, {content.Count} rows");
    }

    /// <inheritdoc/>
    public LiveIdentity Identity { get; }

    /// <inheritdoc/>
    public StopButton? Stop => null;

    /// <inheritdoc/>
    public void Run(LiveFeed feed, CancellationToken cancellation)
    {
        RowLayout layout = new(_content.Cells, _content.HasTemperature ? 1 : 0);
        string limits = _design is null ? ", limits unknown (--cell)" : string.Empty;
        string pack = $"{_content.Cells} {(_content.Cells == 1 ? "voltage" : "cells")}{limits}";
        feed.Begin(new LivePack(pack, layout, _design, 0, LiveLimit.Of(_design?.Limits ?? [])), Identity);
        Pace? pace = _speed is { } speed ? new Pace(speed) : null;
        double[] row = new double[layout.Columns];

        for (int i = 0; i < _content.Count && !cancellation.IsCancellationRequested; i++)
        {
            for (int wait = pace?.Wait(_content.Seconds(i)) ?? 0; wait > 0; wait = pace!.Wait(_content.Seconds(i)))
            {
                if (cancellation.WaitHandle.WaitOne(wait))
                {
                    return;
                }
            }

            Feed(feed, layout, row, i);
        }

        lock (feed.Gate)
        {
            feed.Now.Note = "The end of the file.";
            feed.Touch();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private void Feed(LiveFeed feed, RowLayout layout, double[] row, int index)
    {
        row[RowLayout.Time] = _content.Seconds(index);
        row[RowLayout.Current] = _content.Milliamperes(index);
        row[RowLayout.Allowed] = double.NaN;

        for (int cell = 0; cell < layout.Cells; cell++)
        {
            row[RowLayout.FirstCell + cell] = _content.Volts(cell, index);
        }

        if (layout.Temperatures > 0)
        {
            row[layout.FirstTemperature] = _content.Celsius(index);
        }

        lock (feed.Gate)
        {
            string state = _content.State(index);
            feed.Now.State = state.Length > 0 ? state : "recorded";
            feed.Now.Why = "a file: what was decided then is among the events";
            feed.Now.Quality = [.. row.Select(value => Words.Of(double.IsFinite(value) ? SignalQuality.Good : SignalQuality.NoDataYet))];
            feed.Add(row);

            for (; _nextEvent < _events.Count && _events[_nextEvent].Seconds <= row[RowLayout.Time]; _nextEvent++)
            {
                feed.Add(_events[_nextEvent]);
            }
        }
    }
}
