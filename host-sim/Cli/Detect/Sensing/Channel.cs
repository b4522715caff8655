using InvertedAnodeBms.Plant.Sensors;

namespace InvertedAnodeBms.Cli.Detect.Sensing;

/// <summary>One measuring channel of one individual board: a true value in, what the converter says out.</summary>
public sealed class Channel
{
    private const double ReferenceCelsius = 25;
    private const double SampleSeconds = 0.1;

    private readonly ChannelErrors _errors;
    private readonly FastGaussian _noise;
    private readonly double _gain;
    private readonly double _gainPerKelvin;
    private readonly double _offset;
    private readonly double _fade;
    private readonly double _kick;
    private readonly double _radiansPerUnit;
    private readonly double _phase;
    private double _drift;
    private double _untilSpike;

    /// <summary>Draws an individual.</summary>
    /// <param name="errors">What its kind does wrong.</param>
    /// <param name="seed">Decides the individual and its noise.</param>
    public Channel(ChannelErrors errors, ulong seed)
    {
        _errors = errors;
        _noise = new FastGaussian(seed);
        _gain = errors.Gain * Signed();
        _gainPerKelvin = errors.GainPerKelvin * Signed();
        _offset = errors.Offset * Signed();
        _fade = SampleSeconds / errors.DriftSeconds;
        _kick = errors.Drift * Math.Sqrt(2 * _fade);
        _radiansPerUnit = 2 * Math.PI / errors.RipplePeriod;
        _phase = 2 * Math.PI * _noise.NextUniform();
        _drift = errors.Drift * _noise.Next();
        _untilSpike = NextSpike();
    }

    /// <summary>Converts once.</summary>
    /// <param name="value">True value.</param>
    /// <param name="celsius">Temperature of the board.</param>
    public double Read(double value, double celsius)
    {
        _drift += (_kick * _noise.Next()) - (_drift * _fade);
        double seen = (value * (1 + _gain + (_gainPerKelvin * (celsius - ReferenceCelsius)))) + _offset + _drift + (_errors.White * _noise.Next());

        if (_errors.Ripple > 0)
        {
            seen += _errors.Ripple * Math.Sin((_radiansPerUnit * value) + _phase);
        }

        if (--_untilSpike <= 0)
        {
            double sign = Signed() < 0 ? -1 : 1;
            seen += sign * _errors.Spike * (0.25 + (0.75 * _noise.NextUniform()));
            _untilSpike = NextSpike();
        }

        return Math.Round(seen / _errors.Step) * _errors.Step;
    }

    private double Signed()
    {
        return (2 * _noise.NextUniform()) - 1;
    }

    private double NextSpike()
    {
        return double.IsInfinity(_errors.SpikeEvery) ? double.PositiveInfinity : -_errors.SpikeEvery * Math.Log(1 - _noise.NextUniform());
    }
}
