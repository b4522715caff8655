using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Estimation;

namespace InvertedAnodeBms.Core.Detection;

/// <summary>D5: charge goes in and does not stay. A leak that has been measured, or a charge that does not arrive at its end.</summary>
/// <remarks>
/// Whenever the cell has been seen full (target voltage at the current that ends a charge), what was taken out since is known. When more than that
/// and 3 % goes back in, with 1 % of the capacity and the sensor's bounds, and the voltage is still below the knee, the rest has leaked. Until the
/// cell has been full, the session's own bound stands in, without the 3 % that protection grants.
/// </remarks>
public sealed class ChargeExcessDetector
{
    private const int KneeMicrovolts = 20_000;
    private const int FullMicrovolts = 10_000;
    private const float Most = 10f;

    private readonly CellDesign _design;
    private readonly float _leakAmps;
    private readonly int _gainErrorPpm;
    private readonly int _offsetMicroamps;
    private bool _hasFull;
    private long _fullCharged;
    private long _fullDischarged;
    private long _sinceFullMilliseconds;

    /// <summary>The larger of leak and excess over what a good cell may have, 0 to 10.</summary>
    public float Statistic;

    /// <summary>Creates the detector.</summary>
    /// <param name="design">Cell design.</param>
    /// <param name="leakAmps">Leak that a good cell may have, in A, above 0.</param>
    /// <param name="gainErrorPpm">Largest gain error of the current, in ppm.</param>
    /// <param name="offsetMicroamps">Largest offset of the current, in microamps.</param>
    public ChargeExcessDetector(CellDesign design, float leakAmps, int gainErrorPpm, int offsetMicroamps)
    {
        _design = design;
        _leakAmps = leakAmps;
        _gainErrorPpm = gainErrorPpm;
        _offsetMicroamps = offsetMicroamps;
    }

    /// <summary>Takes the present values, about once a second.</summary>
    /// <param name="estimates">Charge counted.</param>
    /// <param name="health">Leak.</param>
    /// <param name="cellMicrovolts">Voltage of the cell; good.</param>
    /// <param name="packMicroamps">Current; good.</param>
    /// <param name="milliseconds">Time since the last call.</param>
    public void Take(Estimates estimates, CellHealth health, int cellMicrovolts, int packMicroamps, int milliseconds)
    {
        _sinceFullMilliseconds += milliseconds;
        float leak = LeakRatio(health);
        bool belowKnee = cellMicrovolts < _design.ChargeTargetMicrovolts - KneeMicrovolts;

        if (packMicroamps >= 0 && packMicroamps <= _design.TerminationMicroamps
            && cellMicrovolts >= _design.ChargeTargetMicrovolts - FullMicrovolts)
        {
            _hasFull = true;
            _fullCharged = estimates.ChargedNanocoulombs;
            _fullDischarged = estimates.DischargedNanocoulombs;
            _sinceFullMilliseconds = 0;
        }

        float excess = belowKnee && packMicroamps > 0 ? ExcessRatio(estimates) : 0f;
        float larger = leak < excess ? excess : leak;
        Statistic = larger < Most ? larger : Most;
    }

    /// <summary>The count was interrupted: what was taken out since full is no longer known.</summary>
    public void Forget()
    {
        _hasFull = false;
        Statistic = 0f;
    }

    private float LeakRatio(CellHealth health)
    {
        float leak = health.LeakMicroamps * 1e-6f;
        float uncertain = health.LeakUncertaintyMicroamps * 1e-6f;
        bool measured = 0f < uncertain && 0f < leak && leak < 1e6f && uncertain < 1e6f;
        return measured ? leak / (uncertain + _leakAmps) : 0f;
    }

    private float ExcessRatio(Estimates estimates)
    {
        if (_hasFull)
        {
            long charged = estimates.ChargedNanocoulombs - _fullCharged;
            long discharged = estimates.DischargedNanocoulombs - _fullDischarged;
            long granted = (discharged / 100 * 3) + (_design.CapacityNanocoulombs / 100)
                + ((charged + discharged) / OcvTable.FullPpm * _gainErrorPpm) + (_offsetMicroamps * _sinceFullMilliseconds);
            return charged > discharged && granted > 0 ? (charged - discharged) / (float)granted : 0f;
        }

        ChargeSession session = estimates.Session;
        long fits = session.ExpectedNanocoulombs + session.OffsetNanocoulombs;
        long excess = session.ChargedNanocoulombs();
        return session.Active && excess > 0 && fits > 0 ? excess / (float)fits : 0f;
    }
}
