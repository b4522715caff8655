using InvertedAnodeBms.Cli.Reporting;
using InvertedAnodeBms.Cli.Serve.Feed;
using InvertedAnodeBms.Cli.Serve.Sources;
using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Link.Log;

/// <summary>What a device measured while it was logged, in bounded memory, for a picture: older rows keep their extremes.</summary>
public sealed class LogCourse
{
    private const int MostRows = 8_000;
    private const int WholeRows = 1_000;

    private static readonly string[] s_colors = ["#0b6e99", "#c2410c", "#4d7c0f", "#7e22ce"];

    private readonly RowLayout _layout;
    private readonly RowBuffer _rows;
    private readonly DeviceTime _time = new();
    private readonly double[] _row;

    /// <summary>Follows a device.</summary>
    /// <param name="listener">Hears it.</param>
    /// <param name="hello">Who it is.</param>
    public LogCourse(TelemetryListener listener, HelloMessage hello)
    {
        _layout = new RowLayout(hello.CellCount, hello.TemperatureCount);
        _rows = new RowBuffer(_layout, MostRows, WholeRows);
        _row = new double[_layout.Columns];
        listener.OnSample += Take;
    }

    /// <summary>Draws the picture.</summary>
    /// <param name="title">Headline.</param>
    /// <param name="width">Width in pixels.</param>
    public string Draw(string title, double width)
    {
        return TimeChart.Draw(
            title,
            "time since the device booted / h",
            [
                new ChartPanel("cell voltage / V", Series("cell", RowLayout.FirstCell, _layout.Cells), 0.005),
                new ChartPanel("pack current / mA (charge positive)", Series("current", RowLayout.Current, 1), 1),
                new ChartPanel("temperature / degC", Series("sensor", _layout.FirstTemperature, _layout.Temperatures), 2),
            ],
            [],
            width: width);
    }

    private List<ChartSeries> Series(string name, int column, int count)
    {
        return [.. Enumerable.Range(0, count).Select(i => Line(count == 1 ? name : $"{name} {i + 1}", s_colors[i], column + i))];
    }

    // What was not good is left out.
    private ChartSeries Line(string name, string color, int column)
    {
        int[] good = [.. Enumerable.Range(0, _rows.Count).Where(row => double.IsFinite(_rows[row][column]))];
        return new ChartSeries(
            name, color, [.. good.Select(row => _rows[row][RowLayout.Time] / 3600)], [.. good.Select(row => _rows[row][column])]);
    }

    private void Take(SampleMessage sample)
    {
        if (sample.CellCount != _layout.Cells || sample.TemperatureCount != _layout.Temperatures)
        {
            return;
        }

        _time.Follow(sample.UptimeMilliseconds);
        _row[RowLayout.Time] = _time.Seconds;
        _row[RowLayout.Allowed] = sample.ChargeMicroamps * 1e-3;
        _row[RowLayout.Current] = Good(sample.PackMicroamps * 1e-3, sample.PackQuality);

        for (int i = 0; i < _layout.Cells; i++)
        {
            _row[RowLayout.FirstCell + i] = Good(sample.CellMicrovolts[i] * 1e-6, sample.CellQuality[i]);
        }

        for (int i = 0; i < _layout.Temperatures; i++)
        {
            _row[_layout.FirstTemperature + i] = Good(sample.TemperatureDeciCelsius[i] * 0.1, sample.TemperatureQuality[i]);
        }

        _rows.Append(_row);
    }

    private static double Good(double value, SignalQuality quality)
    {
        return quality == SignalQuality.Good ? value : double.NaN;
    }
}
