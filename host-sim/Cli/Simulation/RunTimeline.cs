using InvertedAnodeBms.Cli.Scenarios.Expectations;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Plant.Circuits;

namespace InvertedAnodeBms.Cli.Simulation;

/// <summary>What was so when, in one run: as the firmware told it, and of the gates the truth. Expectations are judged by it.</summary>
public sealed class RunTimeline
{
    private const int MaskBits = 64;

    private readonly Dictionary<EventSubject, Track> _tracks = [];
    private readonly Dictionary<EventMark, double> _marks = new() { [EventMark.Start] = 0 };
    private readonly List<double> _boots = [];
    private long _activeMask;
    private long _latchedMask;

    /// <summary>Starts with the gates off and the firmware in its self-test.</summary>
    public RunTimeline()
    {
        this[new EventSubject(SubjectKind.ChargeGateOff)].Set(true, 0);
        this[new EventSubject(SubjectKind.DischargeGateOff)].Set(true, 0);
        this[new EventSubject(SubjectKind.GatesOff)].Set(true, 0);
        SetState(BmsState.SelfTest, 0);
    }

    /// <summary>State that the firmware last told.</summary>
    public BmsState State { get; private set; }

    /// <summary>Times of the boots after the first.</summary>
    public IReadOnlyList<double> Boots => _boots;

    /// <summary>When a subject was so; empty for one that never was.</summary>
    public Track this[EventSubject subject]
    {
        get
        {
            if (!_tracks.TryGetValue(subject, out Track? track))
            {
                track = new Track();
                _tracks.Add(subject, track);
            }

            return track;
        }
    }

    /// <summary>Time of a moment; null when it never came.</summary>
    public double? TimeOf(EventMark mark)
    {
        return _marks.TryGetValue(mark, out double seconds) ? seconds : null;
    }

    /// <summary>A moment has come; only its first time counts.</summary>
    public void Mark(EventMark mark, double seconds)
    {
        _marks.TryAdd(mark, seconds);
    }

    /// <summary>Takes an event of the firmware.</summary>
    public void Follow(EventMessage message, double seconds)
    {
        long bit = 1L << (message.Subject & (MaskBits - 1));

        switch (message.Kind)
        {
            case EventKind.StateChanged:
                SetState((BmsState)message.Value, seconds);
                break;
            case EventKind.DiagnosisRaised:
                SetActive(_activeMask | bit, seconds);
                break;
            case EventKind.DiagnosisEnded:
                SetActive(_activeMask & ~bit, seconds);
                break;
            case EventKind.DiagnosisLatched:
                SetLatched(_latchedMask | bit, seconds);
                break;
            case EventKind.FaultsCleared:
                this[new EventSubject(SubjectKind.Cleared)].Moment(seconds);
                SetLatched(0, seconds);
                break;
            default:
                break;
        }
    }

    /// <summary>Takes a status of the firmware: what no event has told, such as what a boot has forgotten.</summary>
    public void Follow(StatusMessage status, double seconds)
    {
        SetState(status.State, seconds);
        SetActive(status.ActiveMask, seconds);
        SetLatched(status.LatchedMask, seconds);
    }

    /// <summary>The chip is without power or on its way up: there is no state but that in which the firmware will begin.</summary>
    public void Down(double seconds)
    {
        SetState(BmsState.SelfTest, seconds);
    }

    /// <summary>The firmware has booted. Diagnoses that it had told hold until it tells otherwise.</summary>
    public void Boot(double seconds)
    {
        _boots.Add(seconds);
        this[new EventSubject(SubjectKind.Boot)].Moment(seconds);
    }

    /// <summary>A gate has truly changed.</summary>
    public void Follow(GateChange change)
    {
        SubjectKind on = change.IsChargeGate ? SubjectKind.ChargeGateOn : SubjectKind.DischargeGateOn;
        SubjectKind off = change.IsChargeGate ? SubjectKind.ChargeGateOff : SubjectKind.DischargeGateOff;
        this[new EventSubject(on)].Set(change.Conducts, change.Seconds);
        this[new EventSubject(off)].Set(!change.Conducts, change.Seconds);
        bool allOff = this[new EventSubject(SubjectKind.ChargeGateOff)].On && this[new EventSubject(SubjectKind.DischargeGateOff)].On;
        this[new EventSubject(SubjectKind.GatesOff)].Set(allOff, change.Seconds);
    }

    private void SetState(BmsState state, double seconds)
    {
        if (state != State)
        {
            this[new EventSubject(SubjectKind.State, (int)State)].Set(false, seconds);
        }

        this[new EventSubject(SubjectKind.State, (int)state)].Set(true, seconds);
        State = state;
    }

    private void SetActive(long mask, double seconds)
    {
        SetBits(SubjectKind.Diagnosis, _activeMask, mask, seconds);
        _activeMask = mask;
    }

    private void SetLatched(long mask, double seconds)
    {
        SetBits(SubjectKind.Latch, _latchedMask, mask, seconds);
        this[new EventSubject(SubjectKind.AnyLatch)].Set(mask != 0, seconds);
        _latchedMask = mask;
    }

    private void SetBits(SubjectKind kind, long before, long mask, double seconds)
    {
        for (int bit = 0; bit < MaskBits && before != mask; bit++)
        {
            if (((before ^ mask) & (1L << bit)) != 0)
            {
                this[new EventSubject(kind, bit)].Set((mask & (1L << bit)) != 0, seconds);
            }
        }
    }
}
