namespace InvertedAnodeBms.Cli.Scenarios;

/// <summary>One cell of the pack as a scenario asks for it.</summary>
/// <param name="Design">Name of the cell design.</param>
/// <param name="InitialChargePercent">State of charge at the start, in percent.</param>
/// <param name="AgedCycles">Full cycles at 1 C before the run.</param>
/// <param name="Place">File, line and column, for messages.</param>
public sealed record ScenarioCell(string Design, double InitialChargePercent, int AgedCycles, string Place);
