namespace InvertedAnodeBms.Core.Persistence;

/// <summary>What two slots held at boot. The numbers are part of the wire format: never reuse one.</summary>
public enum RecordFinding
{
    /// <summary>No record, and at most one slot in use: nothing was written yet, or the power failed during the very first record.</summary>
    Nothing = 0,

    /// <summary>The newest record was read.</summary>
    Read = 1,

    /// <summary>Both slots hold something, and no whole record.</summary>
    Lost = 2,

    /// <summary>The newest record is that of another cell design, number of cells or board.</summary>
    OtherPack = 3,

    /// <summary>The newest record is that of a later firmware.</summary>
    Newer = 4,

    /// <summary>The newest record is whole, and what it says is outside the bounds of board and cell.</summary>
    OutOfBounds = 5,
}
