using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Telemetry;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace InvertedAnodeBms.Cli.Link.Live;

/// <summary>The live picture of a device in a terminal: state and why, signals with trend and nearest limits, every limit, events.</summary>
public sealed class ConnectScreen
{
    private const int WidestTrend = 24;
    private const int NarrowestTrend = 8;
    private const int OtherColumns = 73;
    private const int RemarkColumn = 22;
    private const int LimitRows = 14;
    private const int FixedRows = 12;
    private const double Near = 0.1;

    private readonly LiveState _state;
    private readonly string _port;
    private readonly bool _unicode;

    /// <summary>Draws a device.</summary>
    /// <param name="state">What it told.</param>
    /// <param name="port">Its port.</param>
    /// <param name="unicode">The terminal knows block characters.</param>
    public ConnectScreen(LiveState state, string port, bool unicode)
    {
        _state = state;
        _port = port;
        _unicode = unicode;
    }

    /// <summary>Something to say above all: the plug is out; null when there is nothing.</summary>
    public string? Warning { get; set; }

    /// <summary>Limits in force.</summary>
    public IReadOnlyList<LimitRow> Limits { get; set; } = [];

    /// <summary>Builds the picture.</summary>
    /// <param name="width">Characters in a line of the terminal; remarks and trends give way.</param>
    /// <param name="height">Lines of the terminal; what does not fit is left out from below.</param>
    /// <param name="footer">Last line; may be empty.</param>
    public IRenderable Build(int width, int height, string footer)
    {
        IReadOnlyList<LimitDistance> distances = LimitDistances.Of(Limits, _state);
        int signals = _state.Signals.Count();
        bool all = height >= FixedRows + signals + LimitRows;
        int events = Math.Clamp(height - FixedRows - signals - (all ? LimitRows : 0), 1, 12);
        List<IRenderable> parts = [new Markup(Header()), new Markup(StateLine()), new Markup(Detail()), SignalTable(distances, width)];

        if (all && distances.Count > 0)
        {
            parts.Add(LimitTable(distances));
        }

        parts.AddRange(_state.Events.TakeLast(events).Select(entry => new Text($"{Number.Clock(entry.Seconds)}  {entry.Text}") as IRenderable));

        if (footer.Length > 0)
        {
            parts.Add(new Text(footer, new Style(decoration: Decoration.Dim)));
        }

        return new Rows(parts);
    }

    private string Header()
    {
        string line = $"{DeviceName.Of(_state.Hello)}, up {Number.Clock(_state.UptimeMilliseconds * 1e-3)}, {_port}";
        return Warning is null ? $"[dim]{Markup.Escape(line)}[/]" : $"[black on yellow]{Markup.Escape(Warning)}[/]";
    }

    private string StateLine()
    {
        string colour = _state.State switch
        {
            BmsState.Fault => "red",
            BmsState.Charge or BmsState.Precharge or BmsState.Discharge or BmsState.Full => "green",
            _ => "yellow",
        };
        return $"[bold {colour}]{Words.Of(_state.State)}[/]: {Markup.Escape(StateReason.Of(_state))}";
    }

    private string Detail()
    {
        string suspicion = _state.ShortLevel > 0 ? $"; [red]soft short: {Words.OfLevel(_state.ShortLevel)}[/]" : string.Empty;
        return $"[dim]{Markup.Escape(StateReason.Switches(_state.Flags))}[/]{suspicion}";
    }

    private Table SignalTable(IReadOnlyList<LimitDistance> distances, int width)
    {
        bool remarks = width >= OtherColumns + NarrowestTrend + RemarkColumn;
        int trend = Math.Clamp(width - OtherColumns - (remarks ? RemarkColumn : 0), NarrowestTrend, WidestTrend);
        Table table = new Table().Border(TableBorder.Simple);

        foreach (string column in new[] { "signal", "now", "trend", "below it", "above it", string.Empty }.SkipLast(remarks ? 0 : 1))
        {
            table.AddColumn(new TableColumn(column).NoWrap());
        }

        foreach (LiveSignal signal in _state.Signals)
        {
            Text[] cells =
            [
                new Text(signal.Name),
                new Text(signal.Text, signal.Quality == SignalQuality.Good ? Style.Plain : new Style(Color.Red)),
                new Text(signal.Trend.Draw(trend, _unicode)),
                new Text(Side(distances, signal, false)),
                new Text(Side(distances, signal, true)),
                new Text(Remark(signal), new Style(decoration: Decoration.Dim)),
            ];
            table.AddRow(cells.SkipLast(remarks ? 0 : 1));
        }

        return table;
    }

    private string Side(IReadOnlyList<LimitDistance> distances, LiveSignal signal, bool above)
    {
        if (signal == _state.Allowed || LimitDistances.Nearest(distances, signal, above) is not { } limit || signal.Quality != SignalQuality.Good)
        {
            return string.Empty;
        }

        double distance = above ? limit.Trip - signal.Value : signal.Value - limit.Trip;
        return $"{signal.FormatShort(distance)} to {signal.FormatShort(limit.Trip)}";
    }

    private string Remark(LiveSignal signal)
    {
        int cell = _state.Cells.ToList().IndexOf(signal);

        if (cell >= 0)
        {
            StatusMessage status = _state.Status;
            string charge = Number.Fixed(status.CellChargePpm[cell] * 1e-4, 1);
            return $"charge {charge} +- {Number.Fixed(status.CellUncertaintyPpm[cell] * 1e-4, 1)} %";
        }

        return signal == _state.Current && _state.Rate is { } rate ? $"{Number.Fixed(rate, 3)} C" : string.Empty;
    }

    private static Table LimitTable(IReadOnlyList<LimitDistance> distances)
    {
        Table table = new Table().Border(TableBorder.None).HideHeaders();
        table.AddColumns("limit", "at", "distance");

        foreach (LimitDistance limit in distances)
        {
            bool near = !(limit.Distance >= Near * Math.Abs(limit.Trip));
            Style style = limit.Distance < 0 ? new Style(Color.Red) : near ? new Style(Color.Yellow) : Style.Plain;
            table.AddRow(
                new Text($"  {Words.Of(limit.Id)}"),
                new Text($"{limit.Signal.Format(limit.Trip)} {limit.Signal.Unit}"),
                new Text($"{limit.Text} away", style));
        }

        return table;
    }
}
