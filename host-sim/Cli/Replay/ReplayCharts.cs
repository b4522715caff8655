using InvertedAnodeBms.Cli.Reporting;

namespace InvertedAnodeBms.Cli.Replay;

/// <summary>Pictures of a replay.</summary>
public static class ReplayCharts
{
    /// <summary>Draws the picture.</summary>
    /// <param name="title">Headline.</param>
    /// <param name="rows">Rows of the recording.</param>
    /// <param name="width">Width in pixels.</param>
    public static string Draw(string title, IReadOnlyList<ReplayRow> rows, double width = TimeChart.Wide)
    {
        double[] hours = [.. rows.Select(row => row.Seconds / 3600)];
        double[] Column(Func<ReplayRow, double> pick) => [.. rows.Select(pick)];

        ChartSeries bounds = new(
            "bounds",
            "#0b6e99",
            hours,
            Column(row => 100 * Math.Max(0, row.Charge - row.Uncertainty)),
            Column(row => 100 * Math.Min(1, row.Charge + row.Uncertainty)));

        return TimeChart.Draw(
            title,
            "time / h",
            [
                new ChartPanel("recorded cell voltage / V", [new ChartSeries("voltage", "#0b6e99", hours, Column(row => row.Volts))], 0.05),
                new ChartPanel(
                    "recorded current / mA (charge positive)",
                    [new ChartSeries("current", "#b91c1c", hours, Column(row => row.Amperes * 1e3))],
                    0.1),
                new ChartPanel(
                    "state of charge by the firmware / %",
                    [bounds, new ChartSeries("estimate", "#0b6e99", hours, Column(row => 100 * row.Charge))],
                    5),
            ],
            StateSpans.Of(hours, [.. rows.Select(row => row.State)]),
            width: width);
    }
}
