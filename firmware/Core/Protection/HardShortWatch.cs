using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Protection;

/// <summary>
/// Watches for a hard short (PHYSICS 5.2): a cell's voltage falls by more than 0.3 V at once and stays there although the current did not change, or
/// the pack warms by more than 5 K while an alarm stands.
/// </summary>
/// <remarks>
/// A step of the current starts anew from the voltage a second after it: how far that falls in the cold nobody knows, and voltage and current are not
/// sampled together. At once is within two samples: a converter that averages over the fall must not hide it. Three samples in a row: one may be a
/// spike, or a load that the current does not show yet. A contact that flickers never gets so far: three falls within a minute, each over before its
/// third sample and without a step of the current, are a short too. What falls slowly is for the limits; a voltage that falls out of the range of its
/// channel is no voltage any more.
/// A suspicion is no reason to look at the temperature: one false dip would lock the pack when it is put on and the skin warms it.
/// </remarks>
public sealed class HardShortWatch
{
    private readonly CellDesign _design;
    private readonly int[] _referenceMicrovolts = new int[BmsConfiguration.MaximumCells];
    private readonly int[] _latestMicrovolts = new int[BmsConfiguration.MaximumCells];
    private readonly int[] _samplesBeyond = new int[BmsConfiguration.MaximumCells];
    private readonly bool[] _fallen = new bool[BmsConfiguration.MaximumCells];
    private readonly RecentTrips _falls = new RecentTrips();
    private readonly FollowedTemperature _hottest = new FollowedTemperature();
    private int _settleMilliseconds = ProtectionSettings.HardShortSettleMilliseconds;
    private int _lastMicroamps;
    private int _coolestDeciCelsius;
    private bool _alarmed;

    /// <summary>The last tick showed a hard short.</summary>
    public bool Found;

    /// <summary>Creates a watch that has seen nothing.</summary>
    public HardShortWatch(CellDesign design)
    {
        _design = design;
    }

    /// <summary>Takes one tick.</summary>
    /// <param name="measurements">Conditioned signals.</param>
    /// <param name="detection">Whether an alarm stands.</param>
    /// <param name="clock">Time since the previous tick, and whether it can be trusted.</param>
    public void Update(Measurements measurements, DetectionResult detection, TickClock clock)
    {
        bool warmed = WatchWarming(measurements, detection.Level >= 2);
        Found = WatchVoltages(measurements, clock) || warmed;
    }

    private bool WatchVoltages(Measurements measurements, TickClock clock)
    {
        int microamps = measurements.PackMicroamps.Value;
        bool known = measurements.CellsGood && measurements.PackMicroamps.Quality == SignalQuality.Good && !clock.Faulty;

        if (!known || IsStep(microamps))
        {
            _settleMilliseconds = ProtectionSettings.HardShortSettleMilliseconds;
        }

        bool fell = false;
        _falls.Pass(clock.ElapsedMilliseconds);

        for (int i = 0; i < measurements.CellMicrovolts.Length; i++)
        {
            Signal cell = measurements.CellMicrovolts[i];

            if (cell.AgeMilliseconds == 0)
            {
                fell = WatchVoltage(i, cell.Value) || fell;
            }
        }

        _lastMicroamps = microamps;
        _settleMilliseconds = _settleMilliseconds > clock.ElapsedMilliseconds ? _settleMilliseconds - clock.ElapsedMilliseconds : 0;
        return fell;
    }

    private bool WatchVoltage(int cell, int microvolts)
    {
        bool settling = _settleMilliseconds > 0;
        int change = microvolts - _referenceMicrovolts[cell];
        bool beyond = change < -ProtectionSettings.HardShortMicrovolts || change > ProtectionSettings.HardShortMicrovolts;

        if (_samplesBeyond[cell] > 0 && !beyond && !settling && _fallen[cell] && _falls.Add())
        {
            _samplesBeyond[cell] = 0;
            return true;
        }

        _samplesBeyond[cell] = beyond && !settling ? _samplesBeyond[cell] + 1 : 0;
        _fallen[cell] = change < 0;

        if (_samplesBeyond[cell] > 0 && _samplesBeyond[cell] < ProtectionSettings.HardShortSamples)
        {
            return false;
        }

        bool decided = _samplesBeyond[cell] > 0;
        _referenceMicrovolts[cell] = decided || settling ? microvolts : _latestMicrovolts[cell];
        _latestMicrovolts[cell] = microvolts;
        _samplesBeyond[cell] = 0;
        return decided && change < 0;
    }

    // An eighth more: a load whose current falls with the voltage has made no step.
    private bool IsStep(int microamps)
    {
        int step = microamps - _lastMicroamps;
        int usual = _design.TerminationMicroamps + ((_lastMicroamps < 0 ? -_lastMicroamps : _lastMicroamps) / 8);
        return step < -usual || step > usual;
    }

    private bool WatchWarming(Measurements measurements, bool alarm)
    {
        if (measurements.TemperaturesGood && measurements.HottestFresh)
        {
            _hottest.Take(measurements.HottestDeciCelsius);
        }

        if (!alarm || !measurements.TemperaturesGood)
        {
            _alarmed = _alarmed && alarm;
            return false;
        }

        _coolestDeciCelsius = _alarmed && _coolestDeciCelsius < _hottest.DeciCelsius ? _coolestDeciCelsius : _hottest.DeciCelsius;
        _alarmed = true;
        return _hottest.DeciCelsius - _coolestDeciCelsius > ProtectionSettings.HardShortDeciKelvin;
    }
}
