using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Esp32.I2c;
using UnitsNet;

namespace InvertedAnodeBms.Esp32.Ina228;

/// <summary>
/// INA228 current and voltage monitor: bus voltage to its own ground and voltage across a shunt, 20 bits each, averaged by the chip.
/// </summary>
/// <remarks>
/// Range +-40.96 mV across the shunt (78.125 nV a step), 195.3125 uV a step on the bus. Both quantities are converted 64 times for 0.54 ms and
/// averaged: 69 ms a result, so every 100 ms tick finds a new one. A chip that lost its supply comes back with four times the shunt range: its
/// currents would read a quarter. The alert latch, which a reset clears, is therefore checked before every use of a result; a reset chip is
/// configured anew before anything else is read. Against other disturbances the configuration is read back once a second.
/// </remarks>
public sealed class Ina228Sensor
{
    private const int ShuntRange40Millivolts = 0x0010;
    private const int ContinuousBusAndShunt64Averages = 0xB92B;
    private const int AlertLatch = 0x8000;
    private const int ConversionReady = 0x0002;
    private const int MemoryGood = 0x0001;
    private const int TexasInstruments = 0x5449;
    private const int Device228 = 0x228;
    private const int ReadsBetweenChecks = 10;

    private readonly I2cRegisters _registers;
    private readonly long _shuntMicroohms;
    private int _readsSinceCheck;
    private bool _configured;

    /// <summary>Bus voltage in microvolts, before calibration; valid when the last reading was fresh.</summary>
    public int BusMicrovolts;

    /// <summary>Current through the shunt in microamps, before calibration, positive from IN+ to IN-; valid after a fresh reading.</summary>
    public int ShuntMicroamps;

    /// <summary>Binds the chip.</summary>
    /// <param name="registers">Registers at the chip's address.</param>
    /// <param name="shunt">Nominal resistance of the shunt.</param>
    public Ina228Sensor(I2cRegisters registers, ElectricResistance shunt)
    {
        _registers = registers;
        _shuntMicroohms = Units.Microohms(shunt);
    }

    /// <summary>Takes the newest result.</summary>
    /// <returns>Fresh, not read (no new conversion), or failed (bus, identity, memory or configuration).</returns>
    public ReadStatus Read()
    {
        if (!_configured)
        {
            _configured = Configure();
            return ReadStatus.Failed;
        }

        if (++_readsSinceCheck >= ReadsBetweenChecks && !Check())
        {
            return ReadStatus.Failed;
        }

        if (!_registers.Read16(Ina228Register.DiagnosticAlert))
        {
            return ReadStatus.Failed;
        }

        _configured = (_registers.Value & AlertLatch) != 0;

        if (!_configured || (_registers.Value & MemoryGood) == 0)
        {
            return ReadStatus.Failed;
        }

        if ((_registers.Value & ConversionReady) == 0)
        {
            return ReadStatus.NotRead;
        }

        return ReadResults() ? ReadStatus.Fresh : ReadStatus.Failed;
    }

    private bool ReadResults()
    {
        if (!_registers.Read24(Ina228Register.BusVoltage))
        {
            return false;
        }

        // 195.3125 uV = 3125 / 16 uV; the result lies in the upper 20 of 24 bits.
        BusMicrovolts = (int)((_registers.Value >> 4) * 3125L / 16);

        if (!_registers.Read24(Ina228Register.ShuntVoltage))
        {
            return false;
        }

        // 78.125 nV = 625 / 8 nV; nV / uohm = mA. Rounded, not cut: a bias of half a microamp is charge that nobody counted.
        long scaled = (_registers.Value >> 4) * 625L * 1000;
        long divisor = 8 * _shuntMicroohms;
        ShuntMicroamps = (int)((scaled >= 0 ? scaled + (divisor / 2) : scaled - (divisor / 2)) / divisor);
        return true;
    }

    // The latch makes reading DIAG_ALRT clear the conversion-ready flag (SLYS021A table 7-16). ADC_CONFIG comes last: writing it starts anew and
    // clears the flag, so no result of other settings is taken.
    private bool Configure()
    {
        return _registers.Read16(Ina228Register.ManufacturerId)
            && _registers.Value == TexasInstruments
            && _registers.Read16(Ina228Register.DeviceId)
            && (_registers.Value >> 4) == Device228
            && _registers.Write16(Ina228Register.DiagnosticAlert, AlertLatch)
            && _registers.Write16(Ina228Register.Config, ShuntRange40Millivolts)
            && _registers.Write16(Ina228Register.AdcConfig, ContinuousBusAndShunt64Averages)
            && IsConfigured();
    }

    // A transfer that fails says nothing about the configuration: then it still counts as right, and the next read checks again.
    private bool Check()
    {
        int failures = _registers.FailureCount;
        bool right = IsConfigured();

        if (_registers.FailureCount != failures)
        {
            return false;
        }

        _readsSinceCheck = 0;
        _configured = right;
        return right;
    }

    private bool IsConfigured()
    {
        return _registers.Read16(Ina228Register.Config)
            && _registers.Value == ShuntRange40Millivolts
            && _registers.Read16(Ina228Register.AdcConfig)
            && _registers.Value == ContinuousBusAndShunt64Averages;
    }
}
