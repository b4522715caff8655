using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Protection;

/// <summary>Compares the charger with the command when too little seems to flow: a weak charger, or a current sensor that is blind.</summary>
/// <remarks>
/// Blind: next to nothing is measured while a charge is commanded, and the highest cell climbs by 0.1 V from above its lower knee: no cell that
/// rests climbs so far from there, neither on a flat curve nor while it recovers from a load. Or the pauses of the charge show it, see
/// <see cref="UnmeasuredChargeWatch"/>.
/// </remarks>
public sealed class ChargerWatch
{
    private readonly int _leastMicroamps;
    private readonly int _kneeMicrovolts;
    private readonly UnmeasuredChargeWatch _unmeasured;
    private int _lowestMicrovolts;
    private bool _blind;
    private bool _weak;

    /// <summary>Creates a watch that has seen nothing.</summary>
    public ChargerWatch(CellDesign design)
    {
        _leastMicroamps = 2 * design.TerminationMicroamps;
        _kneeMicrovolts = design.Ocv.MicrovoltsAt(ProtectionSettings.BlindAbovePpm);
        _unmeasured = new UnmeasuredChargeWatch(design);
    }

    /// <summary>A pause of the charge said that more flows than is measured: the next one should come soon.</summary>
    public bool Doubts()
    {
        return _unmeasured.Falls > 0;
    }

    /// <summary>Takes one tick.</summary>
    /// <param name="measurements">Conditioned signals.</param>
    /// <param name="commanded">What the actuators were told in the previous tick.</param>
    /// <param name="elapsedMilliseconds">Time since the previous tick.</param>
    /// <param name="conditions">Where the answers go.</param>
    public void Update(Measurements measurements, Decision commanded, int elapsedMilliseconds, Conditions conditions)
    {
        bool known = measurements.CellsGood && measurements.PackMicroamps.Quality == SignalQuality.Good;
        bool commands = commanded.ChargeGateOn && commanded.ChargeMicroamps >= _leastMicroamps && known;
        int microamps = measurements.PackMicroamps.Value;
        bool nothing = commands && microamps < commanded.ChargeMicroamps / 8;
        bool pauses = commanded.Reason == CurrentReason.Probe;

        // A pause, and the rise of the current after it, interrupt an episode and do not end it.
        bool interrupted = known && !commands && (pauses || commanded.Reason == CurrentReason.Slew);
        bool climbs = false;
        _weak = interrupted ? _weak : commands && microamps < commanded.ChargeMicroamps / 2;

        if (nothing)
        {
            // The first tick of an episode sets the reference.
            int highest = measurements.HighestCellMicrovolts;
            _lowestMicrovolts = _blind && _lowestMicrovolts < highest ? _lowestMicrovolts : highest;
            climbs = _lowestMicrovolts >= _kneeMicrovolts && highest - _lowestMicrovolts >= ProtectionSettings.BlindMicrovolts;
            _unmeasured.Charge(measurements, commanded.ChargeMicroamps, elapsedMilliseconds);
        }
        else if (!interrupted)
        {
            _unmeasured.Reset();
        }
        else if (pauses)
        {
            _unmeasured.Pause(measurements, elapsedMilliseconds);
        }

        conditions.Set(DiagnosisId.ChargerWeak, _weak);
        _blind = nothing || (_blind && interrupted);
        conditions.Set(DiagnosisId.CurrentSensorDisagrees, climbs || _unmeasured.Falls >= UnmeasuredChargeWatch.Enough);
    }
}
