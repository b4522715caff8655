namespace InvertedAnodeBms.Cli.Life;

/// <summary>How a cell is used on a cycler without firmware: what one can turn without looking into the cell.</summary>
/// <param name="Rate">Charge current in C.</param>
/// <param name="HighVolts">Voltage at which the current falls, in V.</param>
/// <param name="DischargeRate">Discharge current in C.</param>
/// <param name="MostShare">A charge ends after this share of the nominal capacity.</param>
/// <param name="ChargedRestSeconds">Rest after the charge, in s.</param>
/// <param name="DischargedRestSeconds">Rest after the discharge, in s.</param>
/// <param name="Celsius">Temperature of the cell.</param>
/// <param name="FormationCycles">Cycles at 0.1 C before the others.</param>
/// <param name="Stubborn">The charger stops after its longest charge, and the cell is used and charged again as if nothing had happened.</param>
public sealed record Habit(
    double Rate,
    double HighVolts = LifeProtocol.HighVolts,
    double DischargeRate = LifeProtocol.DischargeRate,
    double MostShare = LifeProtocol.MostCapacities,
    double ChargedRestSeconds = LifeProtocol.RestSeconds,
    double DischargedRestSeconds = LifeProtocol.RestSeconds,
    double Celsius = 25,
    int FormationCycles = 0,
    bool Stubborn = false)
{
    /// <summary>Current of the formation in C.</summary>
    public const double FormationRate = 0.1;
}
