namespace InvertedAnodeBms.Core.Persistence;

/// <summary>What is known of the storage and of the records found at boot; plain data that protection reads in the tick after.</summary>
public sealed class StorageHealth
{
    /// <summary>The board has a storage: a slot was read or written since boot.</summary>
    public bool Present;

    /// <summary>Slots hold bytes, but no whole record of a kind that was stored before: a latch may have been forgotten.</summary>
    public bool RecordsLost;

    /// <summary>Several writes in a row were refused or read back wrong.</summary>
    public bool WriteFailing;

    /// <summary>The last boot ended while charging: a brown-out, a crash or a cut, nobody knows which.</summary>
    public bool RebootedWhileCharging;

    /// <summary>Boots in a row that ended while charging, this one's predecessor included.</summary>
    public int UncleanBoots;
}
