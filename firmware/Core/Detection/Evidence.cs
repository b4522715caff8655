namespace InvertedAnodeBms.Core.Detection;

/// <summary>Fuses what the detectors say into evidence that fades, a level with hysteresis, and counted alarms.</summary>
/// <remarks>
/// One dip is a suspicion (level 1). Three within ten minutes, a heavy one, or charge that does not stay are an alarm (level 2). Everything else is
/// soft: together at most 0.75, enough for a suspicion when slow and fast detectors agree, never for an alarm. Half of the evidence fades in seven
/// minutes: level 2 ends below 0.5, level 1 below 0.2. A third alarm demands a latch, and so does the first that is grave: a heavy short, or a
/// leak (PHYSICS 5.2 of the project).
/// </remarks>
public sealed class Evidence
{
    private const float OneDip = 0.55f;
    private const float Certain = 1f;
    private const float Suspicion = 0.5f;
    private const float AlarmEnds = 0.5f;
    private const float SuspicionEnds = 0.2f;
    private const int LongAgo = int.MaxValue;

    private readonly DetectionSettings _settings;
    private readonly CellDetection _result;
    private int _sinceAlarmMilliseconds = LongAgo;
    private int _acknowledged;
    private bool _grave;

    /// <summary>Binds the result that is written.</summary>
    public Evidence(DetectionSettings settings, CellDetection result)
    {
        _settings = settings;
        _result = result;
    }

    /// <summary>Alarms that no person has looked at demand a latch.</summary>
    public bool LatchDue()
    {
        return _grave || OpenAlarms() >= _settings.AlarmsForLatch;
    }

    /// <summary>Alarms that no person has looked at.</summary>
    public int OpenAlarms()
    {
        return _result.Alarms - _acknowledged;
    }

    /// <summary>The alarm of this tick needs no others beside it.</summary>
    public void Insist()
    {
        _grave = true;
    }

    /// <summary>A person has looked at the pack: alarms until now are past.</summary>
    public void Acknowledge()
    {
        _acknowledged = _result.Alarms;
        _grave = false;
        _result.Evidence = 0f;
        _result.Level = 0;
        _sinceAlarmMilliseconds = LongAgo;
    }

    /// <summary>The last dip was none, and no other is left.</summary>
    public void Relent()
    {
        if (SuspicionEnds <= _result.Evidence && _result.Level < 2)
        {
            _result.Evidence = SuspicionEnds * 0.99f;
        }
    }

    /// <summary>Fuses one tick.</summary>
    /// <param name="dip">A dip began.</param>
    /// <param name="alarm">The hard evidence of an alarm is there.</param>
    /// <param name="pace">Length of the tick.</param>
    /// <returns>The level before.</returns>
    public int Take(bool dip, bool alarm, Pace pace)
    {
        float evidence = _result.Evidence - (_result.Evidence * pace.Fade);
        float weight = Soft();
        weight = dip && weight < OneDip ? OneDip : weight;
        weight = alarm ? Certain : weight;
        evidence = evidence < weight ? weight : evidence;
        _result.Evidence = evidence;

        int before = _result.Level;
        bool still = before == 2 && AlarmEnds <= evidence;
        bool suspicious = Suspicion <= evidence || (before > 0 && SuspicionEnds <= evidence);
        int level = alarm || still ? 2 : suspicious ? 1 : 0;
        _result.Level = level;
        CountAlarm(level == 2, before < 2, pace.Milliseconds);
        return before;
    }

    private void CountAlarm(bool alarm, bool begins, int milliseconds)
    {
        if (alarm && begins && _sinceAlarmMilliseconds >= _settings.WindowMilliseconds)
        {
            _result.Alarms++;
        }

        if (alarm)
        {
            _sinceAlarmMilliseconds = 0;
        }
        else if (_sinceAlarmMilliseconds < _settings.WindowMilliseconds)
        {
            _sinceAlarmMilliseconds += milliseconds;
        }
    }

    private float Soft()
    {
        float[] statistic = _result.Statistic;
        return (1f <= statistic[(int)DetectorId.CumulativeSum] ? 0.1f : 0f)
            + (1f <= statistic[(int)DetectorId.Variance] ? 0.1f : 0f)
            + (1f <= statistic[(int)DetectorId.ResistanceDrop] ? 0.2f : 0f)
            + (1f <= statistic[(int)DetectorId.RestSag] ? 0.2f : 0f)
            + (1f <= statistic[(int)DetectorId.MedianDeviation] ? 0.15f : 0f);
    }
}
