namespace InvertedAnodeBms.Cli.Scenarios.Expectations;

/// <summary>What can be so or not so at a moment of a run.</summary>
public enum SubjectKind
{
    /// <summary>A diagnosis is active, as the firmware reports.</summary>
    Diagnosis,

    /// <summary>A diagnosis is latched, as the firmware reports.</summary>
    Latch,

    /// <summary>Some diagnosis is latched.</summary>
    AnyLatch,

    /// <summary>The firmware is in a state, as it reports.</summary>
    State,

    /// <summary>The charge gate truly conducts.</summary>
    ChargeGateOn,

    /// <summary>The charge gate truly does not conduct.</summary>
    ChargeGateOff,

    /// <summary>The discharge gate truly conducts.</summary>
    DischargeGateOn,

    /// <summary>The discharge gate truly does not conduct.</summary>
    DischargeGateOff,

    /// <summary>Neither gate truly conducts.</summary>
    GatesOff,

    /// <summary>A person has cleared the latched faults: a moment.</summary>
    Cleared,

    /// <summary>The firmware has booted: a moment.</summary>
    Boot,
}
