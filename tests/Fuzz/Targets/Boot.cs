using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Fuzz.Targets;

/// <summary>What a controller knows after its first tick, in which nothing flows.</summary>
/// <param name="Latched">Latched diagnoses.</param>
/// <param name="Charged">Charge put in over life, in nanocoulombs.</param>
/// <param name="Discharged">Charge taken out over life, in nanocoulombs.</param>
/// <param name="FastOhms">Resistance learned, in ohm.</param>
/// <param name="CapacityNanocoulombs">Capacity learned.</param>
/// <param name="ChargePpm">State of charge, best guess.</param>
internal sealed record Boot(long Latched, long Charged, long Discharged, float FastOhms, long CapacityNanocoulombs, int ChargePpm)
{
    /// <summary>Asks a controller that has not run yet.</summary>
    public static Boot Of(PackRig rig)
    {
        rig.Tick(Configurations.TickMilliseconds);
        Estimates estimates = rig.Controller.Estimates;
        CellHealth health = estimates.Health[0];
        return new Boot(
            rig.Controller.Permissions.LatchedMask,
            estimates.LifeChargedNanocoulombs,
            estimates.LifeDischargedNanocoulombs,
            health.FastOhms(),
            health.CapacityNanocoulombs,
            estimates.CellChargePpm[0]);
    }
}
