using InvertedAnodeBms.Core.Advice;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging.States;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Core.Charging;

/// <summary>Seventh stage of the tick: runs the state machine, asks the control law for the current, and forms the decision.</summary>
public sealed class ChargeStage
{
    private readonly ChargeStateMachine _machine = new ChargeStateMachine();
    private readonly CurrentLaw _law;
    private readonly ChargeSession _session;
    private readonly ChargeAdvice _advice;

    /// <summary>What is asked for, and what the states look at.</summary>
    public readonly ChargeRequests Requests;

    /// <summary>Result of the last tick.</summary>
    public readonly Decision Result = new Decision();

    /// <summary>Binds the stage to the results it reads.</summary>
    /// <param name="design">Cell design.</param>
    /// <param name="measurements">Conditioned signals.</param>
    /// <param name="permissions">What protection permits.</param>
    /// <param name="estimates">The charge under way, state of charge.</param>
    /// <param name="advice">What models and detectors advise.</param>
    /// <param name="detection">What the detectors say.</param>
    public ChargeStage(
        CellDesign design,
        Measurements measurements,
        Permissions permissions,
        Estimates estimates,
        ChargeAdvice advice,
        DetectionResult detection)
    {
        Requests = new ChargeRequests(design, measurements, permissions);
        _session = estimates.Session;
        _advice = advice;
        _law = new CurrentLaw(design, Requests, estimates, advice, detection);
    }

    /// <summary>Charging is gentle, or stopped, because of an alarm.</summary>
    public bool IsAfterAlarm()
    {
        return _law.IsAfterAlarm();
    }

    /// <summary>The last boot ended after an alarm: its rest begins anew.</summary>
    public void RestoreAlarm()
    {
        _law.RestoreAlarm();
    }

    /// <summary>Decides one tick.</summary>
    /// <param name="readings">Charger, its largest current, and load.</param>
    /// <param name="elapsedMilliseconds">Time since the previous tick.</param>
    public void Decide(RawReadings readings, int elapsedMilliseconds)
    {
        Requests.Follow(readings, elapsedMilliseconds);

        // The session ends with 1 % taken out or a cleared fault. Followed every tick: a later session says nothing about the charge that ended.
        Requests.Charged = Requests.Charged && _session.Active;
        _machine.Step(Requests);
        StateBehaviour behaviour = _machine.Behaviour();
        Permissions permissions = Requests.Permissions;
        bool charging = behaviour.WantsCharge && permissions.ChargePermitted;
        _law.Follow();

        if (charging)
        {
            _law.Decide(_machine.State == BmsState.Precharge, readings.ChargerMicroamps);
            charging = !_law.Pauses;
        }
        else
        {
            bool denied = behaviour.WantsCharge || (readings.ChargerPresent && !permissions.ChargePermitted);
            _law.Stop(denied ? CurrentReason.NotPermitted : CurrentReason.NotCharging);
        }

        Result.State = _machine.State;
        Result.ChargeGateOn = charging;
        Result.DischargeGateOn = behaviour.WantsDischarge && permissions.DischargePermitted;

        // What the charger cannot give is not commanded either: nobody may wait for it, or count it.
        Result.ChargeMicroamps = _law.Microamps >= readings.ChargerLeastMicroamps ? _law.Microamps : 0;
        Result.Reason = _law.Reason;
        Result.RiskPermille = _advice.RiskPermille;
        Result.HeartbeatDue = permissions.HeartbeatPermitted;
    }
}
