namespace InvertedAnodeBms.Core.Persistence;

/// <summary>Kinds of record. The numbers are part of the wire format: never reuse one.</summary>
public enum RecordKind
{
    /// <summary>What must not be forgotten: <see cref="LockRecord"/>.</summary>
    Lock = 0,

    /// <summary>An event: <see cref="StoredEvent"/>.</summary>
    Event = 1,

    /// <summary>What was learned.</summary>
    Learned = 2,

    /// <summary>What a person has configured.</summary>
    Configuration = 3,

    /// <summary>The calibration of the board.</summary>
    Calibration = 4,
}
