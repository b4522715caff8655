using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Estimation;

/// <summary>Learns the resistances of all cells of a pack from the steps of its current.</summary>
public sealed class ResistanceEstimator
{
    private const int RefreshMilliseconds = 60_000;
    private const int SteadyDeciCelsius = 10;

    private readonly CurrentStep _step;
    private readonly ResistanceReference _reference;
    private readonly StepResistance[] _cells;
    private long _sinceRefresh = RefreshMilliseconds;

    /// <summary>Creates learners that know nothing.</summary>
    /// <param name="design">Cell design.</param>
    /// <param name="settings">Error bounds of the channels.</param>
    /// <param name="health">Receives what is learned, one per cell.</param>
    /// <param name="maximumGapMilliseconds">Longest time between two samples that are still neighbours.</param>
    public ResistanceEstimator(CellDesign design, MeasurementSettings settings, CellHealth[] health, int maximumGapMilliseconds)
    {
        _step = new CurrentStep(design.TerminationMicroamps, maximumGapMilliseconds);
        _reference = new ResistanceReference(design.Deposition);
        _cells = new StepResistance[health.Length];

        for (int i = 0; i < health.Length; i++)
        {
            _cells[i] = new StepResistance(design, settings.VoltageErrorMicrovolts, _reference, health[i]);
        }
    }

    /// <summary>Takes over what was known of a cell before a reboot; 0 for what was not.</summary>
    public void Restore(int cell, float fastOhms, float secondOhms, float longSecondOhms)
    {
        _cells[cell].Restore(fastOhms, secondOhms, longSecondOhms);
    }

    /// <summary>Takes one tick.</summary>
    /// <param name="measurements">Conditioned signals.</param>
    /// <param name="clock">Time since the previous tick.</param>
    public void Follow(Measurements measurements, TickClock clock)
    {
        _sinceRefresh += clock.ElapsedMilliseconds;
        bool refreshed = _sinceRefresh >= RefreshMilliseconds && measurements.AnyTemperatureGood;
        int middle = (measurements.ColdestDeciCelsius + measurements.HottestDeciCelsius) / 2;

        if (refreshed)
        {
            _reference.Refresh(middle);
        }

        int drift = middle - _reference.DeciCelsius;
        bool steady = measurements.AnyTemperatureGood && drift >= -SteadyDeciCelsius && drift <= SteadyDeciCelsius;
        Signal pack = measurements.PackMicroamps;
        _step.Follow(pack.Value, pack.IsFresh(), clock.ElapsedMilliseconds);

        for (int i = 0; i < _cells.Length; i++)
        {
            Signal cell = measurements.CellMicrovolts[i];
            _cells[i].Follow(_step, cell.Value, cell.IsFresh(), steady);

            if (refreshed)
            {
                _cells[i].Age(_sinceRefresh * 0.001f);
            }
        }

        _sinceRefresh = refreshed ? 0 : _sinceRefresh;
    }
}
