using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Sensors;

/// <summary>ADS1115 16-bit converter (TI SBAS444E) on the I2C bus: physical units on one side, registers on the other.</summary>
/// <remarks>
/// A single shot takes the inputs at its start; the result appears one conversion time later. Continuous mode takes them when a register is read.
/// The thresholds are kept, but the ALERT pin, the general-call reset and high-speed mode are not modelled.
/// </remarks>
public sealed class VirtualAds1115 : II2cPeripheral
{
    private const int ConversionAddress = 0;
    private const int ConfigAddress = 1;
    private const int LowThresholdAddress = 2;
    private const int OperationalBit = 0x8000;
    private const int SingleShotBit = 0x0100;
    private const int ResetConfig = 0x8583;
    private const int PowerUpMicroseconds = 25;
    private const long Never = long.MaxValue / 2;

    private readonly VirtualClock _clock;
    private readonly Ads1115Converter _converter;
    private readonly double _clockScale;
    private int _pointer;
    private int _config;
    private int _activeConfig;
    private short _conversion;
    private short _pending;
    private int _lowThreshold;
    private int _highThreshold;
    private long _doneMicroseconds;

    /// <summary>Powers a chip on.</summary>
    /// <param name="clock">Time.</param>
    /// <param name="inputs">What the pins see.</param>
    /// <param name="errors">What this individual does wrong.</param>
    /// <param name="seed">Seed of its noise.</param>
    public VirtualAds1115(VirtualClock clock, IAds1115Inputs inputs, Ads1115Errors errors, ulong seed)
    {
        _clock = clock;
        _converter = new Ads1115Converter(inputs, errors, seed);
        _clockScale = 1 + errors.ClockError;
        PowerCycle();
    }

    /// <summary>Fault: the chip does not answer to its address.</summary>
    public bool NotAcknowledging { get; set; }

    /// <summary>Fault: conversions no longer finish.</summary>
    public bool Frozen { get; set; }

    /// <summary>An input was more than 0.3 V outside the supply during a conversion; stays until set to false.</summary>
    public bool InputViolated
    {
        get => _converter.InputViolated;
        set => _converter.InputViolated = value;
    }

    private bool Continuous => (_activeConfig & SingleShotBit) == 0;

    private bool Converting => Continuous || _doneMicroseconds != Never;

    /// <summary>Supply failed and came back: registers at reset values, powered down, conversion register 0 (section 7.4.1).</summary>
    public void PowerCycle()
    {
        _pointer = 0;
        _config = ResetConfig & ~OperationalBit;
        _activeConfig = _config;
        _conversion = 0;
        _lowThreshold = 0x8000;
        _highThreshold = 0x7FFF;
        _doneMicroseconds = Never;
    }

    /// <inheritdoc/>
    public bool Write(ReadOnlySpan<byte> bytes)
    {
        if (NotAcknowledging)
        {
            return false;
        }

        _pointer = bytes[0] & 3;

        if (bytes.Length >= 3)
        {
            Update();
            WriteRegister((bytes[1] << 8) | bytes[2]);
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Read(Span<byte> bytes)
    {
        if (NotAcknowledging)
        {
            return false;
        }

        Update();
        int value = _pointer switch
        {
            ConversionAddress => _conversion,
            ConfigAddress => _config | (Converting ? 0 : OperationalBit),
            LowThresholdAddress => _lowThreshold,
            _ => _highThreshold,
        };

        for (int i = 0; i < bytes.Length; i++)
        {
            // Nobody drives the line after the last byte.
            bytes[i] = i == 0 ? (byte)(value >> 8) : i == 1 ? (byte)value : (byte)0xFF;
        }

        return true;
    }

    private void WriteRegister(int value)
    {
        switch (_pointer)
        {
            case ConfigAddress:
                _config = value & ~OperationalBit;
                Start((value & OperationalBit) != 0);
                break;

            case LowThresholdAddress:
                _lowThreshold = value;
                break;

            case ConversionAddress:
                break;

            default:
                _highThreshold = value;
                break;
        }
    }

    private void Start(bool shot)
    {
        bool wasContinuous = Continuous;

        if (!wasContinuous && _doneMicroseconds != Never)
        {
            // A start while a conversion is ongoing has no effect (section 7.4.2.1); the settings count from the next one on.
            return;
        }

        if (wasContinuous && !Frozen)
        {
            // The conversion under way still finishes with the old settings (section 7.4.2.2); here it finishes at once.
            _conversion = _converter.Convert(_activeConfig);
        }

        _activeConfig = _config;
        _doneMicroseconds = Never;

        if (Continuous)
        {
            _doneMicroseconds = _clock.Microseconds + ConversionMicroseconds();
        }
        else if (shot && !wasContinuous)
        {
            // OS can only be written in the power-down state: the write that leaves continuous mode starts nothing (table 8-3).
            _pending = _converter.Convert(_activeConfig);
            _doneMicroseconds = _clock.Microseconds + PowerUpMicroseconds + ConversionMicroseconds();
        }
    }

    private void Update()
    {
        if (_clock.Microseconds < _doneMicroseconds || Frozen)
        {
            return;
        }

        if (Continuous)
        {
            long cycle = ConversionMicroseconds();
            _doneMicroseconds = _clock.Microseconds + cycle - ((_clock.Microseconds - _doneMicroseconds) % cycle);
            _conversion = _converter.Convert(_activeConfig);
            return;
        }

        _conversion = _pending;
        _activeConfig = _config;
        _doneMicroseconds = Continuous ? _clock.Microseconds + ConversionMicroseconds() : Never;
    }

    private long ConversionMicroseconds()
    {
        return (long)Math.Ceiling(1_000_000 * _clockScale / Ads1115Rate.SamplesPerSecond(_activeConfig));
    }
}
