using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Sensors;

/// <summary>
/// INA228 current and voltage monitor (TI SLYS021A) on the I2C bus: physical units on one side, registers on the other.
/// </summary>
/// <remarks>
/// <para>Results are made when registers are read: the inputs count at the time of the first read after a conversion has finished. All results of
/// a cycle appear together at its end (section 7.3.4.2 with averaging).</para>
/// <para>CNVRF is cleared by reading DIAG_ALRT only while ALATCH is set, as table 7-16 says. What a clear ALATCH does to it the datasheet leaves
/// open; here it then stays set, so that firmware which relies on it without ALATCH cannot tell a stopped converter from a running one.</para>
/// <para>Not modelled: ENERGY and CHARGE (reading them throws), the ALERT pin, high-speed mode.</para>
/// </remarks>
public sealed class VirtualIna228 : II2cPeripheral
{
    /// <summary>DEVICE_ID of an INA228: 228h and revision 1 (table 7-24).</summary>
    public const int Ina228DeviceId = 0x2281;

    private const int StartUpMicroseconds = 300;

    private readonly VirtualClock _clock;
    private readonly Ina228Converter _converter;
    private readonly Ina228Registers _registers = new();
    private readonly double _clockScale;
    private Ina228Settings _settings;
    private byte _pointer;
    private long _startedMicroseconds;
    private long _cycleMicroseconds;

    /// <summary>Powers a chip on.</summary>
    /// <param name="clock">Time.</param>
    /// <param name="inputs">What the pins see.</param>
    /// <param name="errors">What this individual does wrong.</param>
    /// <param name="seed">Seed of its noise.</param>
    public VirtualIna228(VirtualClock clock, IIna228Inputs inputs, Ina228Errors errors, ulong seed)
    {
        _clock = clock;
        _converter = new Ina228Converter(inputs, errors, seed);
        _clockScale = 1 + errors.ClockError;
        _settings = new Ina228Settings(_registers.AdcConfig);
        PowerCycle();
    }

    /// <summary>Fault: the chip does not answer to its address.</summary>
    public bool NotAcknowledging { get; set; }

    /// <summary>Fault: conversions no longer finish; the registers keep what they hold.</summary>
    public bool Frozen { get; set; }

    /// <summary>Fault: the checksum of the trim memory is wrong (MEMSTAT reads 0).</summary>
    public bool TrimMemoryCorrupt { get; set; }

    /// <summary>What DEVICE_ID reads: another chip of the family at this address.</summary>
    public int DeviceId { get; set; } = Ina228DeviceId;

    /// <summary>Supply fell below 1.26 V and came back: every register is at its reset value, conversion starts anew (section 7.4.2).</summary>
    public void PowerCycle()
    {
        _registers.Reset();
        _pointer = 0;
        Restart(StartUpMicroseconds);
    }

    /// <inheritdoc/>
    public bool Write(ReadOnlySpan<byte> bytes)
    {
        if (NotAcknowledging)
        {
            return false;
        }

        _pointer = bytes[0];

        if (bytes.Length >= 3)
        {
            Update();
            WriteRegister(_pointer, (bytes[1] << 8) | bytes[2]);
        }

        return true;
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">ENERGY or CHARGE is read.</exception>
    public bool Read(Span<byte> bytes)
    {
        if (NotAcknowledging)
        {
            return false;
        }

        Update();
        int width = Ina228Registers.WidthOf(_pointer);
        int value = _pointer switch
        {
            Ina228Registers.DiagnosticAlertAddress => _registers.ReadDiagnostics(!TrimMemoryCorrupt),
            Ina228Registers.DeviceIdAddress => DeviceId,
            _ => _registers.Read(_pointer),
        };

        for (int i = 0; i < bytes.Length; i++)
        {
            // Nobody drives the line after the last byte.
            bytes[i] = i < width ? (byte)(value >> (8 * (width - 1 - i))) : (byte)0xFF;
        }

        return true;
    }

    private void WriteRegister(int address, int value)
    {
        switch (address)
        {
            case Ina228Registers.ConfigAddress when (value & Ina228Registers.ResetBit) != 0:
                PowerCycle();
                break;

            case Ina228Registers.ConfigAddress:
                _registers.WriteConfig(value);
                _converter.Apply(_settings, _registers.NarrowRange);
                break;

            case Ina228Registers.AdcConfigAddress:
                _registers.WriteAdcConfig(value);
                Restart(0);
                break;

            default:
                _registers.Write(address, value);
                break;
        }
    }

    private void Restart(long startUpMicroseconds)
    {
        _settings = new Ina228Settings(_registers.AdcConfig);
        _converter.Apply(_settings, _registers.NarrowRange);
        _cycleMicroseconds = (long)Math.Ceiling(_settings.NominalMicroseconds * _clockScale);
        _startedMicroseconds = _settings.Running
            ? _clock.Microseconds + startUpMicroseconds + _registers.ConversionDelayMicroseconds
            : long.MaxValue / 2;
    }

    private void Update()
    {
        long passed = _clock.Microseconds - _startedMicroseconds;

        if (passed < _cycleMicroseconds || Frozen)
        {
            return;
        }

        // A triggered conversion happens once; the next takes another write of ADC_CONFIG.
        _startedMicroseconds = _settings.Continuous ? _clock.Microseconds - (passed % _cycleMicroseconds) : long.MaxValue / 2;
        Convert();
    }

    private void Convert()
    {
        if (_settings.ConvertsTemperature)
        {
            _registers.StoreTemperature(_converter.ConvertTemperature());
        }

        if (_settings.ConvertsShunt)
        {
            _registers.StoreShunt(_converter.ConvertShunt());
        }

        if (_settings.ConvertsBus)
        {
            _registers.StoreBus(_converter.ConvertBus());
        }

        _registers.FinishConversion();
    }
}
