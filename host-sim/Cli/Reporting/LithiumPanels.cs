using InvertedAnodeBms.Cli.Simulation;

namespace InvertedAnodeBms.Cli.Reporting;

/// <summary>Panels about the lithium inside physical cells: where it is, what leaks, what that does to the voltage.</summary>
public static class LithiumPanels
{
    private const string SeparatorColor = "#999999";

    /// <summary>Creates the panels; none when no cell has lithium in its model, those about soft shorts only when there were any.</summary>
    /// <param name="hours">Shared axis.</param>
    /// <param name="rows">The trace.</param>
    /// <param name="colors">Colour of each cell.</param>
    public static IEnumerable<ChartPanel> Of(double[] hours, IReadOnlyList<TraceRow> rows, IReadOnlyList<string> colors)
    {
        int[] cells = rows.Count == 0 ? [] : [.. Enumerable.Range(0, rows[0].Lithium.Length).Where(cell => rows[0].Lithium[cell] is not null)];

        if (cells.Length == 0)
        {
            yield break;
        }

        List<ChartSeries> Lines(string name, Func<TraceRow, int, double> pick, bool dashed = false) =>
        [
            .. cells.Select(cell =>
                new ChartSeries($"{name} {cell + 1}", colors[cell], hours, [.. rows.Select(row => pick(row, cell))], Dashed: dashed)),
        ];

        double gap = rows[0].Lithium[cells[0]]!.GapMetres * 1e6;
        List<ChartSeries> heights =
        [
            new("separator", SeparatorColor, hours, [.. rows.Select(_ => gap)]),
            .. Lines("front", (row, cell) => row.Lithium[cell]!.FrontMetres * 1e6, dashed: true),
            .. Lines("moss", (row, cell) => row.Lithium[cell]!.MossMetres * 1e6),
        ];
        yield return new ChartPanel("lithium / um: front in the host, moss on its face", heights, 30);

        // Without soft shorts both would be a line at zero.
        if (!rows.Any(row => cells.Any(cell => row.Lithium[cell]!.LeakAmperes > 0)))
        {
            yield break;
        }

        yield return new ChartPanel("leak through soft shorts / mA", Lines("cell", (row, cell) => row.Lithium[cell]!.LeakAmperes * 1e3), 0.1);
        yield return new ChartPanel(
            "cell voltage behind a high-pass of 10 s / mV (plateau, steady current)",
            Lines("cell", (row, cell) => row.HighPassVolts[cell] * 1e3),
            0.1);
    }
}
