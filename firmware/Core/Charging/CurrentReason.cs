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
}
