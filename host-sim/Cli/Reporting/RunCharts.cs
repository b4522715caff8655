using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.Core.Charging;

namespace InvertedAnodeBms.Cli.Reporting;

/// <summary>Turns the trace of a run into panels.</summary>
public static class RunCharts
{
    private static readonly string[] s_cellColors = ["#0b6e99", "#c2410c", "#4d7c0f", "#7e22ce"];

    /// <summary>Draws the picture of a run.</summary>
    /// <param name="title">Headline.</param>
    /// <param name="rows">The trace.</param>
    /// <param name="note">A line below the headline.</param>
    /// <param name="width">Width in pixels.</param>
    public static string Draw(string title, IReadOnlyList<TraceRow> rows, string note = "", double width = TimeChart.Wide)
    {
        double[] hours = [.. rows.Select(row => row.Seconds / 3600)];
        int cells = rows.Count > 0 ? rows[0].TrueVolts.Length : 0;
        int sensors = rows.Count > 0 ? rows[0].MeasuredCelsius.Length : 0;
        double[] Column(Func<TraceRow, double> pick) => [.. rows.Select(pick)];

        List<ChartSeries> volts = [];
        List<ChartSeries> charge = [];
        List<ChartSeries> celsius = [];

        for (int i = 0; i < cells; i++)
        {
            int cell = i;
            string color = s_cellColors[cell];
            volts.Add(new ChartSeries($"cell {cell + 1}", color, hours, Column(row => row.TrueVolts[cell])));
            charge.Add(new ChartSeries(
                $"bounds {cell + 1}",
                color,
                hours,
                Column(row => 100 * Math.Max(0, row.EstimatedCharge[cell] - row.Uncertainty[cell])),
                Column(row => 100 * Math.Min(1, row.EstimatedCharge[cell] + row.Uncertainty[cell]))));
        }

        for (int i = 0; i < cells; i++)
        {
            int cell = i;
            double[] estimate = Column(row => 100 * row.EstimatedCharge[cell]);
            charge.Add(new ChartSeries($"estimate {cell + 1}", s_cellColors[cell], hours, estimate, Dashed: true));
            charge.Add(new ChartSeries($"truth {cell + 1}", s_cellColors[cell], hours, Column(row => 100 * row.TrueCharge[cell])));
        }

        for (int i = 0; i < sensors; i++)
        {
            int sensor = i;
            celsius.Add(new ChartSeries($"sensor {sensor + 1}", s_cellColors[sensor], hours, Column(row => row.MeasuredCelsius[sensor])));
        }

        ChartSeries commanded = new("charge command", "#999999", hours, Column(row => row.CommandedAmperes * 1e3), Dashed: true);
        ChartSeries current = new("true current", "#b91c1c", hours, Column(row => row.TrueAmperes * 1e3));

        return TimeChart.Draw(
            title,
            "time / h",
            [
                new ChartPanel("cell voltage / V", volts, 0.05),
                new ChartPanel("pack current / mA (charge positive)", [commanded, current], 1),
                new ChartPanel("state of charge / %", charge, 5),
                new ChartPanel("measured temperature / degC", celsius, 2),
                .. Suspicion(hours, rows),
                .. LithiumPanels.Of(hours, rows, s_cellColors),
            ],
            StateSpans.Of(hours, [.. rows.Select(row => (BmsState)row.State)]),
            note,
            width);
    }

    // Without any suspicion it would be a line at zero.
    private static IEnumerable<ChartPanel> Suspicion(double[] hours, IReadOnlyList<TraceRow> rows)
    {
        if (!rows.Any(row => row.ShortEvidence.Any(evidence => evidence > 0)))
        {
            yield break;
        }

        List<ChartSeries> series = [];

        for (int i = 0; i < rows[0].ShortEvidence.Length; i++)
        {
            int cell = i;
            series.Add(new ChartSeries($"cell {cell + 1}", s_cellColors[cell], hours, [.. rows.Select(row => row.ShortEvidence[cell])]));
        }

        yield return new ChartPanel("the firmware's evidence of a soft short", series, 0.2);
    }
}
