namespace InvertedAnodeBms.Core.Protection;

/// <summary>Result of the protection stage. Everything starts as "not permitted".</summary>
public sealed class Permissions
{
    /// <summary>Charging is permitted in this tick.</summary>
    public bool ChargePermitted;

    /// <summary>Discharging is permitted in this tick.</summary>
    public bool DischargePermitted;

    /// <summary>The start-up self-test has passed in this boot.</summary>
    public bool SelfTestPassed;

    /// <summary>Diagnoses active in this tick, bit n for <see cref="DiagnosisId"/> n.</summary>
    public long ActiveMask;

    /// <summary>Diagnoses that latched and have not been cleared, bit n for <see cref="DiagnosisId"/> n. Any bit blocks everything.</summary>
    public long LatchedMask;

    /// <summary>A person cleared the latched faults in this tick. The next tick closes the charge session and repeats the self-test.</summary>
    public bool Cleared;

    /// <summary>Signals were complete and fresh: the heartbeat may be written.</summary>
    public bool DataFresh;
}
