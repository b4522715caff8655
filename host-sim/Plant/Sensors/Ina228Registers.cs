namespace InvertedAnodeBms.Plant.Sensors;

/// <summary>The digital half of an INA228: register file, calculation of current and power, diagnostic flags (SLYS021A section 7.6).</summary>
internal sealed class Ina228Registers
{
    public const int ConfigAddress = 0x00;
    public const int AdcConfigAddress = 0x01;
    public const int DiagnosticAlertAddress = 0x0B;
    public const int DeviceIdAddress = 0x3F;
    public const int ResetBit = 0x8000;

    private const int ShuntCalAddress = 0x02;
    private const int ShuntTempcoAddress = 0x03;
    private const int ShuntVoltageAddress = 0x04;
    private const int BusVoltageAddress = 0x05;
    private const int DieTemperatureAddress = 0x06;
    private const int CurrentAddress = 0x07;
    private const int PowerAddress = 0x08;
    private const int EnergyAddress = 0x09;
    private const int ChargeAddress = 0x0A;
    private const int FirstLimitAddress = 0x0C;
    private const int LastLimitAddress = 0x11;
    private const int ManufacturerIdAddress = 0x3E;

    private const int TemperatureCompensationBit = 0x0020;
    private const int NarrowRangeBit = 0x0010;
    private const int WritableConfigBits = 0x3FF0;
    private const int AlertLatchBit = 0x8000;
    private const int WritableDiagnosticBits = 0xF000;
    private const int MathOverflowBit = 0x0200;
    private const int ConversionReadyBit = 0x0002;
    private const int MemoryGoodBit = 0x0001;
    private const int Highest20 = (1 << 19) - 1;
    private const int Lowest20 = -(1 << 19);
    private const int Highest24 = (1 << 24) - 1;

    // SOVL, SUVL, BOVL, BUVL, TEMP_LIMIT, PWR_LIMIT.
    private readonly int[] _limits = new int[LastLimitAddress - FirstLimitAddress + 1];
    private int _config;
    private int _shuntCal;
    private int _shuntTempco;
    private int _diagnosticSettings;
    private int _flags;
    private int _shunt;
    private int _bus;
    private int _temperature;
    private int _current;
    private int _power;
    private bool _overflow;

    public int AdcConfig { get; private set; } = 0xFB68;

    public bool NarrowRange => (_config & NarrowRangeBit) != 0;

    /// <summary>CONVDLY: steps of 2 ms.</summary>
    public long ConversionDelayMicroseconds => ((_config >> 6) & 0xFF) * 2000L;

    private bool Latched => (_diagnosticSettings & AlertLatchBit) != 0;

    public static int WidthOf(int address)
    {
        return address switch
        {
            ShuntVoltageAddress or BusVoltageAddress or CurrentAddress or PowerAddress => 3,
            EnergyAddress or ChargeAddress => 5,
            _ => 2,
        };
    }

    public void Reset()
    {
        _config = 0;
        AdcConfig = 0xFB68;
        _shuntCal = 0x1000;
        _shuntTempco = 0;
        _diagnosticSettings = 0;
        _flags = 0;
        _shunt = 0;
        _bus = 0;
        _temperature = 0;
        _current = 0;
        _power = 0;
        _overflow = false;
        ReadOnlySpan<int> limits = [0x7FFF, 0x8000, 0x7FFF, 0x0000, 0x7FFF, 0xFFFF];
        limits.CopyTo(_limits);
    }

    public int Read(int address)
    {
        return address switch
        {
            ConfigAddress => _config,
            AdcConfigAddress => AdcConfig,
            ShuntCalAddress => _shuntCal,
            ShuntTempcoAddress => _shuntTempco,
            ShuntVoltageAddress => _shunt << 4,
            BusVoltageAddress => _bus << 4,
            DieTemperatureAddress => _temperature,
            CurrentAddress => _current << 4,
            PowerAddress => _power,
            EnergyAddress or ChargeAddress => throw new NotSupportedException(
                "ENERGY and CHARGE are not modelled: this chip looks at its inputs only when it is read."),
            >= FirstLimitAddress and <= LastLimitAddress => _limits[address - FirstLimitAddress],
            ManufacturerIdAddress => 0x5449,
            _ => 0,
        };
    }

    /// <summary>DIAG_ALRT; in latch mode reading clears the flags (table 7-16).</summary>
    public int ReadDiagnostics(bool memoryGood)
    {
        int value = _diagnosticSettings | _flags | (memoryGood ? MemoryGoodBit : 0);

        if (Latched)
        {
            _flags &= MathOverflowBit;
        }

        return value;
    }

    public void WriteConfig(int value)
    {
        _config = value & WritableConfigBits;
    }

    /// <summary>Clears CNVRF as well, unless the new mode is shutdown (section 7.3.4).</summary>
    public void WriteAdcConfig(int value)
    {
        AdcConfig = value;

        if ((value & 0x7000) != 0)
        {
            _flags &= ~ConversionReadyBit;
        }
    }

    public void Write(int address, int value)
    {
        switch (address)
        {
            case ShuntCalAddress:
                _shuntCal = value & 0x7FFF;
                break;

            case ShuntTempcoAddress:
                _shuntTempco = value & 0x3FFF;
                break;

            case DiagnosticAlertAddress:
                _diagnosticSettings = value & WritableDiagnosticBits;
                _flags = Latched ? _flags & MathOverflowBit : _flags;
                break;

            // Bus limits are positive: their top bit is reserved.
            case >= FirstLimitAddress and <= LastLimitAddress:
                _limits[address - FirstLimitAddress] = address is 0x0E or 0x0F ? value & 0x7FFF : value;
                break;
        }
    }

    public void StoreTemperature(int code)
    {
        _temperature = code;
    }

    /// <summary>
    /// CURRENT = VSHUNT x 4096 / SHUNT_CAL (from equations 2 and 4), at the shunt's temperature where compensation is on; 0 without SHUNT_CAL.
    /// </summary>
    public void StoreShunt(int code)
    {
        _shunt = code;
        _overflow = false;

        if (_shuntCal == 0)
        {
            _current = 0;
            return;
        }

        double warming = (_config & TemperatureCompensationBit) == 0
            ? 0
            : ((_temperature * 7.8125e-3) - 25) * _shuntTempco * 1e-6;
        double current = Math.Round(code * 4096.0 / (_shuntCal * (1 + warming)));
        _overflow = current is > Highest20 or < Lowest20;
        _current = (int)Math.Clamp(current, Lowest20, Highest20);
    }

    /// <summary>POWER = VBUS x |CURRENT| / 16384 (from equation 5).</summary>
    public void StoreBus(int code)
    {
        _bus = code;
        long power = (long)code * Math.Abs(_current) >> 14;
        _overflow = _overflow || power > Highest24;
        _power = (int)Math.Min(power, Highest24);
    }

    /// <summary>Sets CNVRF and the limit flags; in transparent mode a limit flag falls when its cause is gone.</summary>
    public void FinishConversion()
    {
        int flags = ConversionReadyBit | (_overflow ? MathOverflowBit : 0);
        flags |= _temperature > (short)_limits[4] ? 0x0080 : 0;
        flags |= _shunt >> 4 > (short)_limits[0] ? 0x0040 : 0;
        flags |= _shunt >> 4 < (short)_limits[1] ? 0x0020 : 0;
        flags |= _bus >> 4 > _limits[2] ? 0x0010 : 0;
        flags |= _bus >> 4 < _limits[3] ? 0x0008 : 0;
        flags |= _power >> 8 > _limits[5] ? 0x0004 : 0;
        _flags = Latched ? (_flags & ~MathOverflowBit) | flags : flags;
    }
}
