namespace InvertedAnodeBms.Cli.Simulation;

/// <summary>
/// Noise of a true cell voltage while the current is steady: what soft shorts add and what a perfect instrument would see.
/// </summary>
/// <remarks>
/// The voltage passes a high-pass of second order (two of 10 s in a row), which takes away level and trend; a step of 1 mV becomes a pulse that is
/// over after some 30 s. Counted are the moments at which at least 1 mA has been flowing, steady within 10 uA, for 5 min (concentrations have
/// settled) and the true state of charge is 20 to 85 % (the open-circuit curve is flat). Noise is the root mean square over those moments.
/// </remarks>
public sealed class VoltageNoise
{
    private const double FilterSeconds = 10;
    private const double SettleSeconds = 300;
    private const double SteadyAmperes = 10e-6;
    private const double LeastAmperes = 1e-3;
    private const double LowestCharge = 0.20;
    private const double HighestCharge = 0.85;

    private double _amperes = double.NaN;
    private double _steadySeconds;
    private double _level;
    private double _trend;
    private double _squares;
    private double _peak;

    /// <summary>Time that counted.</summary>
    public double CountedSeconds { get; private set; }

    /// <summary>Deepest dip, in volts, positive.</summary>
    public double DeepestDipVolts { get; private set; }

    /// <summary>Root mean square, in volts; null when no moment counted.</summary>
    public double? Volts => CountedSeconds > 0 ? Math.Sqrt(_squares / CountedSeconds) : null;

    /// <summary>Takes one step.</summary>
    /// <param name="volts">True voltage at its end.</param>
    /// <param name="amperes">True current during it.</param>
    /// <param name="stateOfCharge">True state of charge, 0 to 1.</param>
    /// <param name="seconds">Its length.</param>
    public void Follow(double volts, double amperes, double stateOfCharge, double seconds)
    {
        if (!(Math.Abs(amperes - _amperes) <= SteadyAmperes))
        {
            _amperes = amperes;
            _steadySeconds = 0;
            _level = volts;
            _trend = 0;
        }

        double share = seconds / (FilterSeconds + seconds);
        _level += share * (volts - _level);
        double detrended = volts - _level;
        _trend += share * (detrended - _trend);
        double passed = detrended - _trend;
        _steadySeconds += seconds;

        if (_steadySeconds < SettleSeconds || Math.Abs(amperes) < LeastAmperes || stateOfCharge is < LowestCharge or > HighestCharge)
        {
            return;
        }

        CountedSeconds += seconds;
        _squares += passed * passed * seconds;
        DeepestDipVolts = Math.Max(DeepestDipVolts, -passed);
        _peak = Math.Abs(passed) > Math.Abs(_peak) ? passed : _peak;
    }

    /// <summary>Largest deviation since the last call, with its sign, in volts; 0 when no moment counted.</summary>
    public double TakePeak()
    {
        double peak = _peak;
        _peak = 0;
        return peak;
    }
}
