using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Estimation;

/// <summary>
/// How far the terminal voltage may lie from the open-circuit voltage of what the particles' surface holds, and that charge from the mean one, on
/// either side, given what current has flowed lately.
/// </summary>
/// <remarks>
/// Two bounds, because they are of two kinds. Ohmic drop, interfaces and electrolyte shift the voltage, whatever the charge. Diffusion in the solid
/// shifts the charge: while current flows the surface runs ahead of the mean, by the current times the lag of the design (R2/15D of a sphere), and
/// the voltage shows the surface. On the plateau that is no voltage, at a knee it is a great one: a resistance would have to be the largest
/// everywhere.
/// Holds the largest recent current in each direction and lets it fade with the relaxation time of the design, towards what flows now and not
/// towards zero: after half an hour of 10 mA a step to 5 mA leaves more than 5 mA's worth for a while. At boot nothing is known of the past, so
/// both start at the largest current the pack can carry; four or five relaxation times of rest later the voltage speaks again.
/// </remarks>
public sealed class PolarisationBound
{
    private readonly int _microohms;
    private readonly int _lagMilliseconds;
    private readonly int _relaxationMilliseconds;
    private readonly int _bandMicrovolts;
    private readonly int _gainErrorPpm;
    private readonly int _offsetErrorMicroamps;
    private readonly long _largestNanoamps;
    private long _chargeNanoamps;
    private long _dischargeNanoamps;
    private long _nextChargeNanoamps;
    private long _nextDischargeNanoamps;

    /// <summary>Takes the resistance, lag, relaxation time and bands of a design.</summary>
    /// <param name="design">Cell design.</param>
    /// <param name="settings">Error bounds of the channels.</param>
    public PolarisationBound(CellDesign design, MeasurementSettings settings)
    {
        _microohms = design.PolarisationMicroohms;
        _lagMilliseconds = design.DiffusionLagMilliseconds;
        _relaxationMilliseconds = design.RelaxationMilliseconds;
        _bandMicrovolts = design.OcvBandMicrovolts + settings.VoltageErrorMicrovolts;
        _gainErrorPpm = settings.CurrentGainErrorPpm;
        _offsetErrorMicroamps = settings.CurrentOffsetErrorMicroamps;
        _largestNanoamps = design.MaximumMicroamps * 1000L;
        Forget();
    }

    /// <summary>Assumes the worst of the past: at boot, and after a time in which the current was not measured.</summary>
    public void Forget()
    {
        _chargeNanoamps = _largestNanoamps;
        _dischargeNanoamps = _largestNanoamps;
        _nextChargeNanoamps = _largestNanoamps;
        _nextDischargeNanoamps = _largestNanoamps;
    }

    /// <summary>Follows the current over an interval. The bounds then hold for every moment of it, so for its mean voltage too.</summary>
    /// <param name="lowestMicroamps">Lowest current of the interval, positive when charging.</param>
    /// <param name="highestMicroamps">Highest current of the interval, positive when charging.</param>
    /// <param name="elapsedMilliseconds">Length of the interval.</param>
    public void Update(int lowestMicroamps, int highestMicroamps, long elapsedMilliseconds)
    {
        long charge = LargestNanoamps(highestMicroamps);
        long discharge = LargestNanoamps(-(long)lowestMicroamps);
        _chargeNanoamps = charge > _nextChargeNanoamps ? charge : _nextChargeNanoamps;
        _dischargeNanoamps = discharge > _nextDischargeNanoamps ? discharge : _nextDischargeNanoamps;
        _nextChargeNanoamps = Fade(_chargeNanoamps, charge, elapsedMilliseconds);
        _nextDischargeNanoamps = Fade(_dischargeNanoamps, discharge, elapsedMilliseconds);
    }

    /// <summary>Largest amount by which the open-circuit voltage may lie below the terminal voltage, in microvolts.</summary>
    public int BelowMicrovolts()
    {
        return _bandMicrovolts + Microvolts(_chargeNanoamps);
    }

    /// <summary>Largest amount by which the open-circuit voltage may lie above the terminal voltage, in microvolts.</summary>
    public int AboveMicrovolts()
    {
        return _bandMicrovolts + Microvolts(_dischargeNanoamps);
    }

    /// <summary>Largest amount by which the charge may lie below what the open-circuit voltage shows, in nanocoulombs.</summary>
    public long BelowNanocoulombs()
    {
        return Nanocoulombs(_chargeNanoamps);
    }

    /// <summary>Largest amount by which the charge may lie above what the open-circuit voltage shows, in nanocoulombs.</summary>
    public long AboveNanocoulombs()
    {
        return Nanocoulombs(_dischargeNanoamps);
    }

    private long LargestNanoamps(long measuredMicroamps)
    {
        long magnitude = measuredMicroamps < 0 ? -measuredMicroamps : measuredMicroamps;
        long nanoamps = ((measuredMicroamps + _offsetErrorMicroamps) * 1000) + (magnitude * _gainErrorPpm / 1000) + 1;
        return nanoamps > 0 ? nanoamps : 0;
    }

    private long Fade(long heldNanoamps, long presentNanoamps, long elapsedMilliseconds)
    {
        // First order of the exponential: fades a little too slowly for long intervals, which only widens the bound.
        return heldNanoamps - ((heldNanoamps - presentNanoamps) * elapsedMilliseconds / (_relaxationMilliseconds + elapsedMilliseconds));
    }

    private int Microvolts(long nanoamps)
    {
        return (int)(nanoamps * _microohms / 1_000_000_000L) + 1;
    }

    private long Nanocoulombs(long nanoamps)
    {
        // 1 uA for 1 ms is 1 nC. Divided first: no current that fits into an int overflows.
        return ((nanoamps / 1000) + 1) * _lagMilliseconds;
    }
}
