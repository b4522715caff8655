using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Circuits;

/// <summary>
/// BQ25120A charger (TI SLUSD08) on the I2C bus, its input behind the board's charge gate: registers on one side, a charge current on the other.
/// </summary>
/// <remarks>
/// <para>Modelled: the register map with its reset values, the 50 s watchdog (started and fed by any transfer, stopped by high impedance), current
/// steps, pre-charge below 3.0 V, regulation voltage, charger off, high impedance, reset bit, safety-timer fault until the input goes.</para>
/// <para>Not modelled: the SYS, LS and LDO outputs, ship mode, push-button, the TS input, VIN_DPM, input limit, termination (it never ends a
/// charge by itself), the safety timer's own time, dropping off the bus without input and with CD low (the board holds CD).</para>
/// <para>Not confirmed by a datasheet page that was seen: the reset values of registers 0x06 to 0x0A, the 3.0 V of the pre-charge.</para>
/// </remarks>
public sealed class VirtualBq25120a : II2cPeripheral, IChargerCommand
{
    /// <summary>Time without a transfer after which the registers are put back, in microseconds.</summary>
    public const long WatchdogMicroseconds = 50_000_000;

    private const int Count = 12;
    private const double PreChargeBelowVolts = 3.0;
    private const long Stopped = -1;

    // Bits that keep what is written, and what they hold after a reset.
    private static readonly byte[] s_writable = [0x00, 0x0F, 0x8F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFC, 0x7F, 0x00, 0xFF];
    private static readonly byte[] s_reset = [0x00, 0x00, 0x88, 0x14, 0x0E, 0x78, 0xAA, 0x7C, 0x68, 0x0A, 0x00, 0x4A];

    private readonly byte[] _registers = new byte[Count];
    private readonly VirtualClock _clock;
    private readonly double _currentError;
    private readonly double _voltageError;
    private long _fedMicroseconds;
    private int _pointer;

    /// <summary>Powers a chip on.</summary>
    /// <param name="clock">Time.</param>
    /// <param name="currentError">Share by which its currents are off.</param>
    /// <param name="voltageError">Share by which its regulation voltage is off; the datasheet promises 0.5 %.</param>
    public VirtualBq25120a(VirtualClock clock, double currentError, double voltageError)
    {
        _clock = clock;
        _currentError = currentError;
        _voltageError = voltageError;
        PowerCycle();
    }

    /// <summary>Fault: the chip does not answer to its address. What it was told it goes on doing, until its watchdog.</summary>
    public bool NotAcknowledging { get; set; }

    /// <summary>The safety timer has run out: it charges no more until its input goes.</summary>
    public bool TimerExpired { get; set; }

    /// <summary>The push-button has reset it (flag only; the registers are as they are). Cleared by reading.</summary>
    public bool ResetFault { get; set; }

    /// <summary>Bits of the status register beside those two flags: state of the charge, input held, CD pin, switch.</summary>
    public int OtherStatus { get; set; } = 0x01;

    /// <summary>Times the watchdog has put the registers back.</summary>
    public int WatchdogResets { get; private set; }

    /// <inheritdoc/>
    public bool Regulates => true;

    /// <inheritdoc/>
    public double MostVolts
    {
        get
        {
            Update();
            return Math.Min(3.6 + (0.01 * (_registers[5] >> 1)), 4.65) * (1 + _voltageError);
        }
    }

    private bool HighImpedance => (_registers[3] & 0x01) != 0;

    private bool ChargerOff => (_registers[3] & 0x02) != 0;

    /// <summary>Its supply failed and came back, as in a brown-out: every register at its reset value, the watchdog not started.</summary>
    public void PowerCycle()
    {
        s_reset.CopyTo(_registers, 0);
        _fedMicroseconds = Stopped;
        _pointer = 0;
    }

    /// <summary>Its input lost its voltage: the gate went off, or the charger was unplugged.</summary>
    public void LoseInput()
    {
        TimerExpired = false;
    }

    /// <inheritdoc/>
    public double SetAmperes(double packVolts, double supplyError, double ripple)
    {
        Update();

        if (ChargerOff || HighImpedance || TimerExpired)
        {
            return 0;
        }

        double milliamps = FastMilliamps();
        milliamps = packVolts < PreChargeBelowVolts ? Math.Min(milliamps, PreChargeMilliamps()) : milliamps;
        return milliamps * 1e-3 * (1 + _currentError) * (1 + ripple);
    }

    /// <inheritdoc/>
    public bool Write(ReadOnlySpan<byte> bytes)
    {
        if (!Begin())
        {
            return false;
        }

        _pointer = bytes[0];

        for (int i = 1; i < bytes.Length; i++)
        {
            WriteRegister(_pointer++, bytes[i]);
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Read(Span<byte> bytes)
    {
        if (!Begin())
        {
            return false;
        }

        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = ReadRegister(_pointer++);
        }

        return true;
    }

    private bool Begin()
    {
        Update();

        if (NotAcknowledging)
        {
            return false;
        }

        _fedMicroseconds = HighImpedance ? Stopped : _clock.Microseconds;
        return true;
    }

    private void Update()
    {
        if (_fedMicroseconds != Stopped && _clock.Microseconds - _fedMicroseconds >= WatchdogMicroseconds)
        {
            byte button = _registers[8];
            PowerCycle();
            _registers[8] = (byte)((button & 0x20) | (_registers[8] & ~0x20));
            WatchdogResets++;
        }
    }

    private void WriteRegister(int address, byte value)
    {
        if (address == 9 && (value & 0x80) != 0)
        {
            PowerCycle();
        }
        else if (address < Count)
        {
            byte writable = s_writable[address];
            _registers[address] = (byte)((_registers[address] & ~writable) | (value & writable));
        }
    }

    private byte ReadRegister(int address)
    {
        return address switch
        {
            0 => ReadStatus(),
            < Count => _registers[address],
            _ => 0xFF,
        };
    }

    // 11 in the two highest bits: a fault.
    private byte ReadStatus()
    {
        int status = OtherStatus | (TimerExpired ? 0xC8 : 0) | (ResetFault ? 0x10 : 0);
        ResetFault = false;
        return (byte)status;
    }

    private double FastMilliamps()
    {
        int code = (_registers[3] >> 2) & 0x1F;

        // All ones: the external resistor decides; the board fits none, and the default of 10 mA is assumed.
        return code == 0x1F ? 10 : (_registers[3] & 0x80) != 0 ? Math.Min(40 + (10 * code), 300) : Math.Min(5 + code, 35);
    }

    private double PreChargeMilliamps()
    {
        int code = (_registers[4] >> 2) & 0x1F;
        return (_registers[4] & 0x80) != 0 ? 6 + code : Math.Min(0.5 + (0.5 * code), 5);
    }
}
