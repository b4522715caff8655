namespace InvertedAnodeBms.Cli.Reporting;

/// <summary>One panel of a chart: a quantity over the shared axis.</summary>
/// <param name="Title">Quantity and unit, such as "cell voltage / V".</param>
/// <param name="Series">Bands first, lines above them.</param>
/// <param name="SmallestSpan">The axis spans at least this much, so that noise does not fill the panel.</param>
public sealed record ChartPanel(string Title, IReadOnlyList<ChartSeries> Series, double SmallestSpan);
