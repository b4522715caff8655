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

    /// <summary>How far apart the bounds of the cells' states of charge lie, in ppm; 0 while they touch.</summary>
    ChargeSpreadPpm = 6,

    /// <summary>Current into the pack while the charge gate is commanded off, in microamps.</summary>
    UncommandedChargeMicroamps = 7,

    /// <summary>Current out of the pack while both gates are commanded off, in microamps.</summary>
    UncommandedDischargeMicroamps = 8,

    /// <summary>Charge current beyond the commanded one and an eighth more, in microamps.</summary>
    ExcessChargeMicroamps = 9,

    /// <summary>Hottest less coldest sensor, in 0.1 K.</summary>
    TemperatureSpreadDeciKelvin = 10,

    /// <summary>How much warmer than half a minute to a minute ago, in 0.1 K.</summary>
    WarmingDeciKelvin = 11,

    /// <summary>A question with the answers 0 and 1, asked by one of the watches.</summary>
    Condition = 12,

    /// <summary>Current out of the pack while only the charge gate is commanded on, in microamps.</summary>
    ChargerDrawMicroamps = 13,
}
