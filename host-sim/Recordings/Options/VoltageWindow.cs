namespace InvertedAnodeBms.Recordings;

/// <summary>Voltages a cell is operated between.</summary>
/// <param name="MinimumVolt">Lower end in volts.</param>
/// <param name="MaximumVolt">Upper end in volts, above the lower end.</param>
public sealed record VoltageWindow(double MinimumVolt, double MaximumVolt);
