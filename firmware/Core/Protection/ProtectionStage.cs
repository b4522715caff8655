using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Protection;

/// <summary>
/// Sixth stage of the tick: decides from measurements what is permitted. Trusts neither the state machine nor the charger: timeouts run on
/// measured and commanded current.
/// </summary>
public sealed class ProtectionStage
{
    private readonly CellDesign _design;
    private readonly LimitMonitor[] _monitors;
    private readonly HardShortWatch _hardShort;
    private bool _softShortAcknowledged;
    private long _goodMilliseconds;
    private long _sinceBootMilliseconds;

    /// <summary>Result of the last tick.</summary>
    public readonly Permissions Result = new Permissions();

    /// <summary>Proves that a person is at the device.</summary>
    public readonly PresenceButton Presence = new PresenceButton();

    /// <summary>Creates untripped monitors for the limits of a design.</summary>
    public ProtectionStage(CellDesign design)
    {
        _design = design;
        _hardShort = new HardShortWatch(design);
        _monitors = new LimitMonitor[design.Limits.Length];

        for (int i = 0; i < _monitors.Length; i++)
        {
            _monitors[i] = new LimitMonitor(design.Limits[i]);
        }
    }

    /// <summary>Checks one tick.</summary>
    /// <param name="measurements">Conditioned signals.</param>
    /// <param name="estimates">Charge session.</param>
    /// <param name="detection">What the detectors say.</param>
    /// <param name="clock">Time since the previous tick, and whether it can be trusted.</param>
    /// <param name="buttonPressed">The presence button is down.</param>
    /// <param name="clearNonce">Number of a clear command received in this tick, 0 for none.</param>
    public void Check(
        Measurements measurements, Estimates estimates, DetectionResult detection, TickClock clock, bool buttonPressed, uint clearNonce)
    {
        _sinceBootMilliseconds += clock.ElapsedMilliseconds;
        Presence.Update(buttonPressed, clock);
        bool trusted = measurements.AllGood && !clock.Faulty;
        _goodMilliseconds = trusted && Result.DataFresh ? _goodMilliseconds + clock.ElapsedMilliseconds : 0;

        UpdateMonitors(measurements, clock.ElapsedMilliseconds);
        _hardShort.Update(measurements, detection, clock);
        Result.DataFresh = trusted;
        Result.SelfTestPassed = Result.SelfTestPassed || _goodMilliseconds >= ProtectionSettings.SettleMilliseconds;
        Result.ActiveMask = 0;
        bool settled = Result.SelfTestPassed && _goodMilliseconds >= ProtectionSettings.SettleMilliseconds;
        long latchedBefore = Result.LatchedMask;
        Reaction taken = Raise(settled, estimates.Session, clock) | RaiseShorts(detection);
        Result.Cleared = false;

        if (clearNonce != 0)
        {
            // What came in this very tick nobody has seen.
            Clear(clearNonce, Result.LatchedMask != latchedBefore || detection.AlarmBegins);
        }

        settled = settled && Result.SelfTestPassed;
        Result.ChargePermitted = settled && !Result.Cleared && Result.LatchedMask == 0 && (taken & Reaction.BlockCharge) == 0;
        Result.DischargePermitted = settled && !Result.IsFault() && (taken & Reaction.BlockDischarge) == 0;
    }

    private void UpdateMonitors(Measurements measurements, int elapsedMilliseconds)
    {
        for (int i = 0; i < _monitors.Length; i++)
        {
            LimitSignal signal = _design.Limits[i].Signal;

            // A lost thermistor must not keep an over-voltage from latching: every limit depends on its own signals only. Nor must a lost cell
            // keep another one's: what is still good can trip a limit, but not let it recover.
            if (IsGood(signal, measurements))
            {
                _monitors[i].Update(ValueOf(signal, measurements), IsFresh(signal, measurements), elapsedMilliseconds);
            }
            else if (IsPartlyGood(signal, measurements))
            {
                _monitors[i].UpdateFromPart(ValueOf(signal, measurements), IsFresh(signal, measurements), elapsedMilliseconds);
            }
        }
    }

    private Reaction Raise(bool settled, ChargeSession session, TickClock clock)
    {
        Reaction taken = Reaction.None;

        for (int i = 0; i < _monitors.Length; i++)
        {
            LimitRow row = _design.Limits[i];
            taken |= RaiseIf(_monitors[i].Tripped, row.Id, row.Reaction);
        }

        bool late = !Result.SelfTestPassed && _sinceBootMilliseconds >= ProtectionSettings.SelfTestMilliseconds;
        taken |= RaiseIf(late, DiagnosisId.SelfTestFailed, Reaction.BlockBoth);
        taken |= RaiseIf(Result.SelfTestPassed && !settled, DiagnosisId.SensorFault, Reaction.BlockBoth);
        taken |= RaiseIf(clock.Faulty, DiagnosisId.ClockFault, Reaction.BlockBoth);

        if (session.Active)
        {
            taken |= RaiseSession(session);
        }

        return taken;
    }

    private Reaction RaiseSession(ChargeSession session)
    {
        bool precharge = session.PrechargingMilliseconds >= _design.PrechargeTimeoutMilliseconds;

        // A leak below the stated offset of the sensor cannot be measured: it is no over-charge, however long the pack stays in the dock.
        long mostNanocoulombs = (session.FittingNanocoulombs / 1000 * ProtectionSettings.OverChargePermille) + session.OffsetNanocoulombs;
        bool amount = session.ChargedNanocoulombs() > mostNanocoulombs;
        bool commanded = session.CommandedNanocoulombs > session.ExpectedNanocoulombs / 1000 * ProtectionSettings.CommandedPermille;
        bool time = session.ChargingMilliseconds >= _design.ChargeTimeoutMilliseconds;

        return RaiseIf(precharge, DiagnosisId.PrechargeTimeout, Reaction.Latch)
            | RaiseIf(amount, DiagnosisId.OverCharge, Reaction.Latch)
            | RaiseIf(commanded || time, DiagnosisId.ChargeTimeout, Reaction.Latch);
    }

    private Reaction RaiseShorts(DetectionResult detection)
    {
        // What a person has cleared latches again with the next alarm, not by the evidence that he has seen.
        _softShortAcknowledged = _softShortAcknowledged && detection.LatchDue && !detection.AlarmBegins;

        return RaiseIf(detection.LatchDue && !_softShortAcknowledged, DiagnosisId.SoftShort, Reaction.LatchCharge)
            | RaiseIf(_hardShort.Found, DiagnosisId.HardShort, Reaction.Latch);
    }

    private Reaction RaiseIf(bool active, DiagnosisId id, Reaction reaction)
    {
        if (!active)
        {
            return Reaction.None;
        }

        long bit = 1L << (int)id;
        Result.ActiveMask |= bit;

        if (reaction == Reaction.Latch)
        {
            Result.LatchedMask |= bit;
            Result.ChargeLatchedMask &= ~bit;
        }
        else if (reaction == Reaction.LatchCharge)
        {
            Result.ChargeLatchedMask |= bit & ~Result.LatchedMask;
            Result.LatchedMask |= bit;
        }

        return reaction;
    }

    private void Clear(uint nonce, bool news)
    {
        // The person who clears closes the session too and has seen the evidence: these diagnoses are about the past.
        const long PastMask = (1L << (int)DiagnosisId.PrechargeTimeout) | (1L << (int)DiagnosisId.ChargeTimeout)
            | (1L << (int)DiagnosisId.OverCharge) | (1L << (int)DiagnosisId.SoftShort);
        bool causeGone = (Result.LatchedMask & Result.ActiveMask & ~PastMask) == 0;

        if (!Presence.Consume(nonce) || news || !causeGone || Result.LatchedMask == 0)
        {
            return;
        }

        // After a latch that blocked charging only the load is on and the signals have been watched all the time: no self-test.
        if (Result.IsFault())
        {
            Result.SelfTestPassed = false;
            _goodMilliseconds = 0;
            _sinceBootMilliseconds = 0;
        }

        _softShortAcknowledged = _softShortAcknowledged || (Result.ActiveMask & (1L << (int)DiagnosisId.SoftShort)) != 0;
        Result.LatchedMask = 0;
        Result.ChargeLatchedMask = 0;
        Result.Cleared = true;
    }

    private static int ValueOf(LimitSignal signal, Measurements measurements)
    {
        switch (signal)
        {
            case LimitSignal.HighestCellMicrovolts:
                return measurements.HighestCellMicrovolts;
            case LimitSignal.LowestCellMicrovolts:
                return measurements.LowestCellMicrovolts;
            case LimitSignal.ChargeMicroamps:
                return measurements.PackMicroamps.Value;
            case LimitSignal.DischargeMicroamps:
                return -measurements.PackMicroamps.Value;
            case LimitSignal.HottestDeciCelsius:
                return measurements.HottestDeciCelsius;
            default:
                return measurements.ColdestDeciCelsius;
        }
    }

    private static bool IsGood(LimitSignal signal, Measurements measurements)
    {
        switch (signal)
        {
            case LimitSignal.HighestCellMicrovolts:
            case LimitSignal.LowestCellMicrovolts:
                return measurements.CellsGood;
            case LimitSignal.HottestDeciCelsius:
            case LimitSignal.ColdestDeciCelsius:
                return measurements.TemperaturesGood;
            default:
                return measurements.PackMicroamps.Quality == SignalQuality.Good;
        }
    }

    private static bool IsPartlyGood(LimitSignal signal, Measurements measurements)
    {
        switch (signal)
        {
            case LimitSignal.HighestCellMicrovolts:
            case LimitSignal.LowestCellMicrovolts:
                return measurements.AnyCellGood;
            case LimitSignal.HottestDeciCelsius:
            case LimitSignal.ColdestDeciCelsius:
                return measurements.AnyTemperatureGood;
            default:
                return false;
        }
    }

    private static bool IsFresh(LimitSignal signal, Measurements measurements)
    {
        switch (signal)
        {
            case LimitSignal.HighestCellMicrovolts:
                return measurements.HighestCellFresh;
            case LimitSignal.LowestCellMicrovolts:
                return measurements.LowestCellFresh;
            case LimitSignal.HottestDeciCelsius:
                return measurements.HottestFresh;
            case LimitSignal.ColdestDeciCelsius:
                return measurements.ColdestFresh;
            default:
                return measurements.PackMicroamps.AgeMilliseconds == 0;
        }
    }
}
