namespace InvertedAnodeBms.Core.Protection;

/// <summary>Everything the firmware can find wrong. The numbers are bit positions in telemetry masks (0 to 62): never reuse one.</summary>
public enum DiagnosisId
{
    /// <summary>Highest cell above the charge target by more than the voltage loop explains.</summary>
    CellOverVoltageWarning = 0,

    /// <summary>Highest cell at its hard upper limit (OVP).</summary>
    CellOverVoltageCritical = 1,

    /// <summary>Lowest cell below the operating window.</summary>
    CellUnderVoltageWarning = 2,

    /// <summary>Lowest cell at its hard lower limit (UVP): deep discharge.</summary>
    CellUnderVoltageCritical = 3,

    /// <summary>Charge current above the design's window.</summary>
    ChargeOverCurrentWarning = 4,

    /// <summary>Charge current at its hard limit (OCC).</summary>
    ChargeOverCurrentCritical = 5,

    /// <summary>Discharge current above the design's window.</summary>
    DischargeOverCurrentWarning = 6,

    /// <summary>Discharge current at its hard limit (OCD).</summary>
    DischargeOverCurrentCritical = 7,

    /// <summary>Hottest sensor above the charge window (OTC).</summary>
    ChargeOverTemperature = 8,

    /// <summary>Coldest sensor below the charge window (UTC): lithium would plate as moss.</summary>
    ChargeUnderTemperature = 9,

    /// <summary>Hottest sensor above the discharge window (OTD).</summary>
    DischargeOverTemperature = 10,

    /// <summary>Coldest sensor below the discharge window (UTD).</summary>
    DischargeUnderTemperature = 11,

    /// <summary>Hottest sensor at the hard limit: a cell heats itself.</summary>
    OverTemperatureCritical = 12,

    /// <summary>At least one required signal is not good.</summary>
    SensorFault = 13,

    /// <summary>The cells did not leave pre-charge in time.</summary>
    PrechargeTimeout = 14,

    /// <summary>The charge did not end in time, or more current was commanded than the cell can have taken.</summary>
    ChargeTimeout = 15,

    /// <summary>More charge went in than the cell can hold: a soft short, or a wrong current reading.</summary>
    OverCharge = 16,

    /// <summary>The signals did not become good in time after boot.</summary>
    SelfTestFailed = 17,

    /// <summary>The clock stood still, ran backwards or jumped: charge may have moved unseen.</summary>
    ClockFault = 18,

    /// <summary>The evidence of a short in a cell does not end: a third alarm, or more charge than comes out. Discharged it is safer.</summary>
    SoftShort = 19,

    /// <summary>A cell's voltage fell at once for no reason, or the pack grew warm while an alarm stood.</summary>
    HardShort = 20,
}
