using InvertedAnodeBms.Cli.Detect.Truth;
using InvertedAnodeBms.CellPhysics.Randomness;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Cli.Detect.Sensing;

/// <summary>A pack as one front end sees it: the firmware's sensors.</summary>
/// <remarks>
/// Beside the channels' own errors: now and then a sample is lost, and a current that steps in the very moment between the two readings is seen a
/// sample late (a few milliseconds of the tick's hundred).
/// </remarks>
public sealed class SensedPack : IFrontEnd
{
    private const double LostShare = 5e-4;
    private const double LateShare = 0.03;

    private readonly TruePack _pack;
    private readonly Channel[] _cells;
    private readonly Channel _current;
    private readonly RandomStream _random;
    private readonly double _thermometerError;
    private double _lastAmperes;

    /// <summary>Connects a front end to a pack.</summary>
    /// <param name="model">Its kind.</param>
    /// <param name="pack">The truth.</param>
    /// <param name="seed">Decides the individual and its noise.</param>
    public SensedPack(FrontEndModel model, TruePack pack, long seed)
    {
        _pack = pack;
        _random = new RandomStream(seed, model.Name);
        _cells = [.. pack.Cells.Select(_ => new Channel(model.Voltage, _random.NextBits()))];
        _current = new Channel(model.Current, _random.NextBits());
        _thermometerError = _random.Within(-0.5, 0.5);
        CellVolts = new double[pack.Cells.Length];
    }

    /// <summary>Cell voltages as read, in V; a lost sample repeats the last.</summary>
    public double[] CellVolts { get; }

    /// <summary>Current as read, in amperes.</summary>
    public double Amperes { get; private set; }

    /// <inheritdoc/>
    public void Acquire(RawReadings readings)
    {
        bool late = _pack.Stepped && _random.Within(0, 1) < LateShare;
        Amperes = _current.Read(late ? _lastAmperes : _pack.Amperes, _pack.Celsius);
        _lastAmperes = _pack.Amperes;
        readings.PackMicroamps = (int)Math.Round(Amperes * 1e6);
        readings.PackStatus = ReadStatus.Fresh;

        for (int i = 0; i < _cells.Length; i++)
        {
            double volts = _cells[i].Read(_pack.Cells[i].SenseVolts, _pack.Celsius);

            if (_random.Within(0, 1) < LostShare)
            {
                continue;
            }

            CellVolts[i] = volts;
            readings.CellMicrovolts[i] = (int)Math.Round(volts * 1e6);
            readings.CellStatus[i] = ReadStatus.Fresh;
        }

        readings.TemperatureDeciCelsius[0] = (int)Math.Round((_pack.Celsius + _thermometerError) * 10);
        readings.TemperatureStatus[0] = ReadStatus.Fresh;
        readings.ChargerPresent = _pack.Phase == PhaseKind.Charge;
        readings.ChargerMicroamps = readings.ChargerPresent ? 36_000 : 0;
        readings.LoadRequested = _pack.Phase == PhaseKind.Discharge;
    }
}
