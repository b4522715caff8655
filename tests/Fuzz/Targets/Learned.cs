using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Fuzz.Targets;

/// <summary>What a controller has learned, after its first tick in which nothing flows.</summary>
/// <param name="Charged">Charge put in over life, in nanocoulombs.</param>
/// <param name="Discharged">Charge taken out over life, in nanocoulombs.</param>
/// <param name="FastOhms">Resistance, in ohm.</param>
/// <param name="CapacityNanocoulombs">Capacity.</param>
/// <param name="ChargePpm">State of charge, best guess.</param>
internal sealed record Learned(long Charged, long Discharged, float FastOhms, long CapacityNanocoulombs, int ChargePpm)
{
    /// <summary>Asks a controller.</summary>
    public static Learned Of(PackRig rig)
    {
        Estimates estimates = rig.Controller.Estimates;
        CellHealth health = estimates.Health[0];
        return new Learned(
            estimates.LifeChargedNanocoulombs,
            estimates.LifeDischargedNanocoulombs,
            health.FastOhms(),
            health.CapacityNanocoulombs,
            estimates.CellChargePpm[0]);
    }
}
