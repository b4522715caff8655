namespace InvertedAnodeBms.Cli.Life;

/// <summary>A policy on the plane of charge time and throughput.</summary>
/// <param name="Hours">Mean time of a charge from 10 to 90 %, in h.</param>
/// <param name="AmpereHours">Charge taken out over the life, in Ah.</param>
/// <param name="Resolution">Charge of one cycle, in Ah: lives are counted in whole cycles, less says nothing.</param>
public sealed record CurvePoint(double Hours, double AmpereHours, double Resolution);
