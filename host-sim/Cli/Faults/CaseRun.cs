using InvertedAnodeBms.CellPhysics.Randomness;
using InvertedAnodeBms.Cli.Faults.Ordinary;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Cli.Faults;

/// <summary>
/// One injection from boot to end: into the state, the fault, a while as it is; then everything is pulled and the pack is asked for the other use and
/// for the first again while the fault lasts; then the fault ends, the program boots anew, and the pack is asked once more.
/// </summary>
public sealed class CaseRun
{
    private const double PauseSeconds = 1.5;
    private const double LoadSeconds = 4;
    private const double DockSeconds = 6;
    private const double SettleSeconds = 3.5;
    private const double LastSeconds = 1.5;
    private const double BootDelaySeconds = 2.4;

    private readonly FaultCase _case;
    private readonly LivePack _pack;
    private readonly SafetyJudge _judge;
    private readonly TripWatch _trips;
    private readonly GateWatch _charge = new();
    private readonly GateWatch _discharge = new();
    private readonly List<(double Seconds, DiagnosisId Id)> _taken = [];
    private readonly List<(double Seconds, long Mask)> _raised = [];
    private long _active;
    private bool _under;

    private CaseRun(FaultCase what)
    {
        _case = what;
        _pack = new LivePack(what.Board, PackPreparation.ChargePercent(what.State, what.Board), 25, what.Seed);
        _judge = new SafetyJudge(_pack, what.Board);
        _trips = new TripWatch(_pack);
        _pack.Plant.OnGateChange += change => (change.IsChargeGate ? _charge : _discharge).Take(change.Conducts, change.Seconds);
    }

    /// <summary>Runs a case.</summary>
    /// <exception cref="InvalidOperationException">The simulation cannot go on, or the state is not reached.</exception>
    public static CaseOutcome Run(FaultCase what)
    {
        return new CaseRun(what).Run();
    }

    private CaseOutcome Run()
    {
        InjectionKind kind = InjectionCatalogue.Find(_case.Fault)!;
        PackPreparation.Bring(_pack, _case.State, _case.Seed, Tick);
        string before = Before();

        // What is read at boot must be wrong by then; the rest comes at any moment of the self-test.
        if (_case.State == PackState.Boot && !_case.Fault.StartsWith("storage", StringComparison.Ordinal))
        {
            Wait(new RandomStream(_case.Seed, "moment of the boot").Within(0, BootDelaySeconds));
        }

        double injected = _pack.Seconds;
        _active = 0;
        _under = true;
        kind.Begin(_pack, _case.Index, _case.Magnitude);
        Wait(_case.Expected.WatchSeconds);
        bool docked = _pack.Plant.Charger.Present;
        Rest(PauseSeconds);
        double nextUse = _pack.Seconds;
        Use(!docked);
        Rest(PauseSeconds);
        Use(docked);
        double ended = _pack.Seconds;
        kind.End(_pack, _case.Index);
        _under = false;
        Rest(SettleSeconds);
        _pack.Loop.Reboot();
        Wait(SettleSeconds);
        _pack.Dock(true);
        Wait(LastSeconds);
        _pack.Dock(false);
        _pack.Load(PackPreparation.LoadAmperes);
        Wait(LastSeconds);

        if (_pack.Loop.Failure is { } failure)
        {
            throw new InvalidOperationException(failure);
        }

        double from = _case.Expected.FromNextUse ? nextUse : injected;
        CaseJudgement judgement = new(_case, _charge, _discharge, _judge, from, ended)
        {
            Taken = [.. _taken.Where(trip => trip.Seconds > injected && trip.Seconds <= ended).Select(trip => trip.Id)],
            Raised = _raised,
        };
        return judgement.Conclude(before);
    }

    private void Use(bool dock)
    {
        _pack.Dock(dock);
        _pack.Load(dock ? null : PackPreparation.LoadAmperes);
        Wait(dock ? DockSeconds : LoadSeconds);
    }

    private void Rest(double seconds)
    {
        _pack.Dock(false);
        _pack.Load(null);
        Wait(seconds);
    }

    private void Wait(double seconds)
    {
        PackPreparation.Wait(_pack, seconds, Tick);
    }

    private void Tick()
    {
        double before = _pack.Seconds;
        _pack.Loop.Tick();
        bool hard = _under && _case.Fault == "short-in-cell-hard";
        _judge.Follow(before, hard ? _case.Magnitude : double.PositiveInfinity);
        long fresh = _trips.Follow();

        for (int i = 0; fresh != 0; i++, fresh >>= 1)
        {
            if ((fresh & 1) != 0 && !_trips.IsTrue((DiagnosisId)i))
            {
                _taken.Add((_pack.Seconds, (DiagnosisId)i));
            }
        }

        long active = _pack.Permissions.ActiveMask | _pack.Permissions.LatchedMask;

        if ((active & ~_active) != 0)
        {
            _raised.Add((_pack.Seconds, active & ~_active));
        }

        _active = active;
    }

    // A latch was made on purpose with a large current.
    private string Before()
    {
        IEnumerable<DiagnosisId> trips = _taken.Select(trip => trip.Id);
        trips = _case.State == PackState.Latched
            ? trips.Except([DiagnosisId.DischargeOverCurrentCritical, DiagnosisId.DischargeOverCurrentWarning])
            : trips;
        return string.Join(", ", trips.Select(Words.Of));
    }
}
