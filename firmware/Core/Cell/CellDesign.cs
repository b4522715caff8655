using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Core.Cell;

/// <summary>
/// What the firmware believes about one cell design: operating window, limits, open-circuit curve and tolerances.
/// Pure data; one file in this folder fills it for each design.
/// </summary>
/// <remarks>Integers with the unit in the name. A pack is one to four such cells in series, so currents and charges are those of one cell.</remarks>
public sealed class CellDesign
{
    /// <summary>Pre-charge ends this far above <see cref="PrechargeBelowMicrovolts"/>, in microvolts.</summary>
    public const int PrechargeHysteresisMicrovolts = 50_000;

    /// <summary>Number of the design in telemetry; the host has the name.</summary>
    public CellDesignId Id;

    /// <summary>Open-circuit voltage against state of charge.</summary>
    public OcvTable Ocv = null!;

    /// <summary>Charge between the empty and the full end of <see cref="Ocv"/>, nominal, in nanocoulombs (1 mAh = 3.6e9 nC).</summary>
    public long CapacityNanocoulombs;

    /// <summary>How far a good cell's capacity may lie from nominal, either way, in ppm of nominal.</summary>
    public int CapacityTolerancePpm;

    /// <summary>Charge target: the constant-voltage level of the highest cell, in microvolts.</summary>
    public int ChargeTargetMicrovolts;

    /// <summary>Discharge ends when the lowest cell falls to this, in microvolts.</summary>
    public int DischargeCutoffMicrovolts;

    /// <summary>Below this a cell is only pre-charged, in microvolts.</summary>
    public int PrechargeBelowMicrovolts;

    /// <summary>Charging resumes after Full only when the lowest cell has fallen below this, in microvolts.</summary>
    public int RechargeBelowMicrovolts;

    /// <summary>Charge current of the constant-current phase, in microamps: the normal mode.</summary>
    public int ChargeMicroamps;

    /// <summary>Other modes, margins and reactions.</summary>
    public ChargePolicy Policy = null!;

    /// <summary>Pre-charge current, in microamps.</summary>
    public int PrechargeMicroamps;

    /// <summary>Charge is complete when the current has fallen to this at the target voltage, in microamps.</summary>
    public int TerminationMicroamps;

    /// <summary>Largest current the pack can carry either way before its hardware protection opens, in microamps.</summary>
    public int MaximumMicroamps;

    /// <summary>Largest rise of the commanded charge current, in microamps per second. A fall is immediate.</summary>
    public int ChargeSlewMicroampsPerSecond;

    /// <summary>Longest pre-charge, in milliseconds.</summary>
    public int PrechargeTimeoutMilliseconds;

    /// <summary>Longest charge of one session whatever the current, in milliseconds.</summary>
    public int ChargeTimeoutMilliseconds;

    /// <summary>Resistance, in microohms, that the voltage limiter divides by. At least the true one-tick resistance, or the loop rings.</summary>
    public int VoltageLoopMicroohms;

    /// <summary>
    /// Upper bound of the overpotential per ampere that is a voltage: ohmic, interfaces, electrolyte, in microohms. What diffusion in the particles
    /// does is <see cref="Lag"/>.
    /// </summary>
    public int PolarisationMicroohms;

    /// <summary>By how much the surface of the active particles may run ahead of their mean; a table of 0 when the polarisation covers it.</summary>
    public DiffusionLag Lag = null!;

    /// <summary>Time constant with which overpotential and lag are believed to relax after the current changes, in milliseconds.</summary>
    public int RelaxationMilliseconds;

    /// <summary>Half width of the open-circuit hysteresis and table error together, in microvolts.</summary>
    public int OcvBandMicrovolts;

    /// <summary>Corners of the trapezoid that derates the charge current over temperature, in 0.1 degC.</summary>
    public ChargeTemperatureWindow ChargeTemperature = null!;

    /// <summary>Deposition of lithium; null for cells without a lithium anode of known build.</summary>
    public DepositionDesign? Deposition;

    /// <summary>Protection limits, warning and critical, of one cell.</summary>
    public LimitRow[] Limits = null!;

    /// <summary>A design with the same values.</summary>
    public CellDesign Copy()
    {
        return (CellDesign)MemberwiseClone();
    }
}
