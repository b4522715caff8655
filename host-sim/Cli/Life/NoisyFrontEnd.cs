using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Plant.Sensors;

namespace InvertedAnodeBms.Cli.Life;

/// <summary>
/// A 16- to 20-bit front end in numbers only (INA228 on 0.4 ohm, calibrated): noise, steps, gain and offset within its stated bounds.
/// </summary>
public sealed class NoisyFrontEnd : IFrontEnd
{
    /// <summary>Largest gain error of the current, in ppm.</summary>
    public const int GainPpm = 1_000;

    /// <summary>Largest offset of the current, in uA.</summary>
    public const int OffsetMicroamps = 5;

    /// <summary>Largest error of the voltage, in uV.</summary>
    public const int VoltageMicrovolts = 1_000;

    /// <summary>One step of the converter over the root of 12, in uV.</summary>
    public const int NoiseFloorMicrovolts = 56;

    private const double NoiseMicrovolts = 100;
    private const double StepMicrovolts = 195.3125;
    private const double NoiseMicroamps = 1;
    private const int DeciCelsius = 250;
    private const int ChargerMicroamps = 100_000;

    private readonly FastGaussian _noise;
    private readonly double _gain;
    private readonly double _offset;
    private readonly double _voltageOffset;

    /// <summary>Draws an individual.</summary>
    /// <param name="seed">Seed of its errors and its noise.</param>
    public NoisyFrontEnd(ulong seed)
    {
        CellPhysics.Randomness.RandomStream draw = new((long)seed, "front end");
        _gain = 1 + (draw.Within(-0.5, 0.5) * 1e-6 * GainPpm);
        _offset = draw.Within(-0.5, 0.5) * OffsetMicroamps;
        _voltageOffset = draw.Within(-0.5, 0.5) * VoltageMicrovolts;
        _noise = new FastGaussian(seed);
    }

    /// <summary>True voltage, in V.</summary>
    public double Volts { get; set; }

    /// <summary>True current, in A, positive when charging.</summary>
    public double Amperes { get; set; }

    /// <summary>A charger is there.</summary>
    public bool ChargerPresent { get; set; }

    /// <summary>The load asks for energy.</summary>
    public bool LoadRequested { get; set; }

    /// <inheritdoc/>
    public void Acquire(RawReadings readings)
    {
        double microvolts = (Volts * 1e6) + _voltageOffset + (NoiseMicrovolts * _noise.Next());
        readings.CellMicrovolts[0] = (int)Math.Round(Math.Round(microvolts / StepMicrovolts) * StepMicrovolts);
        readings.CellStatus[0] = ReadStatus.Fresh;
        readings.PackMicroamps = (int)Math.Round((Amperes * 1e6 * _gain) + _offset + (NoiseMicroamps * _noise.Next()));
        readings.PackStatus = ReadStatus.Fresh;
        readings.TemperatureDeciCelsius[0] = DeciCelsius;
        readings.TemperatureStatus[0] = ReadStatus.Fresh;
        readings.ChargerPresent = ChargerPresent;
        readings.ChargerMicroamps = ChargerPresent ? ChargerMicroamps : 0;
        readings.LoadRequested = LoadRequested;
    }
}
