namespace InvertedAnodeBms.Core.Persistence;

/// <summary>What a slot holds.</summary>
public enum RecordState
{
    /// <summary>Nothing was ever written there.</summary>
    Empty = 0,

    /// <summary>Something that is no whole record: cut short, decayed, of another kind, or not readable.</summary>
    Damaged = 1,

    /// <summary>A whole record of a later firmware.</summary>
    Newer = 2,

    /// <summary>A whole record that this firmware can read.</summary>
    Whole = 3,
}
