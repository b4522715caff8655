using InvertedAnodeBms.CellPhysics.Materials;

namespace InvertedAnodeBms.Cli.Life;

/// <summary>What is the same for every policy: only the charge differs.</summary>
public static class LifeProtocol
{
    /// <summary>One C: the nominal capacity of the pouch in an hour, in A. The paper's 170 mAh/g would be 0.044.</summary>
    public const double OneC = 0.036;

    /// <summary>Current of every discharge, in C. Moderate, so that the end of a cell's life is not the end of its power.</summary>
    public const double DischargeRate = 0.5;

    /// <summary>A discharge ends here, in V.</summary>
    public const double LowVolts = 2.5;

    /// <summary>A charge ends at constant voltage here, in V: the target of the firmware.</summary>
    public const double HighVolts = 3.6;

    /// <summary>A charge ends when its current has fallen to this, in C.</summary>
    public const double TerminationRate = 0.05;

    /// <summary>Rest after every charge and after every discharge, in s.</summary>
    public const double RestSeconds = 600;

    /// <summary>A charger that has put in this many nominal capacities without an end has not converged (PHYSICS 5.3 of the project).</summary>
    public const double MostCapacities = 1.3;

    /// <summary>Longest charge under the firmware, in s, whatever slows it down: its own timeout.</summary>
    public const double MostControlledSeconds = 24 * 3600;

    /// <summary>Temperature of the cell, in K.</summary>
    public const double Kelvin = Physics.ReferenceKelvin;

    /// <summary>Longest charge, in s: a leak may hold the current above its end for ever.</summary>
    /// <param name="rate">Current in C.</param>
    public static double MostChargeSeconds(double rate)
    {
        return 3600 * ((MostCapacities / rate) + 5);
    }
}
