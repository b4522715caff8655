using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Protection;

/// <summary>Compares the charger with the command when too little seems to flow: a weak charger, or a current sensor that is blind.</summary>
/// <remarks>
/// Blind: next to nothing is measured while a charge is commanded, and the highest cell climbs by 0.1 V from above its lower knee. No cell that
/// rests climbs so far from there, neither on a flat curve nor while it recovers from a load.
/// </remarks>
public sealed class ChargerWatch
{
    private readonly int _leastMicroamps;
    private readonly int _kneeMicrovolts;
    private int _lowestMicrovolts;
    private bool _blind;

    /// <summary>Creates a watch that has seen nothing.</summary>
    public ChargerWatch(CellDesign design)
    {
        _leastMicroamps = 2 * design.TerminationMicroamps;
        _kneeMicrovolts = design.Ocv.MicrovoltsAt(ProtectionSettings.BlindAbovePpm);
    }

    /// <summary>Takes one tick.</summary>
    /// <param name="measurements">Conditioned signals.</param>
    /// <param name="commanded">What the actuators were told in the previous tick.</param>
    /// <param name="conditions">Where the answers go.</param>
    public void Update(Measurements measurements, Decision commanded, Conditions conditions)
    {
        bool known = measurements.CellsGood && measurements.PackMicroamps.Quality == SignalQuality.Good;
        bool commands = commanded.ChargeGateOn && commanded.ChargeMicroamps >= _leastMicroamps && known;
        int microamps = measurements.PackMicroamps.Value;
        conditions.Set(DiagnosisId.ChargerWeak, commands && microamps < commanded.ChargeMicroamps / 2);
        bool nothing = commands && microamps < commanded.ChargeMicroamps / 8;
        int highest = measurements.HighestCellMicrovolts;

        // The first tick of an episode sets the reference.
        _lowestMicrovolts = nothing && _blind && _lowestMicrovolts < highest ? _lowestMicrovolts : highest;
        _blind = nothing;
        bool climbs = _lowestMicrovolts >= _kneeMicrovolts && highest - _lowestMicrovolts >= ProtectionSettings.BlindMicrovolts;
        conditions.Set(DiagnosisId.CurrentSensorDisagrees, nothing && climbs);
    }
}
