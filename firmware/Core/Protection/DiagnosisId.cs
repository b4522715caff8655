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

    /// <summary>The cells' states of charge differ for certain: their bounds no longer touch, whatever a flat voltage curve hides.</summary>
    CellImbalance = 21,

    /// <summary>Current flows into the pack although the charge gate is commanded off.</summary>
    ChargeGateStuckOn = 22,

    /// <summary>Current flows out of the pack although both gates are commanded off.</summary>
    DischargeGateStuckOn = 23,

    /// <summary>The charger gives more than it was told: it ignores the command, or its own watchdog has put it back to its defaults.</summary>
    ChargerNotFollowing = 24,

    /// <summary>The charger gives less than half of what it was told.</summary>
    ChargerWeak = 25,

    /// <summary>The current reads next to nothing while charging is commanded and the voltage climbs: the pack is charged unmeasured.</summary>
    CurrentSensorDisagrees = 26,

    /// <summary>The voltage has contradicted the counted charge several times since boot.</summary>
    ChargeCountDisagrees = 27,

    /// <summary>The temperature sensors differ by more than a pack of this size can: one is wrong, or one cell heats.</summary>
    TemperatureSpread = 28,

    /// <summary>The hottest sensor warms faster than skin or sun can warm it.</summary>
    TemperatureRise = 29,

    /// <summary>A required signal has had no sample since boot.</summary>
    SensorNoData = 30,

    /// <summary>The last sample of a required signal is too old.</summary>
    SensorStale = 31,

    /// <summary>A sensor is open.</summary>
    SensorOpen = 32,

    /// <summary>A sensor is shorted.</summary>
    SensorShorted = 33,

    /// <summary>A signal is outside what its sensor can mean.</summary>
    SensorOutOfRange = 34,

    /// <summary>A signal does not move although the current does.</summary>
    SensorStuck = 35,

    /// <summary>The external reference of the converter is not plausible: no reading taken with it is.</summary>
    ReferenceFault = 36,

    /// <summary>A gate that was on met a current that the pack cannot carry three times within a minute: a load that is a short.</summary>
    RepeatedTrips = 37,

    /// <summary>Stored records are there but cannot be read, or are those of a later firmware: a latch may have been forgotten.</summary>
    RecordsLost = 38,

    /// <summary>The storage refuses writes, or does not hold what was written: a latch would not survive a reboot.</summary>
    RecordWriteFailing = 39,

    /// <summary>The last boots all ended while charging.</summary>
    RepeatedReboots = 40,

    /// <summary>More time passed than the board's longest tick explains: the program hung, or the clock jumped ahead.</summary>
    TickOverrun = 41,

    /// <summary>The presence button has been down for longer than any person presses it.</summary>
    PresenceButtonStuck = 42,

    /// <summary>The configuration leaves the absolute bounds of the cell.</summary>
    ConfigurationOutOfBounds = 43,

    /// <summary>Current flows out of the pack through the charge gate: what is plugged in takes instead of giving.</summary>
    ChargerDraws = 44,

    /// <summary>A full pack had to be filled again twice within a day without having been used: a cell does not keep its charge.</summary>
    ChargeNotKept = 45,

    /// <summary>A host has stopped the pack. Stands until a person at the device releases it, over reboots too.</summary>
    Stopped = 46,

    /// <summary>A stored configuration or calibration is damaged or out of bounds: the board's own values hold, which may be wider.</summary>
    SettingsRefused = 47,

    /// <summary>The voltage of a cell stands still although the current falls.</summary>
    VoltageFrozen = 48,

    /// <summary>The last boots all ended within a minute: whatever is switched on pulls the chip's supply down.</summary>
    RepeatedShortBoots = 49,

    /// <summary>The channels of this individual board were never measured: its limits may be 36 mV off.</summary>
    NotCalibrated = 50,
}
