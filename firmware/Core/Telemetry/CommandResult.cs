namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>What became of a command. The numbers are part of the wire format: never reuse one.</summary>
public enum CommandResult
{
    /// <summary>It was done; what it stores was written and read back.</summary>
    Done = 0,

    /// <summary>This firmware does not know it.</summary>
    UnknownCommand = 1,

    /// <summary>The arguments are too short or too long.</summary>
    Malformed = 2,

    /// <summary>
    /// A value is outside its bounds: <see cref="AnswerMessage.Item"/> and <see cref="AnswerMessage.Fault"/> say which. No press was used up.
    /// </summary>
    OutOfBounds = 3,

    /// <summary>It needs a press of the button, and carries no number of one.</summary>
    NoPresence = 4,

    /// <summary>The number of the press is wrong, spent or too old. The press that stood open is used up.</summary>
    PresenceRefused = 5,

    /// <summary>An earlier command is not done yet.</summary>
    Busy = 6,

    /// <summary>There is no storage, or it does not hold what was written.</summary>
    StorageFailed = 7,

    /// <summary>There is nothing to clear, release or undo, or its cause has not gone.</summary>
    NotNow = 8,

    /// <summary>There is no such event.</summary>
    NotThere = 9,
}
