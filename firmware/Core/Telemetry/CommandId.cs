namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>What a host may ask for. The numbers are part of the wire format: never reuse one. From 32 on a press of the button is needed.</summary>
public enum CommandId
{
    /// <summary>Who is there. Answer: <see cref="HelloMessage"/>.</summary>
    ReadHello = 1,

    /// <summary>The configuration of the next boot. Answer: <see cref="ConfigurationMessage"/>.</summary>
    ReadConfiguration = 2,

    /// <summary>One item of the configuration with its bounds: number of the item (1). Answer: <see cref="ConfigurationItemMessage"/>.</summary>
    ReadConfigurationItem = 3,

    /// <summary>A calibration: which, a <see cref="CalibrationChoice"/> (1). Answer: <see cref="CalibrationMessage"/>.</summary>
    ReadCalibration = 4,

    /// <summary>What is stored, and what the pack has been through. Answer: <see cref="StorageMessage"/>.</summary>
    ReadCounters = 5,

    /// <summary>A stored event: its number (4). Answer: <see cref="EventEntryMessage"/>.</summary>
    ReadEvent = 6,

    /// <summary>Readings of this tick before calibration. Answer: <see cref="RawMessage"/>.</summary>
    ReadRaw = 7,

    /// <summary>Both gates off until <see cref="ReleaseStop"/>; survives a reboot where there is a storage.</summary>
    Stop = 8,

    /// <summary>Ends a <see cref="Stop"/>.</summary>
    ReleaseStop = 32,

    /// <summary>Clears the latched faults, a stop excepted.</summary>
    ClearLatches = 33,

    /// <summary>The configuration of the next boot, all items of <see cref="Settings.ConfigurationValues"/>.</summary>
    WriteConfiguration = 34,

    /// <summary>The calibration of the next boot, a <see cref="Settings.CalibrationSet"/>.</summary>
    WriteCalibration = 35,

    /// <summary>The calibration before the one of the next boot takes its place, and the other way round.</summary>
    UndoCalibration = 36,

    /// <summary>Other cells from the next boot on: number of the design (1), 1 when they are new (1). Limits go back to those of the board.</summary>
    ChooseCell = 37,

    /// <summary>What the pack has been through begins at nothing.</summary>
    ResetCounters = 38,

    /// <summary>The events that are stored are no longer shown.</summary>
    EraseLog = 39,

    /// <summary>The program starts anew, with both gates off before.</summary>
    Reboot = 40,
}
