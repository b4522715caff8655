namespace InvertedAnodeBms.Cli.Life;

/// <summary>
/// Chooses how far apart the firmware's ticks lie: 10 Hz while there is something to see, seconds while the voltage hardly moves. A technique of
/// this simulation: a board ticks at 10 Hz always.
/// </summary>
public sealed class TickPlan
{
    /// <summary>The tick of a board, in s.</summary>
    public const double FineSeconds = 0.1;

    /// <summary>Longest tick, in s.</summary>
    public const double LongestSeconds = 10;

    private const double SettleSeconds = 20;
    private const double ChangeShare = 0.02;
    private const double LeastChange = 2e-4;
    private const double VoltsPerTick = 2e-3;
    private const double NearFullVolts = 0.03;

    private double _amperes;
    private double _volts;
    private double _settledSeconds;
    private double _last = 1;

    /// <summary>Length of the next coarse tick, in s: 1, 2, 5 or 10.</summary>
    public double CoarseSeconds { get; private set; } = 1;

    /// <summary>Takes what the last tick saw and decided.</summary>
    /// <param name="amperes">Current that flows from now on.</param>
    /// <param name="volts">Voltage now.</param>
    public void Follow(double amperes, double volts)
    {
        bool changed = Math.Abs(amperes - _amperes) > Math.Max(LeastChange, ChangeShare * Math.Abs(_amperes));
        _settledSeconds = changed ? 0 : _settledSeconds + _last;
        double slope = Math.Abs(volts - _volts) / _last;
        _amperes = amperes;
        _volts = volts;
        bool holding = amperes > 0 && volts > LifeProtocol.HighVolts - NearFullVolts;
        double wanted = _settledSeconds < SettleSeconds || holding ? 1 : VoltsPerTick / Math.Max(slope, 1e-9);
        CoarseSeconds = wanted switch
        {
            >= LongestSeconds => LongestSeconds,
            >= 5 => 5,
            >= 2 => 2,
            _ => 1,
        };
    }

    /// <summary>Takes the length of the tick that was made.</summary>
    public void Made(double seconds)
    {
        _last = seconds;
    }
}
