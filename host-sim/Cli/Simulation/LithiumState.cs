namespace InvertedAnodeBms.Cli.Simulation;

/// <summary>The truth about the lithium of one cell at one moment.</summary>
/// <param name="MossMetres">Height of moss and tips on the face towards the separator.</param>
/// <param name="GapMetres">Height at which they are across.</param>
/// <param name="FrontMetres">Position of the front that rises from the bottom of the host.</param>
/// <param name="ContactSiemens">Conductance of all soft shorts.</param>
/// <param name="LeakAmperes">Largest current through them since the moment before.</param>
public sealed record LithiumState(double MossMetres, double GapMetres, double FrontMetres, double ContactSiemens, double LeakAmperes);
