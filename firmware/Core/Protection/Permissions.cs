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

    /// <summary>
    /// Diagnoses that latched and have not been cleared, bit n for <see cref="DiagnosisId"/> n. A bit blocks everything, unless it is in
    /// <see cref="ChargeLatchedMask"/> too.
    /// </summary>
    public long LatchedMask;

    /// <summary>Those of the latched diagnoses that block charging only.</summary>
    public long ChargeLatchedMask;

    /// <summary>
    /// A person cleared the latched faults in this tick. The next tick closes the charge session and, unless they blocked charging only, repeats the
    /// self-test.
    /// </summary>
    public bool Cleared;

    /// <summary>A person released a stop in this tick.</summary>
    public bool Released;

    /// <summary>A clear or a release carried the right number in this tick: the press is used up, whatever came of it.</summary>
    public bool PressUsed;

    /// <summary>Signals were complete and fresh, and the clock ran.</summary>
    public bool DataFresh;

    /// <summary>The heartbeat may be written: the data is fresh, and no gate disobeys. Without it the hardware opens both gates.</summary>
    public bool HeartbeatPermitted;

    /// <summary>The last pause of the charge raised a doubt about a sensor: the next one should come soon.</summary>
    public bool ProbeWanted;

    /// <summary>A host has stopped the pack, and nobody has released it.</summary>
    public bool IsStopped()
    {
        return (LatchedMask & DiagnosisTable.StopMask) != 0;
    }

    /// <summary>A latched diagnosis blocks everything.</summary>
    public bool IsFault()
    {
        return (LatchedMask & ~ChargeLatchedMask) != 0;
    }
}
