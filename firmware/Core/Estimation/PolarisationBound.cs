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
/// The lag follows the temperature, but the lead of a cold hour does not vanish in the warmth at once: current times lag is held, not the lag.
/// Holds the largest of late in each direction and lets it fade with the relaxation time of the design, towards what flows now and not
/// towards zero: after half an hour of 10 mA a step to 5 mA leaves more than 5 mA's worth for a while. At boot nothing is known of the past, so
/// both start at the largest current the pack can carry; four or five relaxation times of rest later the voltage speaks again.
/// </remarks>
public sealed class PolarisationBound
{
    private readonly DiffusionLag _lag;
    private readonly int _microohms;
    private readonly int _bandMicrovolts;
    private readonly int _gainErrorPpm;
    private readonly int _offsetErrorMicroamps;
    private readonly long _largestNanoamps;
    private readonly FadingPeak _chargeNanoamps;
    private readonly FadingPeak _dischargeNanoamps;
    private readonly FadingPeak _belowNanocoulombs;
    private readonly FadingPeak _aboveNanocoulombs;

    /// <summary>Takes the resistance, lag, relaxation time and bands of a design.</summary>
    /// <param name="design">Cell design.</param>
    /// <param name="settings">Error bounds of the channels.</param>
    public PolarisationBound(CellDesign design, MeasurementSettings settings)
    {
        _lag = design.Lag;
        _microohms = design.PolarisationMicroohms;
        _bandMicrovolts = design.OcvBandMicrovolts + settings.VoltageErrorMicrovolts;
        _gainErrorPpm = settings.CurrentGainErrorPpm;
        _offsetErrorMicroamps = settings.CurrentOffsetErrorMicroamps;
        _largestNanoamps = design.MaximumMicroamps * 1000L;
        _chargeNanoamps = new FadingPeak(design.RelaxationMilliseconds);
        _dischargeNanoamps = new FadingPeak(design.RelaxationMilliseconds);
        _belowNanocoulombs = new FadingPeak(design.RelaxationMilliseconds);
        _aboveNanocoulombs = new FadingPeak(design.RelaxationMilliseconds);
        Forget();
    }

    /// <summary>Assumes the worst of the past: at boot, and after a time in which the current was not measured.</summary>
    public void Forget()
    {
        _chargeNanoamps.Assume(_largestNanoamps);
        _dischargeNanoamps.Assume(_largestNanoamps);
        _belowNanocoulombs.Assume(Nanocoulombs(_largestNanoamps, _lag.LargestMilliseconds));
        _aboveNanocoulombs.Assume(Nanocoulombs(_largestNanoamps, _lag.LargestMilliseconds));
    }

    /// <summary>Follows the current over an interval. The bounds then hold for every moment of it, so for its mean voltage too.</summary>
    /// <param name="lowestMicroamps">Lowest current of the interval, positive when charging.</param>
    /// <param name="highestMicroamps">Highest current of the interval, positive when charging.</param>
    /// <param name="temperatureKnown">A temperature of the cells is known.</param>
    /// <param name="coldestDeciCelsius">The lowest of them, in 0.1 degC.</param>
    /// <param name="elapsedMilliseconds">Length of the interval.</param>
    public void Update(int lowestMicroamps, int highestMicroamps, bool temperatureKnown, int coldestDeciCelsius, long elapsedMilliseconds)
    {
        int lag = temperatureKnown ? _lag.MillisecondsAt(coldestDeciCelsius) : _lag.LargestMilliseconds;
        long charge = LargestNanoamps(highestMicroamps);
        long discharge = LargestNanoamps(-(long)lowestMicroamps);
        _chargeNanoamps.Follow(charge, elapsedMilliseconds);
        _dischargeNanoamps.Follow(discharge, elapsedMilliseconds);
        _belowNanocoulombs.Follow(Nanocoulombs(charge, lag), elapsedMilliseconds);
        _aboveNanocoulombs.Follow(Nanocoulombs(discharge, lag), elapsedMilliseconds);
    }

    /// <summary>Largest amount by which the open-circuit voltage may lie below the terminal voltage, in microvolts.</summary>
    public int BelowMicrovolts()
    {
        return _bandMicrovolts + Microvolts(_chargeNanoamps.Value);
    }

    /// <summary>Largest amount by which the open-circuit voltage may lie above the terminal voltage, in microvolts.</summary>
    public int AboveMicrovolts()
    {
        return _bandMicrovolts + Microvolts(_dischargeNanoamps.Value);
    }

    /// <summary>Largest amount by which the charge may lie below what the open-circuit voltage shows, in nanocoulombs.</summary>
    public long BelowNanocoulombs()
    {
        return _belowNanocoulombs.Value;
    }

    /// <summary>Largest amount by which the charge may lie above what the open-circuit voltage shows, in nanocoulombs.</summary>
    public long AboveNanocoulombs()
    {
        return _aboveNanocoulombs.Value;
    }

    private long LargestNanoamps(long measuredMicroamps)
    {
        long magnitude = measuredMicroamps < 0 ? -measuredMicroamps : measuredMicroamps;
        long nanoamps = ((measuredMicroamps + _offsetErrorMicroamps) * 1000) + (magnitude * _gainErrorPpm / 1000) + 1;
        return nanoamps > 0 ? nanoamps : 0;
    }

    private int Microvolts(long nanoamps)
    {
        return (int)(nanoamps * _microohms / 1_000_000_000L) + 1;
    }

    private static long Nanocoulombs(long nanoamps, int lagMilliseconds)
    {
        // 1 uA for 1 ms is 1 nC. Divided first: no current that fits into an int overflows.
        return ((nanoamps / 1000) + 1) * lagMilliseconds;
    }
}
