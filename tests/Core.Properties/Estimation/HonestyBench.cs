using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Properties.Estimation;

/// <summary>
/// Two true cells in series under the estimator: a current profile with steps at any moment, missed reads and outages of the current sensor.
/// </summary>
internal sealed class HonestyBench
{
    private readonly CellDesign _design;
    private readonly Measurements _measurements = new Measurements(2, 1);
    private readonly EstimationStage _stage;
    private readonly TickClock _clock;
    private readonly TrueCell[] _cells;
    private readonly double _gain;
    private readonly double _offsetMicroamps;
    private double _microamps;
    private long _nowMilliseconds = 1;
    private readonly int _maximumGapMilliseconds;
    private long _slowMilliseconds;
    private long _pendingMilliseconds;
    private int _unreadTicks;
    private bool _refused;

    public HonestyBench(CellDesign design, MeasurementSettings settings, int maximumGapMilliseconds, Random random)
    {
        _design = design;
        _maximumGapMilliseconds = maximumGapMilliseconds;
        _stage = new EstimationStage(design, settings, 2, maximumGapMilliseconds);
        _clock = new TickClock(maximumGapMilliseconds);
        _cells = [new TrueCell(design, settings.VoltageErrorMicrovolts, random), new TrueCell(design, settings.VoltageErrorMicrovolts, random)];
        _gain = 1 + (TrueCell.Extreme(random) * settings.CurrentGainErrorPpm / 1e6);
        _offsetMicroamps = TrueCell.Extreme(random) * (settings.CurrentOffsetErrorMicroamps - 0.5);
        _clock.Advance(_nowMilliseconds);
    }

    /// <summary>One stretch of constant current; the step into it falls somewhere inside its first tick.</summary>
    public bool RunStretch(Random random, int tickMilliseconds)
    {
        double target = NextMicroamps(random);
        bool longRest = target == 0 && random.Next(2) == 0;
        int ticks = longRest ? 6_000 : 8 + random.Next(random.Next(4) == 0 ? 4_000 : 60);
        bool outage = random.Next(12) == 0;
        _measurements.AnyTemperatureGood = random.Next(8) != 0;
        _measurements.ColdestDeciCelsius = random.Next(0, 300);

        foreach (TrueCell cell in _cells)
        {
            cell.DeciCelsius = _measurements.ColdestDeciCelsius + random.Next(20);
        }

        for (int i = 0; i < ticks; i++)
        {
            int elapsed = random.Next(10) == 0 ? 1 + random.Next(2 * tickMilliseconds) : longRest ? 4 * tickMilliseconds : tickMilliseconds;
            elapsed = random.Next(2_000) == 0 ? random.Next(60_000) + 1 : elapsed;
            double before = i == 0 ? random.NextDouble() : 0;
            Flow(_microamps, elapsed * before);
            target = i == 0 && _microamps == 0 && _refused ? 0 : target;
            Flow(target, elapsed * (1 - before));

            if (!Tick(elapsed, !outage && (i < 5 || random.Next(15) != 0), random.Next(15) != 0))
            {
                return false;
            }
        }

        return true;
    }

    private double NextMicroamps(Random random)
    {
        return random.Next(4) switch
        {
            0 => 0,
            1 => _design.ChargeMicroamps * random.NextDouble(),
            _ => 0.9 * _design.MaximumMicroamps * TrueCell.Extreme(random),
        };
    }

    private void Flow(double microamps, double milliseconds)
    {
        _refused = _cells[0].Refuses(microamps, milliseconds) || _cells[1].Refuses(microamps, milliseconds);
        _microamps = _refused ? 0 : microamps;

        foreach (TrueCell cell in _cells)
        {
            cell.Flow(_microamps, milliseconds);
        }
    }

    private bool Tick(int elapsedMilliseconds, bool currentRead, bool voltageRead)
    {
        _nowMilliseconds += elapsedMilliseconds;
        _clock.Advance(_nowMilliseconds);

        // At most one read in a row fails outside an outage; the signal then keeps its last value, as the conditioner does.
        _unreadTicks = currentRead ? 0 : _unreadTicks + 1;
        Signal pack = _measurements.PackMicroamps;
        pack.Value = currentRead ? (int)Math.Round((_microamps - _offsetMicroamps) / _gain) : pack.Value;
        pack.AgeMilliseconds = currentRead ? 0 : pack.AgeMilliseconds + elapsedMilliseconds;
        bool stale = pack.AgeMilliseconds > 150 || (_unreadTicks > 0 && pack.Quality != SignalQuality.Good);
        pack.Quality = stale ? SignalQuality.Stale : SignalQuality.Good;

        for (int i = 0; i < _cells.Length; i++)
        {
            Signal cell = _measurements.CellMicrovolts[i];
            cell.Value = voltageRead ? _cells[i].Microvolts(_microamps) : cell.Value;
            cell.AgeMilliseconds = voltageRead ? 0 : elapsedMilliseconds;
            cell.Quality = voltageRead ? SignalQuality.Good : SignalQuality.Stale;
        }

        _measurements.AllGood = pack.Quality == SignalQuality.Good && voltageRead;
        _measurements.LowestCellMicrovolts = Math.Min(_measurements.CellMicrovolts[0].Value, _measurements.CellMicrovolts[1].Value);
        _stage.Estimate(_measurements, 0, false, _clock);
        return IsHonestAfter(elapsedMilliseconds, pack.Quality == SignalQuality.Good && currentRead);
    }

    private bool IsHonestAfter(int elapsedMilliseconds, bool sampled)
    {
        // The stage compares once a second, at the next sample or when it gives the sample up.
        _slowMilliseconds += elapsedMilliseconds;
        _pendingMilliseconds += elapsedMilliseconds;
        _pendingMilliseconds = sampled || _pendingMilliseconds > _maximumGapMilliseconds ? 0 : _pendingMilliseconds;

        if (_slowMilliseconds < 1_000 || _pendingMilliseconds > 0)
        {
            return true;
        }

        _slowMilliseconds = 0;

        for (int i = 0; i < _cells.Length; i++)
        {
            double ppm = _cells[i].Charge * 1e6;
            double best = _stage.Result.CellChargePpm[i];
            double uncertainty = _stage.Result.CellUncertaintyPpm[i];

            if (ppm < best - uncertainty || ppm > best + uncertainty || _stage.Result.Disagreements > 0)
            {
                Console.WriteLine($"cell {i} at {_nowMilliseconds} ms: {ppm:F1} ppm is not {best} +- {uncertainty}");
                Console.WriteLine($"{_stage.Result.Disagreements} disagreements");
                return false;
            }
        }

        return true;
    }
}
