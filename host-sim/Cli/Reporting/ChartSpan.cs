namespace InvertedAnodeBms.Cli.Reporting;

/// <summary>A coloured stretch of the axis: a state of the pack.</summary>
/// <param name="From">Start.</param>
/// <param name="To">End.</param>
/// <param name="Label">Name.</param>
/// <param name="Color">CSS colour.</param>
public sealed record ChartSpan(double From, double To, string Label, string Color);
