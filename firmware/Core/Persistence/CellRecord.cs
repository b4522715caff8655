using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Estimation;

namespace InvertedAnodeBms.Core.Persistence;

/// <summary>
/// What is stored of one cell, in this order: resistances in microohm (R0, R1s, long mean of it; 4 bytes each), capacity and its error in
/// nanocoulombs (8 each), leak and its error in nanoamps, efficiency in ppm, state of charge in ppm (4 each); with a deposition model: age of the
/// film in milliseconds and lithium found in nanocoulombs (8 each), bottom, top and counter (<see cref="FrontRecord"/>).
/// </summary>
/// <remarks>One instance serves all cells, one after the other. What is out of range is left as unknown as it was, and the rest is used.</remarks>
public sealed class CellRecord
{
    private const float Micro = 1e6f;
    private const float Nano = 1e3f;
    private const long MostAgeMilliseconds = 100L * 365 * 24 * 60 * 60 * 1000;
    private const long CapacitiesOfLithium = 20;

    private readonly CellDesign _design;
    private readonly FrontRecord _bottom = new FrontRecord();
    private readonly FrontRecord _top = new FrontRecord();
    private readonly FrontRecord _counter = new FrontRecord();
    private int _fast;
    private int _second;
    private int _longSecond;
    private long _capacity;
    private long _capacityError;
    private int _leak;
    private int _leakError;
    private int _efficiency;
    private int _chargePpm;
    private long _filmMilliseconds;
    private long _found;

    /// <summary>Binds the ranges of a cell design.</summary>
    public CellRecord(CellDesign design)
    {
        _design = design;
    }

    /// <summary>Appends a cell to a record.</summary>
    /// <param name="buffer">Record.</param>
    /// <param name="health">What has been learned.</param>
    /// <param name="chargePpm">Best guess of the state of charge.</param>
    /// <param name="model">Deposition model, or null.</param>
    /// <param name="filmMilliseconds">Age of the film.</param>
    public void Write(RecordBuffer buffer, CellHealth health, int chargePpm, DepositionModel? model, long filmMilliseconds)
    {
        buffer.WriteInt32(Scaling.ToInt(health.FastOhms(), Micro));
        buffer.WriteInt32(Scaling.ToInt(health.SecondOhms(), Micro));
        buffer.WriteInt32(Scaling.ToInt(health.LongSecondOhms, Micro));
        buffer.WriteInt64(health.CapacityNanocoulombs);
        buffer.WriteInt64(health.CapacityErrorNanocoulombs);
        buffer.WriteInt32(Scaling.ToInt(health.LeakMicroamps, Nano));
        buffer.WriteInt32(Scaling.ToInt(health.LeakUncertaintyMicroamps, Nano));
        buffer.WriteInt32(Scaling.ToInt(health.ApparentEfficiency, Micro));
        buffer.WriteInt32(chargePpm);

        if (model != null)
        {
            buffer.WriteInt64(filmMilliseconds);
            buffer.WriteInt64(model.Lithium.FoundNanocoulombs);
            Collect(model.Lithium);
            _bottom.Write(buffer);
            _top.Write(buffer);
            _counter.Write(buffer);
        }
    }

    /// <summary>Reads a cell from a record.</summary>
    /// <param name="buffer">Record.</param>
    /// <param name="deposition">It has a deposition model.</param>
    public void Read(RecordBuffer buffer, bool deposition)
    {
        _fast = buffer.ReadInt32();
        _second = buffer.ReadInt32();
        _longSecond = buffer.ReadInt32();
        _capacity = buffer.ReadInt64();
        _capacityError = buffer.ReadInt64();
        _leak = buffer.ReadInt32();
        _leakError = buffer.ReadInt32();
        _efficiency = buffer.ReadInt32();
        _chargePpm = buffer.ReadInt32();

        if (deposition)
        {
            _filmMilliseconds = buffer.ReadInt64();
            _found = buffer.ReadInt64();
            _bottom.Read(buffer);
            _top.Read(buffer);
            _counter.Read(buffer);
        }
    }

    /// <summary>Gives what is in range to the estimators.</summary>
    /// <param name="estimation">Estimation stage.</param>
    /// <param name="cell">Cell, from 0.</param>
    public void Apply(EstimationStage estimation, int cell)
    {
        CellHealth health = estimation.Result.Health[cell];
        long nominal = _design.CapacityNanocoulombs;

        if (IsResistance(_fast) && IsResistance(_second) && IsResistance(_longSecond))
        {
            estimation.RestoreResistance(cell, _fast / Micro, _second / Micro, _longSecond / Micro);
        }

        if (_capacity >= nominal / 2 && _capacity <= nominal / 10 * 13 && _capacityError > 0 && _capacityError <= nominal / 20)
        {
            health.CapacityNanocoulombs = _capacity;
            health.CapacityErrorNanocoulombs = _capacityError;
        }

        int most = _design.MaximumMicroamps < int.MaxValue / 1_000 ? _design.MaximumMicroamps * 1_000 : int.MaxValue;

        if (_leakError > 0 && _leakError <= most && _leak >= -most && _leak <= most)
        {
            health.LeakMicroamps = _leak / Nano;
            health.LeakUncertaintyMicroamps = _leakError / Nano;
        }

        if (_efficiency > 0 && _efficiency <= 1_100_000)
        {
            health.ApparentEfficiency = _efficiency / Micro;
        }

        if (_chargePpm >= 0 && _chargePpm <= OcvTable.FullPpm)
        {
            estimation.Guess(cell, _chargePpm);
        }
    }

    /// <summary>Gives the lithium to a model, all of it or, when anything is out of range, nothing.</summary>
    /// <returns>It was given.</returns>
    public bool Apply(DepositionModel model)
    {
        long most = _design.CapacityNanocoulombs * CapacitiesOfLithium;
        bool sane = _bottom.IsSane(most) && _top.IsSane(most) && _counter.IsSane(most)
            && _filmMilliseconds >= 0 && _filmMilliseconds <= MostAgeMilliseconds && _found >= 0 && _found <= most;

        if (sane)
        {
            _bottom.Apply(model.Lithium.Bottom);
            _top.Apply(model.Lithium.Top);

            if (model.Lithium.Counter is not null)
            {
                _counter.Apply(model.Lithium.Counter);
            }

            model.Restore(_filmMilliseconds, _found);
        }

        return sane;
    }

    /// <summary>Age of the film that was read, in milliseconds.</summary>
    public long FilmMilliseconds()
    {
        return _filmMilliseconds;
    }

    /// <summary>State of charge that was read, in ppm; half when it cannot be.</summary>
    public int ChargePpm()
    {
        return _chargePpm >= 0 && _chargePpm <= OcvTable.FullPpm ? _chargePpm : OcvTable.FullPpm / 2;
    }

    /// <summary>0 is a resistance that has not been learned: in range, and given on as such.</summary>
    private bool IsResistance(int microohms)
    {
        return microohms >= 0 && microohms <= _design.PolarisationMicroohms;
    }

    private void Collect(LithiumInventory lithium)
    {
        _bottom.Collect(lithium.Bottom);
        _top.Collect(lithium.Top);

        if (lithium.Counter is null)
        {
            _counter.Collect(lithium.CounterNanocoulombs());
        }
        else
        {
            _counter.Collect(lithium.Counter);
        }
    }
}
