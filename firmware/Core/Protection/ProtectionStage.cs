using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Persistence;

namespace InvertedAnodeBms.Core.Protection;

/// <summary>
/// Sixth stage of the tick: decides from measurements what is permitted. The watches ask, the rows of <see cref="DiagnosisTable"/> say how long the
/// answer must stand and what it takes away.
/// </summary>
public sealed class ProtectionStage
{
    private readonly LimitRow[] _rows;
    private readonly LimitMonitor?[] _monitors;
    private readonly Conditions _conditions = new Conditions();
    private readonly DerivedSignals _derived;
    private readonly HardShortWatch _hardShort;
    private readonly CollapseWatch _collapse;
    private readonly ChargerWatch _charger;
    private readonly SessionWatch _session;
    private readonly RetryBudget _retries;
    private readonly TopUpWatch _topUps;
    private readonly FrozenVoltageWatch _frozen;
    private readonly SystemWatch _system;
    private long _acknowledgedMask;
    private long _goodMilliseconds;
    private long _sinceBootMilliseconds;

    /// <summary>Result of the last tick.</summary>
    public readonly Permissions Result = new Permissions();

    /// <summary>How bad the diagnoses are.</summary>
    public readonly SeverityMasks Masks;

    /// <summary>Proves that a person is at the device.</summary>
    public readonly PresenceButton Presence = new PresenceButton();

    /// <summary>Creates untripped monitors for the diagnoses of a configuration.</summary>
    /// <param name="configuration">Board and cell.</param>
    /// <param name="storage">What is known of the storage.</param>
    public ProtectionStage(BmsConfiguration configuration, StorageHealth storage)
    {
        CellDesign design = configuration.Cell;
        _derived = new DerivedSignals(configuration.OpenLoop);
        _hardShort = new HardShortWatch(design);
        _collapse = new CollapseWatch(design);
        _charger = new ChargerWatch(design);
        _session = new SessionWatch(design);
        _retries = new RetryBudget(design);
        _topUps = new TopUpWatch(design);
        _frozen = new FrozenVoltageWatch(design, configuration.CellCount, configuration.OpenLoop);
        _system = new SystemWatch(configuration, storage);
        _rows = DiagnosisTable.Create(design);
        Masks = new SeverityMasks(_rows);
        _monitors = new LimitMonitor?[_rows.Length];

        for (int i = 0; i < _monitors.Length; i++)
        {
            // A question without a delay needs no memory.
            bool remembers = _rows[i].Signal != LimitSignal.Condition || _rows[i].DelayMilliseconds > 0;
            _monitors[i] = remembers ? new LimitMonitor(_rows[i]) : null;
        }
    }

    /// <summary>What latched in an earlier boot and was not cleared is latched still.</summary>
    /// <param name="latchedMask">Diagnoses that latched.</param>
    /// <param name="chargeLatchedMask">Those of them that block charging only.</param>
    public void Restore(long latchedMask, long chargeLatchedMask)
    {
        Result.LatchedMask |= latchedMask;
        Result.ChargeLatchedMask |= chargeLatchedMask & latchedMask;
    }

    /// <summary>Checks one tick.</summary>
    /// <param name="measurements">Conditioned signals.</param>
    /// <param name="estimates">Charge session and states of charge.</param>
    /// <param name="detection">What the detectors say.</param>
    /// <param name="commanded">What the actuators were told in the previous tick.</param>
    /// <param name="clock">Time since the previous tick, and whether it can be trusted.</param>
    /// <param name="buttonPressed">The presence button is down.</param>
    /// <param name="requests">What is asked for in this tick.</param>
    public void Check(
        Measurements measurements,
        Estimates estimates,
        DetectionResult detection,
        Decision commanded,
        TickClock clock,
        bool buttonPressed,
        PersonRequests requests)
    {
        _sinceBootMilliseconds += clock.ElapsedMilliseconds;
        Presence.Update(buttonPressed, clock);
        bool trusted = measurements.AllGood && !measurements.ReferenceFailed && !clock.Faulty;
        _goodMilliseconds = trusted && Result.DataFresh ? _goodMilliseconds + clock.ElapsedMilliseconds : 0;
        Result.DataFresh = trusted;
        bool settled = _goodMilliseconds >= ProtectionSettings.SettleMilliseconds;
        Result.SelfTestPassed = Result.SelfTestPassed || settled;

        long latchedBefore = Result.LatchedMask;
        _conditions.Set(DiagnosisId.Stopped, requests.Stop || Result.IsStopped());
        AskWatches(measurements, estimates, detection, commanded, clock, settled);
        Reaction taken = Raise(measurements, clock.ElapsedMilliseconds);
        Result.Cleared = false;
        Result.Released = false;
        Result.PressUsed = false;

        if (requests.ClearNonce != 0)
        {
            // What came in this very tick nobody has seen.
            Clear(requests.ClearNonce, Result.LatchedMask != latchedBefore || detection.AlarmBegins);
        }

        if (requests.ReleaseNonce != 0 && !requests.Stop && Result.IsStopped())
        {
            Release(requests.ReleaseNonce);
        }

        settled = settled && Result.SelfTestPassed && !requests.Hold;
        Result.ChargePermitted = settled && !Result.Cleared && Result.LatchedMask == 0 && (taken & Reaction.BlockCharge) == 0;
        Result.DischargePermitted = settled && !Result.IsFault() && (taken & Reaction.BlockDischarge) == 0;

        // A bus that hangs for a second fails its reads: how long this tick took is known in the next one only, and it must not beat.
        bool sampled = trusted && !measurements.ReadFailed;
        Result.HeartbeatPermitted = sampled && ((Result.ActiveMask | Result.LatchedMask) & DiagnosisTable.GateMask) == 0;
    }

    private void AskWatches(
        Measurements measurements, Estimates estimates, DetectionResult detection, Decision commanded, TickClock clock, bool settled)
    {
        int elapsed = clock.ElapsedMilliseconds;
        _derived.Update(measurements, estimates, commanded, elapsed);
        _hardShort.Update(measurements, detection, clock);
        bool late = !Result.SelfTestPassed && _sinceBootMilliseconds >= ProtectionSettings.SelfTestMilliseconds;
        bool collapsed = _collapse.Update(measurements);

        _conditions.Set(DiagnosisId.SelfTestFailed, late);
        _conditions.Set(DiagnosisId.SensorFault, Result.SelfTestPassed && !settled);
        _conditions.Set(DiagnosisId.ClockFault, clock.Faulty);
        _conditions.Set(DiagnosisId.SoftShort, detection.LatchDue);
        _conditions.Set(DiagnosisId.HardShort, _hardShort.Found || collapsed);
        _conditions.Set(DiagnosisId.RepeatedTrips, _retries.Update(measurements, commanded, elapsed));
        _conditions.Set(DiagnosisId.ChargeCountDisagrees, estimates.Disagreements >= ProtectionSettings.Disagreements);
        _conditions.Set(DiagnosisId.ChargeNotKept, _topUps.Update(estimates, commanded, elapsed));
        _conditions.Set(DiagnosisId.PresenceButtonStuck, Presence.Stuck);
        _session.Update(estimates.Session, _conditions);
        _charger.Update(measurements, commanded, elapsed, _conditions);
        _system.Update(measurements, clock, _conditions);
        _frozen.Update(measurements, elapsed);
        Result.ProbeWanted = _frozen.Doubts() || _charger.Doubts();
        _conditions.Set(DiagnosisId.VoltageFrozen, _frozen.Found());

        // What a person has cleared latches again with new evidence, not with that which he has seen.
        _acknowledgedMask &= _conditions.Mask;

        if (detection.AlarmBegins)
        {
            _acknowledgedMask &= ~(1L << (int)DiagnosisId.SoftShort);
        }

        _conditions.Mask &= ~_acknowledgedMask;
    }

    private Reaction Raise(Measurements measurements, int elapsedMilliseconds)
    {
        Reaction taken = Reaction.None;
        Result.ActiveMask = 0;

        for (int i = 0; i < _rows.Length; i++)
        {
            LimitRow row = _rows[i];

            bool active = row.Signal == LimitSignal.Condition
                ? IsUp(row, _monitors[i], elapsedMilliseconds)
                : IsBeyond(row.Signal, _monitors[i]!, measurements, elapsedMilliseconds);

            if (active)
            {
                taken |= Raise(1L << (int)row.Id, row.Reaction);
            }
        }

        return taken;
    }

    private bool IsUp(LimitRow row, LimitMonitor? monitor, int elapsedMilliseconds)
    {
        bool holds = _conditions.Has(row.Id);

        if (monitor == null)
        {
            return holds;
        }

        monitor.Update(holds ? row.Trip : row.Recover, true, elapsedMilliseconds);
        return monitor.Tripped;
    }

    // A lost thermistor must not keep an over-voltage from latching: every limit depends on its own signals only. Nor must a lost cell
    // keep another one's: what is still good can trip a limit, but not let it recover.
    private bool IsBeyond(LimitSignal signal, LimitMonitor monitor, Measurements measurements, int elapsedMilliseconds)
    {
        if (SignalReader.IsGood(signal, measurements))
        {
            int value = SignalReader.ValueOf(signal, measurements, _derived);
            monitor.Update(value, SignalReader.IsFresh(signal, measurements), elapsedMilliseconds);
        }
        else if (SignalReader.IsPartlyGood(signal, measurements))
        {
            int value = SignalReader.ValueOf(signal, measurements, _derived);
            monitor.UpdateFromPart(value, SignalReader.IsFresh(signal, measurements), elapsedMilliseconds);
        }

        return monitor.Tripped;
    }

    private Reaction Raise(long bit, Reaction reaction)
    {
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
        long latched = Result.LatchedMask & ~DiagnosisTable.StopMask;
        bool causeGone = (latched & Result.ActiveMask & ~DiagnosisTable.PastMask) == 0;
        Result.PressUsed = Presence.Consume(nonce);

        if (!Result.PressUsed || news || !causeGone || latched == 0)
        {
            return;
        }

        // After a latch that blocked charging only the load is on and the signals have been watched all the time: no self-test.
        if ((latched & ~Result.ChargeLatchedMask) != 0)
        {
            Result.SelfTestPassed = false;
            _goodMilliseconds = 0;
            _sinceBootMilliseconds = 0;
        }

        // Of the past, the session is closed with the fault; what does not end by itself is remembered as seen.
        _acknowledgedMask |= Result.ActiveMask & DiagnosisTable.LastingMask;
        Result.LatchedMask &= DiagnosisTable.StopMask;
        Result.ChargeLatchedMask = 0;
        Result.Cleared = true;
    }

    private void Release(uint nonce)
    {
        Result.PressUsed = Presence.Consume(nonce);

        if (Result.PressUsed)
        {
            Result.LatchedMask &= ~DiagnosisTable.StopMask;
            Result.ActiveMask &= ~DiagnosisTable.StopMask;
            Result.Released = true;
        }
    }
}
