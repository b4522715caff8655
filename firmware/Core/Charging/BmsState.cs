namespace InvertedAnodeBms.Core.Charging;

/// <summary>States of the pack. The numbers are part of the telemetry format: never reuse one.</summary>
public enum BmsState
{
    /// <summary>After boot and after a cleared fault: gates off until the signals have been good for a while.</summary>
    SelfTest = 0,

    /// <summary>Gates off, nothing asked for or nothing permitted.</summary>
    Standby = 1,

    /// <summary>A cell is deeply discharged: a small current until it has come up.</summary>
    Precharge = 2,

    /// <summary>Constant current, then constant voltage.</summary>
    Charge = 3,

    /// <summary>Charged; gates off until the charger is removed or the cells have fallen.</summary>
    Full = 4,

    /// <summary>The load is connected.</summary>
    Discharge = 5,

    /// <summary>A latched fault that blocks everything: gates off until a person clears it.</summary>
    Fault = 6,
}
