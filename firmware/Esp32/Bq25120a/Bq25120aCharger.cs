using InvertedAnodeBms.Esp32.I2c;
using InvertedAnodeBms.Esp32.Outputs;

namespace InvertedAnodeBms.Esp32.Bq25120a;

/// <summary>Charger chip BQ25120A or BQ25125 for one LFP cell: regulation at 3.60 V, current in the chip's steps, rounded down.</summary>
/// <remarks>
/// <para>The chip is no friend of this cell: 50 s after the last transfer its watchdog puts every register back (SLUSD08, section 9.3.15), and
/// it then charges at 10 mA up to 4.20 V; after its supply has failed it does so too. So current and voltage are read back in every tick, the other
/// registers one a tick in turn. Whatever is found other than written means that the chip was reset: the gate is kept off, and everything is
/// written anew.</para>
/// <para>That watchdog is no safety net for this cell; the gate in the chip's input is. The transfers of an ordinary tick feed it in passing.
/// The first transfer that fails ends the tick's work, so a stuck bus blocks it for one second at most.</para>
/// </remarks>
public sealed class Bq25120aCharger : ICharger
{
    private readonly I2cRegisters _registers;
    private int _fastCharge = Bq25120aSetting.ChargerOff;
    private int _turn;
    private bool _configured;
    private bool _timedOut;

    /// <summary>Times since boot that the chip was found other than it was set.</summary>
    public int ResetCount;

    /// <summary>Binds the chip.</summary>
    /// <param name="registers">Registers at the chip's address.</param>
    public Bq25120aCharger(I2cRegisters registers)
    {
        _registers = registers;
    }

    /// <inheritdoc/>
    public bool SetMicroamps(int microamps)
    {
        if (!_configured)
        {
            _configured = Configure();
            return false;
        }

        if (!Holds())
        {
            return false;
        }

        int wanted = Bq25120aSetting.FastCharge(microamps);
        return wanted == _fastCharge || Change(wanted);
    }

    // The charger is off before anything else, and until the first tick that finds all of it as written.
    private bool Configure()
    {
        _fastCharge = Bq25120aSetting.ChargerOff;
        _timedOut = false;
        return _registers.Write8(Bq25120aRegister.FastCharge, _fastCharge)
            && _registers.Write8(Bq25120aRegister.BatteryVoltage, Bq25120aSetting.Regulation3Volts60)
            && _registers.Write8(Bq25120aRegister.Termination, Bq25120aSetting.PreCharge5Milliamps)
            && _registers.Write8(Bq25120aRegister.ThermistorControl, Bq25120aSetting.NoThermistor)
            && _registers.Write8(Bq25120aRegister.InputLimit, Bq25120aSetting.Input100MilliampsLockout2Volts2)
            && _registers.Write8(Bq25120aRegister.Timers, Bq25120aSetting.Input4Volts6Timer9Hours)
            && Finds(Bq25120aRegister.Termination, Bq25120aSetting.PreCharge5Milliamps)
            && Finds(Bq25120aRegister.InputLimit, Bq25120aSetting.Input100MilliampsLockout2Volts2)
            && Finds(Bq25120aRegister.Timers, Bq25120aSetting.Input4Volts6Timer9Hours)
            && FindsNoThermistor()
            && FindsWhatCounts();
    }

    // A transfer that fails says nothing about the registers: the gate is off, and the next tick looks again.
    private bool Holds()
    {
        int failures = _registers.FailureCount;

        if (FindsWhatCounts() && FindsOneMore())
        {
            return !_timedOut;
        }

        if (_registers.FailureCount == failures)
        {
            Forget();
        }

        return false;
    }

    private bool Change(int wanted)
    {
        if (!_registers.Write8(Bq25120aRegister.FastCharge, wanted))
        {
            return false;
        }

        _fastCharge = wanted;
        int failures = _registers.FailureCount;

        if (Finds(Bq25120aRegister.FastCharge, wanted))
        {
            return true;
        }

        if (_registers.FailureCount == failures)
        {
            Forget();
        }

        return false;
    }

    private void Forget()
    {
        _configured = false;
        ResetCount++;
    }

    private bool FindsWhatCounts()
    {
        return Finds(Bq25120aRegister.BatteryVoltage, Bq25120aSetting.Regulation3Volts60) && Finds(Bq25120aRegister.FastCharge, _fastCharge);
    }

    private bool FindsOneMore()
    {
        _turn = _turn < 4 && !_timedOut ? _turn + 1 : 0;

        switch (_turn)
        {
            case 0:
                return FindsStatus();
            case 1:
                return Finds(Bq25120aRegister.Termination, Bq25120aSetting.PreCharge5Milliamps);
            case 2:
                return Finds(Bq25120aRegister.InputLimit, Bq25120aSetting.Input100MilliampsLockout2Volts2);
            case 3:
                return Finds(Bq25120aRegister.Timers, Bq25120aSetting.Input4Volts6Timer9Hours);
            default:
                return FindsNoThermistor();
        }
    }

    // A safety timer that has run out is cleared by the input: the gate goes off until it is.
    private bool FindsStatus()
    {
        if (!_registers.Read8(Bq25120aRegister.Status))
        {
            return false;
        }

        _timedOut = (_registers.Value & Bq25120aSetting.TimerFault) != 0;
        return (_registers.Value & Bq25120aSetting.ResetFault) == 0;
    }

    private bool FindsNoThermistor()
    {
        return _registers.Read8(Bq25120aRegister.ThermistorControl)
            && (_registers.Value & Bq25120aSetting.ThermistorMask) == Bq25120aSetting.NoThermistor;
    }

    private bool Finds(byte register, int value)
    {
        return _registers.Read8(register) && _registers.Value == value;
    }
}
