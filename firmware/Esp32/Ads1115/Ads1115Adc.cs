using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Esp32.I2c;

namespace InvertedAnodeBms.Esp32.Ads1115;

/// <summary>
/// ADS1115 16-bit ADC, one single-ended input at +-4.096 V (125 uV a step): started in one tick, read in the next, so that no tick ever waits.
/// </summary>
/// <remarks>Inputs must not exceed the supply: a 3.65 V cell on a 3.3 V supply needs a divider. 128 samples a second: 7.8 ms a conversion.</remarks>
public sealed class Ads1115Adc
{
    private const int StartAndDone = 0x8000;
    private const int SingleEndedInput0 = 0x4000;
    private const int InputStep = 0x1000;
    private const int Range4Volts = 0x0200;
    private const int SingleShot = 0x0100;
    private const int Rate128 = 0x0080;
    private const int ComparatorOff = 0x0003;

    private readonly I2cRegisters _registers;
    private readonly int _command;
    private bool _started;

    /// <summary>Voltage at the input in microvolts; valid when the last reading was fresh.</summary>
    public int InputMicrovolts;

    /// <summary>Binds an input.</summary>
    /// <param name="registers">Registers at the chip's address.</param>
    /// <param name="input">Input against ground, 0 to 3.</param>
    public Ads1115Adc(I2cRegisters registers, int input)
    {
        _registers = registers;
        _command = StartAndDone | (SingleEndedInput0 + (input * InputStep)) | Range4Volts | SingleShot | Rate128 | ComparatorOff;
    }

    /// <summary>Takes the result of the conversion started in the last call, then starts the next.</summary>
    /// <returns>Fresh, not read (nothing started yet, or still converting), or failed.</returns>
    public ReadStatus ReadAndStart()
    {
        ReadStatus status = _started ? TakeResult() : ReadStatus.NotRead;

        if (status == ReadStatus.NotRead && _started)
        {
            return status;
        }

        _started = _registers.Write16(Ads1115Register.Config, _command);
        return _started ? status : ReadStatus.Failed;
    }

    private ReadStatus TakeResult()
    {
        if (!_registers.Read16(Ads1115Register.Config))
        {
            return ReadStatus.Failed;
        }

        int config = _registers.Value;

        if ((config & StartAndDone) == 0)
        {
            return ReadStatus.NotRead;
        }

        // After a brown-out the chip has forgotten the input and the range: the result would be of something else.
        if (config != _command || !_registers.Read16(Ads1115Register.Conversion))
        {
            return ReadStatus.Failed;
        }

        InputMicrovolts = (short)_registers.Value * 125;
        return ReadStatus.Fresh;
    }
}
