namespace InvertedAnodeBms.Cli.Reporting;

/// <summary>One line, or one band, in a panel.</summary>
/// <param name="Name">Name in the legend.</param>
/// <param name="Color">CSS colour.</param>
/// <param name="X">Values along the shared axis, rising.</param>
/// <param name="Y">Values of the line, or the lower edge of the band.</param>
/// <param name="Upper">Upper edge of a band; null for a line.</param>
/// <param name="Dashed">Draw the line dashed.</param>
public sealed record ChartSeries(string Name, string Color, double[] X, double[] Y, double[]? Upper = null, bool Dashed = false);
