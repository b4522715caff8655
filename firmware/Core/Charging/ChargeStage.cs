using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging.States;
using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Core.Charging;

/// <summary>Seventh stage of the tick: runs the state machine, lets the limiters bid, and forms the decision.</summary>
public sealed class ChargeStage
{
    private readonly CellDesign _design;
    private readonly ChargeRequests _requests;
    private readonly ChargeStateMachine _machine = new ChargeStateMachine();
    private readonly CurrentArbiter _arbiter = new CurrentArbiter();
    private readonly VoltageLimiter _voltage;
    private readonly ChargeSession _session;

    /// <summary>Result of the last tick.</summary>
    public readonly Decision Result = new Decision();

    /// <summary>Binds the stage to the results it reads.</summary>
    /// <param name="design">Cell design.</param>
    /// <param name="measurements">Conditioned signals.</param>
    /// <param name="permissions">What protection permits.</param>
    /// <param name="estimates">The charge under way, state of charge.</param>
    /// <param name="deposition">Where the lithium is believed to be.</param>
    /// <param name="detection">What the detectors say.</param>
    public ChargeStage(
        CellDesign design,
        Measurements measurements,
        Permissions permissions,
        Estimates estimates,
        DepositionResult deposition,
        DetectionResult detection)
    {
        _design = design;
        _requests = new ChargeRequests(design, measurements, permissions);
        _session = estimates.Session;
        _voltage = new VoltageLimiter(design);
    }

    /// <summary>Decides one tick.</summary>
    /// <param name="readings">Charger, its largest current, and load.</param>
    /// <param name="elapsedMilliseconds">Time since the previous tick.</param>
    public void Decide(RawReadings readings, int elapsedMilliseconds)
    {
        _requests.ChargerPresent = readings.ChargerPresent;
        _requests.LoadRequested = readings.LoadRequested;
        _requests.ElapsedMilliseconds = elapsedMilliseconds;

        // The session ends with 1 % taken out or a cleared fault. Followed every tick: a later session says nothing about the charge that ended.
        _requests.Charged = _requests.Charged && _session.Active;
        _machine.Step(_requests);
        StateBehaviour behaviour = _machine.Behaviour();
        Permissions permissions = _requests.Permissions;
        bool charging = behaviour.WantsCharge && permissions.ChargePermitted;

        if (charging)
        {
            Arbitrate(readings.ChargerMicroamps, elapsedMilliseconds);
        }
        else
        {
            bool denied = behaviour.WantsCharge || (readings.ChargerPresent && !permissions.ChargePermitted);
            _arbiter.Begin(0, denied ? CurrentReason.NotPermitted : CurrentReason.NotCharging);
            _voltage.Reset();
        }

        Result.State = _machine.State;
        Result.ChargeGateOn = charging;
        Result.DischargeGateOn = behaviour.WantsDischarge && permissions.DischargePermitted;
        Result.ChargeMicroamps = _arbiter.Microamps;
        Result.Reason = _arbiter.Reason;
        Result.HeartbeatDue = permissions.DataFresh;
    }

    private void Arbitrate(int chargerMicroamps, int elapsedMilliseconds)
    {
        Measurements measurements = _requests.Measurements;
        int commanded = Result.ChargeMicroamps;
        long rise = (long)_design.ChargeSlewMicroampsPerSecond * elapsedMilliseconds / 1000;
        long slewed = commanded + rise;
        _arbiter.Begin(_design.ChargeMicroamps, CurrentReason.RateCap);
        _arbiter.Offer(chargerMicroamps, CurrentReason.ChargerCapability);

        if (_machine.State == BmsState.Precharge)
        {
            _arbiter.Offer(_design.PrechargeMicroamps, CurrentReason.PrechargeCap);
        }

        int derated = _design.ChargeTemperature.LimitMicroamps(
            measurements.ColdestDeciCelsius, measurements.HottestDeciCelsius, _design.ChargeMicroamps);
        _arbiter.Offer(derated, CurrentReason.Temperature);
        _arbiter.Offer(_voltage.LimitMicroamps(measurements.HighestCellMicrovolts, commanded), CurrentReason.CellVoltage);
        _arbiter.Offer(slewed > int.MaxValue ? int.MaxValue : (int)slewed, CurrentReason.Slew);
    }
}
