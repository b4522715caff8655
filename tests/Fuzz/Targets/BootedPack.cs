using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Fuzz.Targets;

/// <summary>A pack after boot: how it charges, and whether what it believes can be.</summary>
internal static class BootedPack
{
    private const int Ticks = 100;
    private const float MostOhms = 6;
    private const float MostLeakMicroamps = 100_000;
    private const int FullPpm = 1_000_000;

    /// <summary>Charges for ten seconds after the self-test, the cell at rest around its middle.</summary>
    /// <returns>Charge current of each tick, in microamps.</returns>
    public static int[] Charge(PackRig rig)
    {
        int[] microamps = new int[Ticks];
        rig.FrontEnd.ChargerPresent = true;

        for (int tick = 0; tick < Ticks; tick++)
        {
            rig.FrontEnd.PackMicroamps = rig.Controller.Decision.ChargeMicroamps;
            rig.Tick(Configurations.TickMilliseconds);
            bool latched = rig.Controller.Permissions.LatchedMask != 0;
            microamps[tick] = rig.Actuators.ChargeMicroamps;
            FuzzException.Unless(!latched || !rig.Actuators.ChargeGateOn, "No charge gate is on under a latch.");
            FuzzException.Unless(!rig.Actuators.BothGatesEverOn, "One gate at a time.");
        }

        return microamps;
    }

    /// <summary>Numbers are numbers, and of a size that a cell can have.</summary>
    public static void AssertSane(PackRig rig)
    {
        Estimates estimates = rig.Controller.Estimates;
        CellHealth health = estimates.Health[0];
        CellDeposition cell = rig.Controller.Deposition.Cells[0];
        long nominal = Configurations.Pack(1, 1).Cell.CapacityNanocoulombs;

        FuzzException.Unless(health.FastOhms() is >= 0 and <= MostOhms && health.SecondOhms() is >= 0 and <= MostOhms, "A resistance in range.");
        FuzzException.Unless(Math.Abs(health.LeakMicroamps) <= MostLeakMicroamps, "A leak in range.");
        FuzzException.Unless(health.CapacityNanocoulombs == 0 || health.CapacityNanocoulombs >= nominal / 2, "A capacity of at least half.");
        FuzzException.Unless(health.CapacityNanocoulombs <= nominal / 10 * 13, "A capacity of at most 1.3 times nominal.");
        FuzzException.Unless(health.ApparentEfficiency is >= 0 and <= 1.1f, "An efficiency in range.");
        FuzzException.Unless(estimates.LifeChargedNanocoulombs >= 0 && estimates.LifeDischargedNanocoulombs >= 0, "Counters of life above zero.");
        FuzzException.Unless(estimates.CellChargePpm[0] is >= 0 and <= FullPpm, "A state of charge in range.");
        FuzzException.Unless(estimates.CellUncertaintyPpm[0] is >= 0 and <= FullPpm, "An uncertainty in range.");
        LifeCounters counters = rig.Controller.Counters;
        FuzzException.Unless(counters.ChargingSeconds >= 0 && counters.DischargingSeconds >= 0 && counters.WornSeconds >= 0, "Hours above zero.");
        FuzzException.Unless(counters.HotSeconds >= 0 && counters.UncleanBoots >= 0, "Counts above zero.");
        FuzzException.Unless(counters.Raised.All(count => count >= 0), "No count of diagnoses below zero.");
        FuzzException.Unless(counters.LowestCellMicrovolts is >= 0 and <= 10_000_000, "A lowest voltage that can be.");
        FuzzException.Unless(counters.HighestCellMicrovolts is >= 0 and <= 10_000_000, "A highest voltage that can be.");
        FuzzException.Unless(cell.LiveNanocoulombs >= 0 && cell.DeadNanocoulombs >= 0, "Lithium above zero.");
        FuzzException.Unless(float.IsFinite(cell.OverpotentialVolts) && float.IsFinite(cell.SandFraction), "A model that stays finite.");
        FuzzException.Unless(float.IsFinite(cell.DistanceMicrometres) && cell.TopShare is >= 0 and <= 1, "A front that is somewhere.");
    }
}
