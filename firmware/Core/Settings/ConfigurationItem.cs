namespace InvertedAnodeBms.Core.Settings;

/// <summary>What a person may set. The numbers are places in records and on the wire: never reuse one.</summary>
public enum ConfigurationItem
{
    /// <summary>Number of the cell design. Changed by choosing cells only.</summary>
    CellDesign = 0,

    /// <summary>Number that the owner gives to this device, 0 for none.</summary>
    DeviceNumber = 1,

    /// <summary>1: the cells came new and not formed by their maker.</summary>
    NewCells = 2,

    /// <summary>Charge mode after boot, a <see cref="Charging.ChargeMode"/>.</summary>
    ChargeMode = 3,

    /// <summary>Constant-voltage level of the highest cell, in microvolts.</summary>
    ChargeTargetMicrovolts = 4,

    /// <summary>Discharge ends here, in microvolts of the lowest cell.</summary>
    DischargeCutoffMicrovolts = 5,

    /// <summary>Charge current of the normal mode, in microamps.</summary>
    ChargeMicroamps = 6,

    /// <summary>Charge current of the fast mode, in microamps.</summary>
    FastMicroamps = 7,

    /// <summary>Hard upper limit of the cell voltage, in microvolts. Its warning moves with it.</summary>
    OverVoltageMicrovolts = 8,

    /// <summary>Hard lower limit of the cell voltage, in microvolts. Its warning moves with it.</summary>
    UnderVoltageMicrovolts = 9,

    /// <summary>Hard limit of the charge current, in microamps. Its warning moves with it.</summary>
    ChargeOverMicroamps = 10,

    /// <summary>Hard limit of the discharge current, in microamps. Its warning moves with it.</summary>
    DischargeOverMicroamps = 11,

    /// <summary>Hard limit of the temperature, in 0.1 degC.</summary>
    HottestDeciCelsius = 12,

    /// <summary>No charge from here up, in 0.1 degC. The derating moves with it.</summary>
    HottestChargeDeciCelsius = 13,

    /// <summary>No charge from here down, in 0.1 degC. The derating moves with it.</summary>
    ColdestChargeDeciCelsius = 14,
}
