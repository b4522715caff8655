namespace InvertedAnodeBms.Core.Detection;

/// <summary>Whether a dip under way speaks alone: a short that stays never dips again.</summary>
public sealed class DipWeight
{
    private const int HeavyMilliseconds = 1_000;
    private const int SeriousMilliseconds = 5_000;

    private readonly float _usualOhms;
    private readonly float _heavyAmps;
    private readonly float _seriousAmps;

    /// <summary>A dip of more than a second is so deep that it is an alarm, and demands a latch.</summary>
    public bool Heavy;

    /// <summary>A dip of more than five seconds that nothing else explains is deep enough for an alarm.</summary>
    public bool Serious;

    /// <summary>Creates a weight of nothing.</summary>
    /// <param name="settings">Thresholds.</param>
    /// <param name="usualOhms">Upper bound of the resistance within a tick, in ohm.</param>
    /// <param name="hourlyAmps">Current that takes a millionth of the capacity in an hour, in A.</param>
    public DipWeight(DetectionSettings settings, float usualOhms, float hourlyAmps)
    {
        _usualOhms = usualOhms;
        _heavyAmps = settings.HeavyPpmPerHour * hourlyAmps;
        _seriousAmps = settings.SeriousPpmPerHour * hourlyAmps;
    }

    /// <summary>No dip is under way.</summary>
    public void Clear()
    {
        Heavy = false;
        Serious = false;
    }

    /// <summary>Weighs the dip under way, which no contact and no step of the current explains.</summary>
    /// <param name="level">Present depth, in V.</param>
    /// <param name="amps">Current, positive when charging, in A.</param>
    /// <param name="fastOhms">Resistance that a short of milliseconds sees, in ohm.</param>
    /// <param name="lastedMilliseconds">How long the dip has lasted.</param>
    public void Weigh(float level, float amps, float fastOhms, int lastedMilliseconds)
    {
        Heavy = lastedMilliseconds >= HeavyMilliseconds && _heavyAmps * fastOhms < level;

        // A contact that improves in charge gives back no more than the current had dropped in it.
        Serious = lastedMilliseconds >= SeriousMilliseconds && _seriousAmps * fastOhms < level && amps * _usualOhms < level;
    }
}
