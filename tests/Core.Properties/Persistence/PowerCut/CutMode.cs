namespace InvertedAnodeBms.Core.Properties.Persistence.PowerCut;

/// <summary>What a medium may leave behind when the power fails in a write.</summary>
public enum CutMode
{
    /// <summary>Written over in place, from the first byte on: the rest is the old record.</summary>
    InPlace,

    /// <summary>Written over in place, from the last byte back.</summary>
    Backwards,

    /// <summary>Written over in place in pages of 16 bytes, every other page first.</summary>
    Pages,

    /// <summary>Emptied first, as long as it will be, all ones: then from the first byte on.</summary>
    Erased,

    /// <summary>Made anew: as long as what has been written.</summary>
    Prefix,

    /// <summary>Made anew, with anything behind what has been written.</summary>
    Garbage,

    /// <summary>A file system that names a file when it is whole: the old one is there.</summary>
    Old,

    /// <summary>The old one has gone, the new one has no name yet.</summary>
    Gone,
}
