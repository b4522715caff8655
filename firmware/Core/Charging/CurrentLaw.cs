using InvertedAnodeBms.Core.Advice;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Charging;

/// <summary>
/// The control law of PHYSICS 5.2: every limiter makes its offer to the one arbiter, the lowest wins. It lowers what protection permits and can raise
/// nothing.
/// </summary>
public sealed class CurrentLaw
{
    private readonly CellDesign _design;
    private readonly ChargePolicy _policy;
    private readonly ChargeRequests _requests;
    private readonly Estimates _estimates;
    private readonly ChargeAdvice _advice;
    private readonly DetectionResult _detection;
    private readonly CurrentArbiter _arbiter = new CurrentArbiter();
    private readonly VoltageLimiter _voltage;
    private readonly LimiterSandHorizon _sand;
    private readonly LimiterNucleation _nucleation;
    private readonly RiskTaper _taper;
    private readonly DetectionReaction _reaction;
    private readonly DepletionRest _rest;
    private readonly WakeUpPlan _wakeUp;
    private readonly ProbePause _probe;
    private bool _resting;
    private bool _probing;

    /// <summary>Charge current, in microamps.</summary>
    public int Microamps;

    /// <summary>Why it is what it is.</summary>
    public CurrentReason Reason;

    /// <summary>Charging pauses: the gate shall be off although protection permits.</summary>
    public bool Pauses;

    /// <summary>Binds the limiters to what they read.</summary>
    public CurrentLaw(CellDesign design, ChargeRequests requests, Estimates estimates, ChargeAdvice advice, DetectionResult detection)
    {
        _design = design;
        _policy = design.Policy;
        _requests = requests;
        _estimates = estimates;
        _advice = advice;
        _detection = detection;
        _voltage = new VoltageLimiter(design);
        _sand = new LimiterSandHorizon(_policy, advice);
        _nucleation = new LimiterNucleation(_policy, advice);
        _taper = new RiskTaper(_policy, advice);
        _reaction = new DetectionReaction(_policy);
        _rest = new DepletionRest(_policy, advice);
        _wakeUp = new WakeUpPlan(design, estimates);
        _probe = new ProbePause(design);
    }

    /// <summary>What runs on whether the pack charges or not. First in every tick.</summary>
    public void Follow()
    {
        // A clock that jumps must not end a rest: time counts only while the data is fresh.
        int elapsed = _requests.Permissions.DataFresh ? _requests.ElapsedMilliseconds : 0;
        _reaction.Update(_detection, _advice.EvidencePermille, _estimates.Session.Active, elapsed);
        _resting = _rest.Update(Microamps > 0, elapsed);
        _probing = _probe.Update(Microamps, _requests.Permissions.ProbeWanted, elapsed);
    }

    /// <summary>Charging is gentle, or stopped, because of an alarm.</summary>
    public bool IsAfterAlarm()
    {
        return _reaction.AfterAlarm;
    }

    /// <summary>The last boot ended after an alarm.</summary>
    public void RestoreAlarm()
    {
        _reaction.Restore();
    }

    /// <summary>No charge in this tick.</summary>
    /// <param name="reason">Why not.</param>
    public void Stop(CurrentReason reason)
    {
        _wakeUp.Reset();
        Pause(reason);
    }

    /// <summary>A charge that protection permits.</summary>
    /// <param name="precharging">A cell is deeply discharged.</param>
    /// <param name="chargerMicroamps">What the charger can give now.</param>
    public void Decide(bool precharging, int chargerMicroamps)
    {
        int commanded = Microamps;
        Bound(precharging, chargerMicroamps);
        CurrentReason pause = PauseReason(precharging);
        Pauses = pause != CurrentReason.NotCharging;

        if (Pauses)
        {
            Pause(pause);
            return;
        }

        long slewed = commanded + ((long)_design.ChargeSlewMicroampsPerSecond * _requests.ElapsedMilliseconds / 1000);
        int voltage = _voltage.LimitMicroamps(_requests.Measurements.HighestCellMicrovolts, commanded);
        _arbiter.Offer(voltage, CurrentReason.CellVoltage);
        _arbiter.Offer(slewed > int.MaxValue ? int.MaxValue : (int)slewed, CurrentReason.Slew);
        Microamps = _arbiter.Microamps;
        Reason = _arbiter.Reason;
    }

    // All but voltage and slew, which depend on what flows already: what could flow in this charge.
    private void Bound(bool precharging, int chargerMicroamps)
    {
        int cap = _requests.Mode == ChargeMode.Fast ? _policy.FastMicroamps : _design.ChargeMicroamps;
        _arbiter.Begin(cap, CurrentReason.RateCap);

        if (IsForming())
        {
            _arbiter.Offer(_policy.GentleMicroamps, CurrentReason.Formation);
            cap = _arbiter.Microamps;
        }

        _arbiter.Offer(chargerMicroamps, CurrentReason.ChargerCapability);

        if (precharging)
        {
            _arbiter.Offer(_design.PrechargeMicroamps, CurrentReason.PrechargeCap);
        }

        if (_reaction.AfterAlarm)
        {
            _arbiter.Offer(_policy.GentleMicroamps, CurrentReason.AfterAlarm);
        }

        if (_reaction.Suspected)
        {
            _arbiter.Offer(_reaction.SuspicionMicroamps(cap), CurrentReason.Suspicion);
        }

        _arbiter.Offer(_taper.LimitMicroamps(cap), CurrentReason.Risk);
        _arbiter.Offer(_sand.LimitMicroamps(), CurrentReason.SandHorizon);
        _arbiter.Offer(_nucleation.LimitMicroamps(), CurrentReason.NucleationMargin);
        Measurements measurements = _requests.Measurements;
        int derated = _design.ChargeTemperature.LimitMicroamps(measurements.ColdestDeciCelsius, measurements.HottestDeciCelsius, cap);
        _arbiter.Offer(derated, CurrentReason.Temperature);
    }

    private CurrentReason PauseReason(bool precharging)
    {
        if (_reaction.Resting)
        {
            return CurrentReason.AlarmRest;
        }

        if (!precharging && _wakeUp.Waits(_requests.UntilUseMilliseconds, _arbiter.Microamps))
        {
            return CurrentReason.WaitForWakeUp;
        }

        if (_resting)
        {
            return CurrentReason.DepletionRest;
        }

        return _probing ? CurrentReason.Probe : CurrentReason.NotCharging;
    }

    private void Pause(CurrentReason reason)
    {
        _voltage.Reset();
        Microamps = 0;
        Reason = reason;
    }

    private bool IsForming()
    {
        return _requests.NewCells && _estimates.LifeChargedNanocoulombs < _policy.FormationCycles * _design.CapacityNanocoulombs;
    }
}
