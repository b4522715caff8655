namespace InvertedAnodeBms.Core.Persistence;

/// <summary>When a record of what was learned is due, and how far ahead of the moment its charge is written.</summary>
/// <remarks>
/// Storage wears and power fails: at most 200 writes for a full cycle, at most 1 % of charge lost. A record for each percent would be 200 of this
/// kind alone. So one is written when 1.5 % of the capacity has moved, and holds the charge as it will be when half of that has moved on in the same
/// direction: what is then wrong after a power cut is at most 0.75 %. When the direction turns, 0.25 % is enough for a new record; when a charge has
/// ended, nothing moves on and the record holds the moment. After one that holds the moment, and after a boot, 0.75 % is worth the next.
/// </remarks>
public sealed class RecordPlan
{
    private const int WorthPermille = 15;
    private const int TurnPermyriad = 25;
    private const int RetryMilliseconds = 60_000;
    private const int EndMilliseconds = 60_000;

    private readonly long _worthNanocoulombs;
    private readonly long _firstNanocoulombs;
    private readonly long _turnNanocoulombs;
    private long _movedThen;
    private long _netThen;
    private int _direction;
    private int _waitMilliseconds;
    private int _fullMilliseconds;

    /// <summary>The charge goes on by this much in the direction of the last record, in nanocoulombs: half of what makes a new record due.</summary>
    public long AheadNanocoulombs;

    /// <summary>Creates the plan of a pack.</summary>
    /// <param name="capacityNanocoulombs">Nominal capacity.</param>
    public RecordPlan(long capacityNanocoulombs)
    {
        _worthNanocoulombs = capacityNanocoulombs / 1_000 * WorthPermille;
        _firstNanocoulombs = _worthNanocoulombs / 2;
        _turnNanocoulombs = capacityNanocoulombs / 10_000 * TurnPermyriad;
    }

    /// <summary>Follows one tick.</summary>
    /// <param name="full">The charge has ended.</param>
    /// <param name="chargedNanocoulombs">Charge that went in since boot.</param>
    /// <param name="dischargedNanocoulombs">Charge that came out since boot.</param>
    /// <param name="asked">There is another reason for a record.</param>
    /// <param name="elapsedMilliseconds">Time since the previous tick.</param>
    /// <returns>A record is due.</returns>
    public bool IsDue(bool full, long chargedNanocoulombs, long dischargedNanocoulombs, bool asked, int elapsedMilliseconds)
    {
        _waitMilliseconds = _waitMilliseconds > elapsedMilliseconds ? _waitMilliseconds - elapsedMilliseconds : 0;
        _fullMilliseconds = full ? Sum(_fullMilliseconds, elapsedMilliseconds) : 0;
        long moved = chargedNanocoulombs + dischargedNanocoulombs - _movedThen;
        long net = chargedNanocoulombs - dischargedNanocoulombs - _netThen;
        int direction = net > 0 ? 1 : net < 0 ? -1 : 0;
        bool turned = _direction != 0 && direction == -_direction && moved >= _turnNanocoulombs;

        // A charge that has ended moves nothing on: the last record is ahead of the truth.
        bool ended = _fullMilliseconds >= EndMilliseconds;
        bool overtaken = ended && _direction != 0;

        bool worth = moved >= (_direction == 0 ? _firstNanocoulombs : _worthNanocoulombs);

        if (_waitMilliseconds > 0 || !(worth || turned || overtaken || asked))
        {
            return false;
        }

        AheadNanocoulombs = ended ? 0 : direction * (_worthNanocoulombs / 2);
        return true;
    }

    /// <summary>The record that was due was written.</summary>
    public void Written(long chargedNanocoulombs, long dischargedNanocoulombs)
    {
        _movedThen = chargedNanocoulombs + dischargedNanocoulombs;
        _netThen = chargedNanocoulombs - dischargedNanocoulombs;
        _direction = AheadNanocoulombs > 0 ? 1 : AheadNanocoulombs < 0 ? -1 : 0;
    }

    /// <summary>The record that was due could not be written: a minute later again.</summary>
    public void Refused()
    {
        _waitMilliseconds = RetryMilliseconds;
    }

    private static int Sum(int first, int second)
    {
        return first < EndMilliseconds ? first + second : first;
    }
}
