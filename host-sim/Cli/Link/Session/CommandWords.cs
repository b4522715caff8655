using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Link.Session;

/// <summary>Words for commands and for what becomes of them.</summary>
public static class CommandWords
{
    /// <summary>What a command does.</summary>
    public static string Of(CommandId id)
    {
        return id switch
        {
            CommandId.ReadHello => "ask who is there",
            CommandId.ReadConfiguration or CommandId.ReadConfigurationItem => "read the configuration",
            CommandId.ReadCalibration => "read the calibration",
            CommandId.ReadCounters => "read the counters",
            CommandId.ReadEvent => "read a stored event",
            CommandId.ReadRaw => "read uncalibrated values",
            CommandId.Stop => "stop the pack",
            CommandId.ReleaseStop => "release the stop",
            CommandId.ClearLatches => "clear the latched faults",
            CommandId.WriteConfiguration => "write the configuration",
            CommandId.WriteCalibration => "write the calibration",
            CommandId.UndoCalibration => "undo the calibration",
            CommandId.ChooseCell => "begin with other cells",
            CommandId.ResetCounters => "set the counters to nothing",
            CommandId.EraseLog => "erase the stored events",
            CommandId.Reboot => "reboot",
            _ => $"command {(int)id}",
        };
    }

    /// <summary>What became of a command, and what to do about it.</summary>
    public static string Of(CommandAnswer answer)
    {
        return answer.Result switch
        {
            CommandResult.Done => "done.",
            CommandResult.UnknownCommand => "this firmware does not know it. Flash the firmware this tool came with.",
            CommandResult.Malformed => "the device found it malformed. Flash the firmware this tool came with.",
            CommandResult.OutOfBounds => "refused, out of bounds. The press of the button is not used up.",
            CommandResult.NoPresence => "refused, it needs a press of the button.",
            CommandResult.PresenceRefused => "refused, the number of the press is spent or too old (30 s). Press again.",
            CommandResult.Busy => "the device is still busy with the command before. Try again.",
            CommandResult.StorageFailed => "the board has no storage, or it did not keep what was written. See 'connect' for diagnoses.",
            CommandResult.NotNow => "nothing to do, or the cause has not gone yet. See 'connect' for the reason.",
            CommandResult.NotThere => "there is no such entry.",
            _ => $"unknown result {(int)answer.Result}.",
        };
    }

    /// <summary>In which way something is out of bounds.</summary>
    public static string Of(BoundFault fault)
    {
        return fault switch
        {
            BoundFault.TooLow => "too low",
            BoundFault.TooHigh => "too high",
            BoundFault.TooNear => "nearer to the value it protects than the cell design allows: move that one too",
            BoundFault.NotRising => "the points do not rise",
            BoundFault.Gain => "the gain changes by too much",
            BoundFault.Offset => "a reading changes by too much",
            BoundFault.OtherCells => "it is for another number of cells",
            _ => "out of bounds",
        };
    }
}
