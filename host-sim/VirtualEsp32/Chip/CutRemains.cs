namespace InvertedAnodeBms.VirtualEsp32;

/// <summary>What a write that lost its power leaves behind: file systems differ, and a program must bear them all.</summary>
public enum CutRemains
{
    /// <summary>The file as it was: a file system that writes anew and then names it, as LittleFS does.</summary>
    Old,

    /// <summary>An empty file: truncated, and nothing written yet.</summary>
    Empty,

    /// <summary>The bytes that were written; the file ends there.</summary>
    Prefix,

    /// <summary>The bytes that were written, then bytes of no meaning up to the new length: the length was stored first.</summary>
    PrefixAndGarbage,

    /// <summary>The bytes that were written, then the old ones: overwritten in place.</summary>
    PrefixOverOld,
}
