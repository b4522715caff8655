using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Protection;

/// <summary>
/// Watches for a cell that was healthy a sample ago and reads below the range of its channel: a dead short looks like a lost signal, and leaves no
/// trace when it opens again.
/// </summary>
/// <remarks>
/// With a large current in this sample or the last it is a short at once. Without one it counts after three samples, as a fall within the range does:
/// a torn wire that reads nothing cannot be told from it, and a pack with a torn wire is for a person too. A read that fails is no sample.
/// </remarks>
public sealed class CollapseWatch
{
    private const int Disarmed = -1;

    private readonly CellDesign _design;
    private readonly int _largeMicroamps;
    private readonly int[] _samples = new int[BmsConfiguration.MaximumCells];
    private bool _largeBefore;

    /// <summary>Creates a watch that has seen no healthy cell.</summary>
    public CollapseWatch(CellDesign design)
    {
        _design = design;
        _largeMicroamps = design.MaximumMicroamps / 10 * 9;

        for (int i = 0; i < _samples.Length; i++)
        {
            _samples[i] = Disarmed;
        }
    }

    /// <summary>Takes one tick.</summary>
    /// <returns>True when a cell has collapsed.</returns>
    public bool Update(Measurements measurements)
    {
        Signal pack = measurements.PackMicroamps;
        bool beyond = pack.Value >= _largeMicroamps || pack.Value <= -_largeMicroamps;
        bool large = pack.AgeMilliseconds == 0 && beyond && (pack.Quality == SignalQuality.Good || pack.Quality == SignalQuality.OutOfRange);
        int enough = large || _largeBefore ? 1 : ProtectionSettings.HardShortSamples;
        bool found = false;

        for (int i = 0; i < measurements.CellMicrovolts.Length; i++)
        {
            found = Watch(i, measurements.CellMicrovolts[i], enough) || found;
        }

        _largeBefore = large;
        return found;
    }

    private bool Watch(int cell, Signal signal, int enough)
    {
        bool fresh = signal.AgeMilliseconds == 0;

        if (fresh && signal.Quality == SignalQuality.Good)
        {
            _samples[cell] = signal.Value >= _design.DischargeCutoffMicrovolts ? 0 : Disarmed;
            return false;
        }

        // An input at its floor is open, says the driver, and with a large current it is not.
        bool below = fresh && signal.Quality == SignalQuality.OutOfRange && signal.Value < _design.DischargeCutoffMicrovolts;
        bool floor = signal.Quality == SignalQuality.Open && enough == 1;

        if (!(below || floor) || _samples[cell] == Disarmed)
        {
            return false;
        }

        _samples[cell]++;

        if (_samples[cell] < enough)
        {
            return false;
        }

        _samples[cell] = Disarmed;
        return true;
    }
}
