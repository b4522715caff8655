using InvertedAnodeBms.Plant.Sensors;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Faults;

/// <summary>A voltage on its way to a converter, and what can go wrong with it. Without a fault it passes.</summary>
/// <param name="clock">Time: the noise of a fault is drawn anew whenever it has moved, so once for a row of conversions.</param>
/// <param name="seed">Seed of the noise.</param>
/// <param name="openVolts">Level of the input when its wire is broken.</param>
public sealed class FaultyInput(VirtualClock clock, ulong seed, Func<double> openVolts)
{
    private readonly FastGaussian _chance = new(seed);
    private bool _faulty;
    private bool _open;
    private bool _shorted;
    private bool _stuck;
    private double? _heldVolts;
    private double _offsetVolts;
    private double _noiseVolts;
    private double _deviate;
    private long _drawnMicroseconds = -1;

    /// <summary>The wire is broken.</summary>
    public bool Open
    {
        set => Set(ref _open, value);
    }

    /// <summary>The input is at ground.</summary>
    public bool Shorted
    {
        set => Set(ref _shorted, value);
    }

    /// <summary>The input keeps the voltage at which it is next looked at.</summary>
    public bool Stuck
    {
        set
        {
            _heldVolts = null;
            Set(ref _stuck, value);
        }
    }

    /// <summary>Constant voltage that is added, in volts.</summary>
    public double OffsetVolts
    {
        set => Set(ref _offsetVolts, value);
    }

    /// <summary>Standard deviation of the noise that is added, in volts.</summary>
    public double NoiseVolts
    {
        set => Set(ref _noiseVolts, value);
    }

    /// <summary>What the converter sees.</summary>
    /// <param name="volts">What it should see.</param>
    public double Pass(double volts)
    {
        return _faulty ? Distort(volts) : volts;
    }

    private double Distort(double volts)
    {
        if (_shorted || _open)
        {
            return _shorted ? 0 : openVolts();
        }

        if (_stuck)
        {
            volts = _heldVolts ??= volts;
        }

        if (_noiseVolts > 0 && clock.Microseconds != _drawnMicroseconds)
        {
            _drawnMicroseconds = clock.Microseconds;
            _deviate = _chance.Next();
        }

        return volts + _offsetVolts + (_noiseVolts * _deviate);
    }

    private void Set<T>(ref T field, T value)
    {
        field = value;
        _faulty = _open || _shorted || _stuck || _offsetVolts != 0 || _noiseVolts != 0;
    }
}
