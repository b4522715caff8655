namespace InvertedAnodeBms.Cli.Life;

/// <summary>One cycle of one cell: charge, rest, discharge, rest.</summary>
/// <param name="Charged">Charge put in, in mAh.</param>
/// <param name="Discharged">Charge taken out, in mAh.</param>
/// <param name="ChargeHours">Duration of the charge with its pauses, in h.</param>
/// <param name="Hours">Duration of the cycle, in h.</param>
/// <param name="WindowHours">Part of the charge in which the true state of charge lay between 10 and 90 %, in h.</param>
/// <param name="WindowShare">State of charge gained in that part, 0 to 0.8.</param>
/// <param name="PeakSiemens">
/// Largest sum of contacts at the end of a step, in S. Short steps also see contacts that last for less than a second: not to be compared between
/// policies that were computed with different steps.
/// </param>
/// <param name="Leaked">Charge that leaked through contacts, in mAh, those included that came and went within a step.</param>
/// <param name="Births">Contacts born since the cell was built.</param>
/// <param name="MossMicrometres">Height of lithium on the top face at the end, in um.</param>
/// <param name="Ending">What went wrong in it, but for its capacity; <see cref="LifeEnding.None"/> when it was whole.</param>
/// <param name="Cause">Words for the ending, such as the diagnosis that latched; empty without one.</param>
public sealed record LifeCycle(
    double Charged,
    double Discharged,
    double ChargeHours,
    double Hours,
    double WindowHours,
    double WindowShare,
    double PeakSiemens,
    double Leaked,
    int Births,
    double MossMicrometres,
    LifeEnding Ending,
    string Cause)
{
    private const double PlateauVolts = 3.4;

    /// <summary>Mean sum of contacts over the cycle, in S, taken at 3.4 V.</summary>
    public double MeanSiemens => Hours > 0 ? Leaked / 1e3 / Hours / PlateauVolts : 0;
}
