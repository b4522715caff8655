using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Detection;

/// <summary>Fifth stage of the tick: looks for the voltage fluctuation that dendrites cause. Advises; permits nothing.</summary>
/// <remarks>
/// Only samples taken in this tick, of good quality, are looked at. A gap, a clock that cannot be trusted or ticks slower than the settings allow
/// begin the base anew: they make the detectors silent, never loud.
/// </remarks>
public sealed class DetectionStage
{
    private const int SlowMilliseconds = 1_000;
    private const int LongestSlowMilliseconds = 3_600_000;
    private const int KneeTicks = 10;
    private const int DecisecondMilliseconds = 100;
    private const float MicroToOne = 1e-6f;

    // Larger than any overpotential.
    private const float MostRefreshedVolts = 10f;

    private readonly DetectionSettings _settings;
    private readonly Pace _pace;
    private readonly Pace _tickPace;
    private readonly CellDetectors[] _cells;
    private readonly CellModelVoltage[] _models;
    private readonly CurrentMotion _motion;
    private readonly PackResidual _pack = new PackResidual();
    private readonly int[] _sinceSample;
    private long _millisecondsSinceBoot;
    private int _sinceSlow;
    private int _untilKnee;
    private int _sinceCurrent;

    /// <summary>Result of the last tick.</summary>
    public readonly DetectionResult Result;

    /// <summary>Creates the detectors of a pack with the usual settings.</summary>
    /// <param name="design">Cell design.</param>
    /// <param name="measurement">Error bounds of the channels.</param>
    /// <param name="cellCount">Cells in series, 1 to 4.</param>
    public DetectionStage(CellDesign design, MeasurementSettings measurement, int cellCount)
        : this(design, measurement, new DetectionSettings(), cellCount)
    {
    }

    /// <summary>Creates the detectors of a pack.</summary>
    /// <param name="design">Cell design.</param>
    /// <param name="measurement">Error bounds of the channels.</param>
    /// <param name="settings">Detectors that work, and where they speak.</param>
    /// <param name="cellCount">Cells in series, 1 to 4.</param>
    public DetectionStage(CellDesign design, MeasurementSettings measurement, DetectionSettings settings, int cellCount)
    {
        settings.Check();
        _settings = settings;
        _pace = new Pace(settings);
        _tickPace = new Pace(settings);
        _cells = new CellDetectors[cellCount];
        _models = new CellModelVoltage[cellCount];
        _sinceSample = new int[cellCount];
        _motion = CellDetectors.Motion(design);
        Result = new DetectionResult(cellCount);

        for (int i = 0; i < cellCount; i++)
        {
            _cells[i] = new CellDetectors(design, measurement, settings, _motion, Result.Cells[i]);
            _models[i] = new CellModelVoltage(design);
        }
    }

    /// <summary>Alarms of an earlier boot that no person has looked at count on.</summary>
    /// <param name="alarms">Alarms of each cell, lowest first.</param>
    public void RestoreAlarms(int[] alarms)
    {
        for (int i = 0; i < _cells.Length; i++)
        {
            _cells[i].RestoreAlarms(alarms[i]);
        }
    }

    /// <summary>Copies the alarms of each cell that no person has looked at.</summary>
    /// <returns>A number has changed.</returns>
    public bool CopyAlarms(int[] into)
    {
        bool changed = false;

        for (int i = 0; i < _cells.Length; i++)
        {
            int alarms = _cells[i].OpenAlarms();
            changed = changed || alarms != into[i];
            into[i] = alarms;
        }

        return changed;
    }

    /// <summary>A person has looked at the pack and cleared it: alarms until now demand nothing any more.</summary>
    /// <param name="estimates">What they know of its leaks.</param>
    public void Acknowledge(Estimates estimates)
    {
        for (int i = 0; i < _cells.Length; i++)
        {
            _cells[i].Acknowledge(estimates.Health[i]);
        }
    }

    /// <summary>Looks at one tick.</summary>
    /// <param name="measurements">Conditioned signals.</param>
    /// <param name="estimates">Charge, resistances, leak.</param>
    /// <param name="deposition">Modelled overpotentials.</param>
    /// <param name="clock">Time since the previous tick, and whether it can be trusted.</param>
    public void Detect(Measurements measurements, Estimates estimates, DepositionResult deposition, TickClock clock)
    {
        int elapsed = clock.ElapsedMilliseconds;
        bool trusted = !clock.Faulty && elapsed > 0;
        bool current = measurements.PackMicroamps.IsFresh();
        _millisecondsSinceBoot += elapsed;

        // Evidence does not fade over a time that nobody can trust.
        _tickPace.Set(trusted ? elapsed : 0);

        Move(measurements.PackMicroamps.Value * MicroToOne, trusted && current, trusted, elapsed);

        for (int i = 0; i < _cells.Length; i++)
        {
            CountGap(i, trusted, elapsed);

            if (trusted && current && measurements.CellMicrovolts[i].IsFresh())
            {
                Sample(i, measurements, estimates, deposition);
            }

            if (!trusted || measurements.PackMicroamps.Quality != SignalQuality.Good)
            {
                _cells[i].ForgetCharge();
            }
        }

        // The cells that were sampled in this tick have looked for their knees.
        _untilKnee = !trusted || !current ? _untilKnee : _untilKnee > 0 ? _untilKnee - 1 : KneeTicks - 1;
        Look(estimates, measurements.PackMicroamps.Value * MicroToOne);

        // After a gap of hours the averages of the slow detectors begin where they were.
        _sinceSlow = trusted && elapsed < LongestSlowMilliseconds ? _sinceSlow + elapsed : 0;

        if (_sinceSlow >= SlowMilliseconds)
        {
            Slow(measurements, estimates, _sinceSlow);
        }

        Publish();
    }

    private void Move(float amps, bool fresh, bool trusted, int elapsed)
    {
        _sinceCurrent = Since(_sinceCurrent, trusted, elapsed);

        if (_sinceCurrent > _settings.MaximumTickMilliseconds)
        {
            _motion.Restart();
        }

        if (fresh)
        {
            _pace.Set(_sinceCurrent);
            _motion.Take(amps, PackResidual.LeastNoise(_cells), _pace);
            _sinceCurrent = 0;
        }
    }

    private void CountGap(int cell, bool trusted, int elapsed)
    {
        _sinceSample[cell] = Since(_sinceSample[cell], trusted, elapsed);

        if (_sinceSample[cell] > _settings.MaximumTickMilliseconds)
        {
            _cells[cell].Restart();
        }
    }

    /// <summary>Time since a sample, one tick later; more than the longest tick when that is past or nobody knows.</summary>
    private int Since(int milliseconds, bool trusted, int elapsed)
    {
        int most = _settings.MaximumTickMilliseconds;
        bool near = trusted && elapsed <= most && milliseconds + elapsed <= most;
        return near ? milliseconds + elapsed : most + 1;
    }

    private void Sample(int cell, Measurements measurements, Estimates estimates, DepositionResult deposition)
    {
        int microvolts = measurements.CellMicrovolts[cell].Value;
        int microamps = measurements.PackMicroamps.Value;
        CellModelVoltage model = _models[cell];
        model.Take(estimates.CellChargePpm[cell], microamps);
        bool modelled = cell < deposition.Cells.Length;
        float overpotential = modelled ? deposition.Cells[cell].OverpotentialVolts : 0f;
        float refreshed = modelled ? deposition.Cells[cell].RefreshedVolts : 0f;

        // The base would keep a NaN for ever.
        refreshed = -MostRefreshedVolts <= refreshed && refreshed <= MostRefreshedVolts ? refreshed : 0f;

        // The difference is taken between integers: a float has 0.2 uV left at 3 V.
        float residual = ((microvolts - model.Microvolts) * MicroToOne) - overpotential;
        _pace.Set(_sinceSample[cell]);

        if (_untilKnee == 0)
        {
            _cells[cell].Residual.KneeOhms = model.KneeOhms(microvolts, overpotential, modelled);
        }

        _cells[cell].Residual.Shift((-model.JumpMicrovolts * MicroToOne) - refreshed);
        _cells[cell].Take(residual, microamps * MicroToOne, _pace);
        _sinceSample[cell] = 0;
    }

    private void Look(Estimates estimates, float amps)
    {
        int nowDeciseconds = (int)(_millisecondsSinceBoot / DecisecondMilliseconds);
        _pack.Compare(_cells, _sinceSample);
        Result.SuspicionBegins = false;
        Result.AlarmBegins = false;

        for (int i = 0; i < _cells.Length; i++)
        {
            CellDetectors cell = _cells[i];
            bool ready = cell.Residual.Ready();
            bool fresh = _sinceSample[i] == 0;
            bool looked = fresh && ready && cell.Residual.Usable;
            bool began = looked && cell.Look(_pack.CommonVolts, amps, estimates.Health[i].FastOhms(), nowDeciseconds, _tickPace);
            cell.Result.Ready = ready;

            if (looked && _pack.HasMedian)
            {
                cell.TakeDeviation(cell.Residual.Volts - _pack.MedianVolts, _tickPace);
            }

            int before = cell.Fuse(began, looked, nowDeciseconds, _tickPace);
            Result.SuspicionBegins = Result.SuspicionBegins || (before == 0 && cell.Result.Level > 0);
            Result.AlarmBegins = Result.AlarmBegins || (before < 2 && cell.Result.Level == 2);
        }
    }

    private void Slow(Measurements measurements, Estimates estimates, int milliseconds)
    {
        Signal pack = measurements.PackMicroamps;

        for (int i = 0; i < _cells.Length; i++)
        {
            Signal cell = measurements.CellMicrovolts[i];
            bool good = pack.Quality == SignalQuality.Good && cell.Quality == SignalQuality.Good;
            _cells[i].Slow(estimates.Health[i], good, cell.Value, pack.Value, milliseconds);
        }

        _sinceSlow = 0;
    }

    private void Publish()
    {
        float evidence = 0f;
        int level = 0;
        int mask = 0;
        Result.LatchDue = false;

        for (int i = 0; i < _cells.Length; i++)
        {
            CellDetectors cell = _cells[i];
            CellDetection result = cell.Result;
            evidence = evidence < result.Evidence ? result.Evidence : evidence;
            level = level < result.Level ? result.Level : level;
            Result.LatchDue = Result.LatchDue || cell.LatchDue();
            mask |= Speaking(result.Statistic);
        }

        Result.HighestEvidence = evidence;
        Result.Level = level;
        Result.ActiveMask = mask;
    }

    private static int Speaking(float[] statistic)
    {
        int mask = 0;

        for (int i = 0; i < CellDetection.Detectors; i++)
        {
            mask |= 1f <= statistic[i] ? 1 << i : 0;
        }

        return mask;
    }
}
