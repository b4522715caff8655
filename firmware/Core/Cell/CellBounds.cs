namespace InvertedAnodeBms.Core.Cell;

/// <summary>
/// What no configuration may go beyond, whatever a board or a person asks for. Found by the number of the design, so that who loosens a limit
/// does not loosen its bound with it.
/// </summary>
public sealed class CellBounds
{
    /// <summary>Highest value of the hard upper voltage limit, in microvolts.</summary>
    public readonly int HighestMicrovolts;

    /// <summary>Lowest value of the hard lower voltage limit, and of the discharge cut-off, in microvolts.</summary>
    public readonly int LowestMicrovolts;

    /// <summary>Highest charge target, in microvolts.</summary>
    public readonly int TargetMicrovolts;

    /// <summary>Highest hard limit of the charge current, in microamps.</summary>
    public readonly int ChargeMicroamps;

    /// <summary>Highest hard limit of the discharge current, in microamps.</summary>
    public readonly int DischargeMicroamps;

    /// <summary>Highest hard temperature limit, in 0.1 degC.</summary>
    public readonly int HottestDeciCelsius;

    /// <summary>Lowest temperature at which charging may stop, in 0.1 degC.</summary>
    public readonly int ColdestChargeDeciCelsius;

    /// <summary>Highest temperature at which charging may stop, in 0.1 degC.</summary>
    public readonly int HottestChargeDeciCelsius;

    /// <summary>Most charge that a cell may be believed to hold, in nanocoulombs: a tenth above what its maker states.</summary>
    public readonly long CapacityNanocoulombs;

    /// <summary>Longest time at full charge current, in milliseconds.</summary>
    public readonly int ChargeMilliseconds;

    private CellBounds(
        int highest,
        int lowest,
        int target,
        int charge,
        int discharge,
        int hottest,
        int coldestCharge,
        int hottestCharge,
        long capacity,
        int chargeHours)
    {
        CapacityNanocoulombs = capacity / 10 * 11;
        ChargeMilliseconds = chargeHours * 3_600_000;
        HighestMicrovolts = highest;
        LowestMicrovolts = lowest;
        TargetMicrovolts = target;
        ChargeMicroamps = charge;
        DischargeMicroamps = discharge;
        HottestDeciCelsius = hottest;
        ColdestChargeDeciCelsius = coldestCharge;
        HottestChargeDeciCelsius = hottestCharge;
    }

    /// <summary>Bounds of a design; null for one that this firmware does not know.</summary>
    /// <remarks>
    /// The pouch: voltages and temperatures of PHYSICS 5.3 of the project, where the design stands itself; currents are engineering estimates, 2 C in
    /// and what the hardware protection lets out. The others are their design's own hard limits: they are for recordings.
    /// </remarks>
    public static CellBounds? Of(CellDesignId id)
    {
        switch (id)
        {
            case CellDesignId.LfpLithiumPouch36:
                return new CellBounds(3_650_000, 2_000_000, 3_600_000, 72_000, 100_000, 650, 50, 450, 129_600_000_000L, 24);
            case CellDesignId.Nmc21700:
                return new CellBounds(4_250_000, 2_500_000, 4_200_000, 6_000_000, 12_000_000, 700, 0, 450, 14_400_000_000_000L, 72);
            case CellDesignId.GraphiteLithiumCoin:
                return new CellBounds(3_200_000, -20_000, 3_000_000, 4_000, 5_000, 650, 50, 450, 21_600_000_000L, 240);
            default:
                return null;
        }
    }
}
