namespace InvertedAnodeBms.Cli.Scenarios;

/// <summary>A true quantity of the pack that a condition looks at.</summary>
public enum ConditionQuantity
{
    /// <summary>Voltage of the highest (above) or lowest (below) cell, in volts.</summary>
    CellVolts,

    /// <summary>State of charge of the fullest (above) or emptiest (below) cell, in percent.</summary>
    ChargePercent,

    /// <summary>Temperature of the hottest (above) or coldest (below) cell.</summary>
    Celsius,

    /// <summary>Magnitude of the pack current, in amperes.</summary>
    Amperes,
}
