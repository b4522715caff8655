using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Deposition;

/// <summary>Fourth stage of the tick: runs the deposition model of every cell. Advises; permits nothing.</summary>
public sealed class DepositionStage
{
    private const int RefreshMilliseconds = 60_000;
    private const int ReferenceDeciCelsius = 250;

    private readonly bool[] _adopted;
    private readonly long _millionthNanocoulombs;
    private readonly int _refreshMilliseconds;
    private long _seenNanocoulombs;
    private long _sinceRefresh;
    private long _filmMilliseconds;
    private int _next;

    /// <summary>One model per cell; none when the cell design says nothing about deposition.</summary>
    public readonly DepositionModel[] Models;

    /// <summary>Result of the last tick.</summary>
    public readonly DepositionResult Result;

    /// <summary>Creates the models of a pack; none when the cell design says nothing about deposition.</summary>
    /// <param name="design">Cell design.</param>
    /// <param name="cellCount">Cells in series, 1 to 4.</param>
    public DepositionStage(CellDesign design, int cellCount)
    {
        DepositionDesign? deposition = design.Deposition;
        int count = deposition is null ? 0 : cellCount;
        CellDeposition[] results = new CellDeposition[count];
        Models = new DepositionModel[count];
        _adopted = new bool[count];
        _millionthNanocoulombs = design.CapacityNanocoulombs / OcvTable.FullPpm;
        _refreshMilliseconds = count == 0 ? RefreshMilliseconds : RefreshMilliseconds / count;

        float[] row = new float[TransportTable.Columns];

        for (int i = 0; i < count; i++)
        {
            Models[i] = new DepositionModel(deposition!, design.MaximumMicroamps, row);
            results[i] = Models[i].Result;
        }

        Result = new DepositionResult(results);
        FindExtremes();
    }

    /// <summary>Age of the film, in milliseconds: that of the pack, its cells were built together.</summary>
    public long FilmMilliseconds()
    {
        return _filmMilliseconds;
    }

    /// <summary>The model of a cell knows its lithium, from before a reboot: the guess of the state of charge is in it.</summary>
    /// <param name="cell">Cell.</param>
    /// <param name="filmMilliseconds">Age of its film, at least 0; the oldest counts for the pack.</param>
    public void Adopted(int cell, long filmMilliseconds)
    {
        _adopted[cell] = true;
        _filmMilliseconds = filmMilliseconds > _filmMilliseconds ? filmMilliseconds : _filmMilliseconds;
    }

    /// <summary>Advances all models one tick.</summary>
    /// <param name="measurements">Conditioned signals.</param>
    /// <param name="estimates">Counted charge, and what is known of the state of charge.</param>
    /// <param name="elapsedMilliseconds">Time since the last tick, in milliseconds.</param>
    public void Deposit(Measurements measurements, Estimates estimates, int elapsedMilliseconds)
    {
        long counted = estimates.ChargedNanocoulombs - estimates.DischargedNanocoulombs;
        long step = counted - _seenNanocoulombs;
        _seenNanocoulombs = counted;
        bool measured = measurements.PackMicroamps.Quality == SignalQuality.Good;
        int microamps = measured ? measurements.PackMicroamps.Value : 0;

        for (int i = 0; i < Models.Length; i++)
        {
            Models[i].Advance(step, elapsedMilliseconds, microamps);
        }

        _filmMilliseconds += elapsedMilliseconds;
        _sinceRefresh += elapsedMilliseconds;

        if (_sinceRefresh >= _refreshMilliseconds && Models.Length > 0)
        {
            _sinceRefresh = 0;
            RefreshOne(measurements, estimates, microamps);
        }

        FindExtremes();
    }

    /// <summary>One cell a time: each comes round once a minute.</summary>
    private void RefreshOne(Measurements measurements, Estimates estimates, int microamps)
    {
        int cell = _next;
        _next = _next + 1 < Models.Length ? _next + 1 : 0;

        if (!_adopted[cell])
        {
            // What has been counted since the start is in the model already; the guess of the state of charge was not.
            long held = estimates.CellChargePpm[cell] * _millionthNanocoulombs;
            Models[cell].Adopt(held - (estimates.ChargedNanocoulombs - estimates.DischargedNanocoulombs));
            _adopted[cell] = true;
        }

        bool known = measurements.AnyTemperatureGood;
        int middle = (measurements.ColdestDeciCelsius + measurements.HottestDeciCelsius) / 2;
        Models[cell].Refresh(known ? middle : ReferenceDeciCelsius, _filmMilliseconds, microamps);
    }

    private void FindExtremes()
    {
        CellDeposition[] cells = Result.Cells;
        float sand = 0f;
        float margin = 1f;
        float distance = cells.Length == 0 ? 0f : cells[0].DistanceMicrometres;

        for (int i = 0; i < cells.Length; i++)
        {
            CellDeposition cell = cells[i];
            sand = sand < cell.SandFraction ? cell.SandFraction : sand;
            margin = cell.NucleationMargin < margin ? cell.NucleationMargin : margin;
            distance = cell.DistanceMicrometres < distance ? cell.DistanceMicrometres : distance;
        }

        Result.HighestSandFraction = sand;
        Result.LowestNucleationMargin = margin;
        Result.LeastDistanceMicrometres = distance;
    }
}
