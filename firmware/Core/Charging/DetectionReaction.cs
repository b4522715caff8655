using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Detection;

namespace InvertedAnodeBms.Core.Charging;

/// <summary>
/// What follows from suspicion and alarm, with the times of PHYSICS 5.2: half the current until ten minutes after the last suspicion; no charge for
/// half an hour after an alarm, then gently. Discharging is not its business.
/// </summary>
/// <remarks>The times run on whether the pack charges or not. A third alarm is protection's.</remarks>
public sealed class DetectionReaction
{
    private readonly ChargePolicy _policy;
    private long _suspicionMilliseconds;
    private long _restMilliseconds;

    /// <summary>A short is suspected, or was less than ten minutes ago.</summary>
    public bool Suspected;

    /// <summary>Charging stops: the half hour is not over, or the alarm still stands.</summary>
    public bool Resting;

    /// <summary>There has been an alarm, and since then the session has not ended or the evidence has not faded.</summary>
    public bool AfterAlarm;

    /// <summary>Creates the reaction.</summary>
    public DetectionReaction(ChargePolicy policy)
    {
        _policy = policy;
    }

    /// <summary>Follows one tick.</summary>
    /// <param name="detection">What the detectors say.</param>
    /// <param name="evidencePermille">Their evidence, 0 to 1000.</param>
    /// <param name="sessionActive">The charge session in which the alarm came, or a later one, is under way.</param>
    /// <param name="elapsedMilliseconds">Time since the previous tick, not negative.</param>
    public void Update(DetectionResult detection, int evidencePermille, bool sessionActive, int elapsedMilliseconds)
    {
        _suspicionMilliseconds = Less(_suspicionMilliseconds, elapsedMilliseconds);
        _restMilliseconds = Less(_restMilliseconds, elapsedMilliseconds);
        bool alarm = detection.Level >= 2 || detection.AlarmBegins;

        if (detection.Level >= 1 || detection.SuspicionBegins)
        {
            _suspicionMilliseconds = _policy.SuspicionMilliseconds;
        }

        // An alarm that stands since the boot or since a gap in time is none the less an alarm.
        if (detection.AlarmBegins || (alarm && !AfterAlarm))
        {
            _restMilliseconds = _policy.AlarmRestMilliseconds;
        }

        Suspected = _suspicionMilliseconds > 0;
        bool faded = !Suspected && evidencePermille <= _policy.TaperStartPermille;
        Resting = alarm || _restMilliseconds > 0;
        AfterAlarm = Resting || (AfterAlarm && (sessionActive || !faded));
    }

    /// <summary>The last boot ended after an alarm. How long ago nobody knows: the rest begins anew.</summary>
    public void Restore()
    {
        _restMilliseconds = _policy.AlarmRestMilliseconds;
    }

    /// <summary>Share of the current that a suspicion leaves, in microamps.</summary>
    public int SuspicionMicroamps(int capMicroamps)
    {
        return Permille.Of(capMicroamps, _policy.SuspicionSharePermille);
    }

    private static long Less(long milliseconds, int elapsedMilliseconds)
    {
        return milliseconds > elapsedMilliseconds ? milliseconds - elapsedMilliseconds : 0;
    }
}
