namespace InvertedAnodeBms.Core.Persistence;

/// <summary>What is known of the storage and of the records in it; plain data that protection and telemetry read.</summary>
public sealed class StorageHealth
{
    private const int FailuresInARow = 3;
    private const int RetryMilliseconds = 1_000;
    private const int FailingMilliseconds = 60_000;

    private readonly int[] _failures = new int[3];

    /// <summary>The board has a storage.</summary>
    public readonly bool Present;

    /// <summary>
    /// The slots of the lock hold bytes, but no whole record, or the newest record is of a later firmware: a latch may have been forgotten.
    /// </summary>
    public bool RecordsLost;

    /// <summary>Three writes in a row of one kind of record were refused, or not there when they were read back.</summary>
    public bool WriteFailing;

    /// <summary>The last boot ended while charging: a brown-out, a crash or a cut, nobody knows which.</summary>
    public bool RebootedWhileCharging;

    /// <summary>Boots in a row that ended while charging, this one's predecessor included.</summary>
    public int UncleanBoots;

    /// <summary>Boots in a row that did not last for a minute, this one's predecessor included.</summary>
    public int ShortBoots;

    /// <summary>Boots of this board, the present one included; 1 at each boot where nothing is stored.</summary>
    public int Boots;

    /// <summary>What the slots of the lock held at boot.</summary>
    public RecordFinding LockFinding;

    /// <summary>What the slots of what was learned held at boot.</summary>
    public RecordFinding LearnedFinding;

    /// <summary>What the slots of the configuration held at boot.</summary>
    public RecordFinding ConfigurationFinding;

    /// <summary>What the slots of the calibration held at boot.</summary>
    public RecordFinding CalibrationFinding;

    /// <summary>A stored configuration or calibration was not taken over: the board's own values hold, which may be wider.</summary>
    public bool SettingsRefused;

    /// <summary>Number of the newest event that is stored: written and read back. 0 while there is none.</summary>
    public int NewestEvent;

    /// <summary>Oldest event that is certain to survive, with all that are younger: see <see cref="EventLog.Kept"/>.</summary>
    public int OldestEvent;

    /// <summary>Events of this boot that were not stored, because too many came at once or the storage failed.</summary>
    public int LostEvents;

    /// <summary>Records written over the life of the storage, events included, those that failed not: what wears the flash.</summary>
    public int RecordsWritten;

    /// <summary>Nothing is known but whether there is a storage.</summary>
    public StorageHealth(bool present)
    {
        Present = present;
    }

    /// <summary>How long what could not be written waits for its next try, in milliseconds: trying shall not wear a storage that fails.</summary>
    public int WaitMilliseconds()
    {
        return WriteFailing ? FailingMilliseconds : RetryMilliseconds;
    }

    /// <summary>Counts a write of one kind of record: refused, or read back.</summary>
    /// <param name="kind">What was written.</param>
    /// <param name="whole">It is there as it was written.</param>
    public void Note(RecordKind kind, bool whole)
    {
        int failures = _failures[(int)kind];
        _failures[(int)kind] = whole ? 0 : failures < FailuresInARow ? failures + 1 : failures;
        WriteFailing = _failures[0] >= FailuresInARow || _failures[1] >= FailuresInARow || _failures[2] >= FailuresInARow;
    }
}
