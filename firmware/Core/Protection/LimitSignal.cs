namespace InvertedAnodeBms.Core.Protection;

/// <summary>The quantity a limit watches.</summary>
public enum LimitSignal
{
    /// <summary>Voltage of the highest cell, in microvolts.</summary>
    HighestCellMicrovolts = 0,

    /// <summary>Voltage of the lowest cell, in microvolts.</summary>
    LowestCellMicrovolts = 1,

    /// <summary>Pack current, positive when charging, in microamps.</summary>
    ChargeMicroamps = 2,

    /// <summary>Pack current, positive when discharging, in microamps.</summary>
    DischargeMicroamps = 3,

    /// <summary>Hottest sensor, in 0.1 degC.</summary>
    HottestDeciCelsius = 4,

    /// <summary>Coldest sensor, in 0.1 degC.</summary>
    ColdestDeciCelsius = 5,
}
