using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Core.Estimation;

/// <summary>
/// How far the terminal voltage may lie from the open-circuit voltage, on either side, given what current has flowed lately.
/// </summary>
/// <remarks>
/// Holds the largest recent current in each direction and lets it fade with the relaxation time of the design. At boot nothing is known of the
/// past, so both start at the largest current the pack can carry.
/// </remarks>
public sealed class PolarisationBound
{
    private readonly int _microohms;
    private readonly int _relaxationMilliseconds;
    private readonly int _bandMicrovolts;
    private readonly long _largestNanoamps;
    private long _chargeNanoamps;
    private long _dischargeNanoamps;

    /// <summary>Takes the resistance, relaxation time and bands of a design.</summary>
    /// <param name="design">Cell design.</param>
    /// <param name="voltageErrorMicrovolts">Largest measurement error of a cell voltage, in microvolts.</param>
    public PolarisationBound(CellDesign design, int voltageErrorMicrovolts)
    {
        _microohms = design.PolarisationMicroohms;
        _relaxationMilliseconds = design.RelaxationMilliseconds;
        _bandMicrovolts = design.OcvBandMicrovolts + voltageErrorMicrovolts;
        _largestNanoamps = design.MaximumMicroamps * 1000L;
        Forget();
    }

    /// <summary>Assumes the worst of the past: at boot, and after a time in which the current was not measured.</summary>
    public void Forget()
    {
        _chargeNanoamps = _largestNanoamps;
        _dischargeNanoamps = _largestNanoamps;
    }

    /// <summary>Follows the current.</summary>
    /// <param name="microamps">Mean current of the interval, positive when charging.</param>
    /// <param name="elapsedMilliseconds">Length of the interval.</param>
    public void Update(int microamps, long elapsedMilliseconds)
    {
        _chargeNanoamps = Follow(_chargeNanoamps, microamps * 1000L, elapsedMilliseconds);
        _dischargeNanoamps = Follow(_dischargeNanoamps, microamps * -1000L, elapsedMilliseconds);
    }

    /// <summary>Largest amount by which the open-circuit voltage may lie below the terminal voltage, in microvolts.</summary>
    public int BelowMicrovolts()
    {
        return _bandMicrovolts + (int)(_chargeNanoamps * _microohms / 1_000_000_000L);
    }

    /// <summary>Largest amount by which the open-circuit voltage may lie above the terminal voltage, in microvolts.</summary>
    public int AboveMicrovolts()
    {
        return _bandMicrovolts + (int)(_dischargeNanoamps * _microohms / 1_000_000_000L);
    }

    private long Follow(long heldNanoamps, long presentNanoamps, long elapsedMilliseconds)
    {
        // First order of the exponential: fades a little too slowly for long intervals, which only widens the bound.
        long faded = heldNanoamps - (heldNanoamps * elapsedMilliseconds / (_relaxationMilliseconds + elapsedMilliseconds));
        return presentNanoamps > faded ? presentNanoamps : faded;
    }
}
