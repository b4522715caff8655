namespace InvertedAnodeBms.Core.Persistence;

/// <summary>What is known of the storage and of the records found at boot; plain data that protection reads in the tick after.</summary>
public sealed class StorageHealth
{
    private const int FailuresInARow = 3;

    private int _failures;

    /// <summary>The board has a storage.</summary>
    public readonly bool Present;

    /// <summary>The slots of the lock hold bytes, but no whole record: a latch may have been forgotten.</summary>
    public bool RecordsLost;

    /// <summary>Three writes in a row were refused.</summary>
    public bool WriteFailing;

    /// <summary>The last boot ended while charging: a brown-out, a crash or a cut, nobody knows which.</summary>
    public bool RebootedWhileCharging;

    /// <summary>Boots in a row that ended while charging, this one's predecessor included.</summary>
    public int UncleanBoots;

    /// <summary>Nothing is known but whether there is a storage.</summary>
    public StorageHealth(bool present)
    {
        Present = present;
    }

    /// <summary>Counts a write.</summary>
    public void Note(bool written)
    {
        _failures = written ? 0 : _failures < FailuresInARow ? _failures + 1 : _failures;
        WriteFailing = _failures >= FailuresInARow;
    }
}
