using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Estimation;

namespace InvertedAnodeBms.Core.Detection;

/// <summary>D5: charge goes in and does not stay. A leak that has been measured, or more charge than fits, and the voltage not at the knee.</summary>
/// <remarks>
/// What fits is known to the estimator with all its bounds (<see cref="CellHealth.RoomNanocoulombs"/>); 2 % of the capacity are granted beyond.
/// Near the target voltage this stays silent: a cell that a device on the charger keeps there for hours takes what the device leaves it, and a
/// leak there is found by the balance between two visits, or ends the charge as too much. A minute below counts, not a sample: noise is below, too.
/// The voltage is looked at without what the current adds at once: a fast charge in the cold is near the target long before its end.
/// </remarks>
public sealed class ChargeExcessDetector
{
    private const int KneeMicrovolts = 40_000;
    private const int LeastMilliseconds = 60_000;
    private const int GrantedPercent = 2;
    private const float Most = 10f;

    private readonly int _kneeMicrovolts;
    private readonly int _loopMicroohms;
    private readonly float _leakAmps;
    private readonly float _grantedNanocoulombs;
    private int _belowMilliseconds;
    private float _knownMicroamps;

    /// <summary>Creates the detector.</summary>
    /// <param name="design">Cell design.</param>
    /// <param name="leakAmps">Leak that a good cell may have, in A, above 0.</param>
    /// <param name="voltageErrorMicrovolts">Largest error of the voltage, noise of a sample apart.</param>
    public ChargeExcessDetector(CellDesign design, float leakAmps, int voltageErrorMicrovolts)
    {
        _kneeMicrovolts = design.ChargeTargetMicrovolts - KneeMicrovolts - (2 * voltageErrorMicrovolts);
        _loopMicroohms = design.VoltageLoopMicroohms;
        _leakAmps = leakAmps;
        _grantedNanocoulombs = design.CapacityNanocoulombs / 100 * GrantedPercent;
    }

    /// <summary>Takes the present values, about once a second.</summary>
    /// <param name="health">Leak and room.</param>
    /// <param name="cellMicrovolts">Voltage of the cell; good.</param>
    /// <param name="packMicroamps">Current; good.</param>
    /// <param name="milliseconds">Time since the last call, at least 0.</param>
    /// <returns>The larger of leak and excess over what a good cell may have, 0 to 10.</returns>
    public float Take(CellHealth health, int cellMicrovolts, int packMicroamps, int milliseconds)
    {
        bool charging = packMicroamps > 0;
        long withoutCurrent = cellMicrovolts - ((long)packMicroamps * _loopMicroohms / 1_000_000);
        int lasted = _belowMilliseconds + (charging && withoutCurrent < _kneeMicrovolts ? milliseconds : -milliseconds);
        _belowMilliseconds = lasted < 0 ? 0 : lasted < LeastMilliseconds ? lasted : LeastMilliseconds;
        float excess = charging && _belowMilliseconds >= LeastMilliseconds ? ExcessRatio(health) : 0f;
        bool known = health.LeakMicroamps <= _knownMicroamps && _knownMicroamps <= health.LeakMicroamps;
        float leak = known ? 0f : LeakRatio(health);
        float larger = leak < excess ? excess : leak;
        return larger < Most ? larger : Most;
    }

    /// <summary>A person knows of the leak: it speaks again when it has been measured anew.</summary>
    /// <param name="health">Leak as it is known.</param>
    public void Acknowledge(CellHealth health)
    {
        _knownMicroamps = health.LeakMicroamps;
        Forget();
    }

    /// <summary>The count was interrupted.</summary>
    public void Forget()
    {
        _belowMilliseconds = 0;
    }

    private float LeakRatio(CellHealth health)
    {
        float leak = health.LeakMicroamps * 1e-6f;
        float uncertain = health.LeakUncertaintyMicroamps * 1e-6f;
        bool measured = 0f < uncertain && 0f < leak && leak < 1e6f && uncertain < 1e6f;
        return measured ? leak / (uncertain + _leakAmps) : 0f;
    }

    private float ExcessRatio(CellHealth health)
    {
        return health.RoomNanocoulombs < 0 ? -health.RoomNanocoulombs / _grantedNanocoulombs : 0f;
    }
}
