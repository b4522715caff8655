using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.Cli.Detect.Truth;

/// <summary>
/// Current a wearable draws: a base that wanders in steps, a radio that wakes each second, bursts of seconds to a minute.
/// </summary>
/// <remarks>Assumed amounts for a 36 mAh device: base 2 to 8 mA, radio 3 to 15 mA for one sample in every second, bursts of 5 to 25 mA.</remarks>
public sealed class WearableLoad
{
    private const double RadioPeriodSeconds = 1;
    private const double RadioSeconds = 0.1;
    private const double StepSeconds = 60;
    private const double BurstGapSeconds = 150;

    private readonly RandomStream _random;
    private readonly double _meanBase;
    private readonly double _radio;
    private readonly bool _hasRadio;
    private double _base;
    private double _baseLeft;
    private double _radioLeft;
    private double _burst;
    private double _burstLeft;
    private double _quietLeft;

    /// <summary>Switches a device on.</summary>
    public WearableLoad(RandomStream random)
    {
        _random = random;
        _meanBase = random.Within(2e-3, 8e-3);
        _radio = random.Within(3e-3, 15e-3);
        _hasRadio = random.Within(0, 1) < 0.5;
        _radioLeft = random.Within(0, RadioPeriodSeconds);
        _quietLeft = BurstGapSeconds * random.Exponential();
    }

    /// <summary>Current drawn in the next moment, in amperes, positive.</summary>
    public double Next(double seconds)
    {
        _baseLeft -= seconds;

        if (_baseLeft <= 0)
        {
            _base = _meanBase * _random.Within(0.8, 1.2);
            _baseLeft = StepSeconds * _random.Exponential();
        }

        return _base + Radio(seconds) + Burst(seconds);
    }

    private double Radio(double seconds)
    {
        _radioLeft -= seconds;

        if (_radioLeft > 0)
        {
            return 0;
        }

        _radioLeft += RadioPeriodSeconds;
        return _hasRadio ? _radio * RadioSeconds / Math.Max(seconds, RadioSeconds) : 0;
    }

    private double Burst(double seconds)
    {
        if (_burstLeft > 0)
        {
            _burstLeft -= seconds;
            return _burst;
        }

        _quietLeft -= seconds;

        if (_quietLeft <= 0)
        {
            _quietLeft = BurstGapSeconds * _random.Exponential();
            _burst = _random.Within(5e-3, 25e-3);
            _burstLeft = 2 * Math.Exp(_random.Within(0, Math.Log(30)));
        }

        return 0;
    }
}
