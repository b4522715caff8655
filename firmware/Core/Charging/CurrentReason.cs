namespace InvertedAnodeBms.Core.Charging;

/// <summary>Why the charge current is what it is: the limiter that won. The numbers are part of the telemetry format: never reuse one.</summary>
public enum CurrentReason
{
    /// <summary>The state does not charge.</summary>
    NotCharging = 0,

    /// <summary>Protection does not permit it.</summary>
    NotPermitted = 1,

    /// <summary>The design's charge current (constant-current phase).</summary>
    RateCap = 2,

    /// <summary>The design's pre-charge current.</summary>
    PrechargeCap = 3,

    /// <summary>The highest cell is at the charge target (constant-voltage phase).</summary>
    CellVoltage = 4,

    /// <summary>Temperature derating.</summary>
    Temperature = 5,

    /// <summary>The board's charger can do no more.</summary>
    ChargerCapability = 6,

    /// <summary>The current is still being raised.</summary>
    Slew = 7,

    /// <summary>More would take too much of the salt at the lithium within two minutes.</summary>
    SandHorizon = 8,

    /// <summary>More would come near the barrier to nucleation on the bare top face.</summary>
    NucleationMargin = 9,

    /// <summary>The risk is high: lithium near the counter electrode, salt or barrier nearly used up, evidence of a short.</summary>
    Risk = 10,

    /// <summary>A short is suspected, or was a few minutes ago.</summary>
    Suspicion = 11,

    /// <summary>Charging has stopped for a while after an alarm.</summary>
    AlarmRest = 12,

    /// <summary>Gentle after an alarm, until the session has ended and the evidence faded.</summary>
    AfterAlarm = 13,

    /// <summary>The first cycles of new cells are gentle.</summary>
    Formation = 14,

    /// <summary>The pack waits, not full, for the time from which the charge ends just before use.</summary>
    WaitForWakeUp = 15,

    /// <summary>Depleted salt is given a minute or two to come back.</summary>
    DepletionRest = 16,

    /// <summary>A moment without current, to see that every voltage answers.</summary>
    Probe = 17,
}
