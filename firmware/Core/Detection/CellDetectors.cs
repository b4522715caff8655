using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Detection;

/// <summary>All detectors of one cell.</summary>
public sealed class CellDetectors
{
    private const int RestPpmPerHour = 10_000;
    private const int SagMicrovolts = 2_000;
    private const int FullMicrovolts = 10_000;
    private const int DecisecondMilliseconds = 100;

    // One dip that a contact explains is none yet.
    private const int DoubtfulForSuspicion = 2;

    private readonly DetectionSettings _settings;
    private readonly bool _dipOn;
    private readonly bool _slowDipOn;
    private readonly bool _sumOn;
    private readonly bool _varianceOn;
    private readonly bool _medianOn;
    private readonly DipDetector _dip;
    private readonly DipDetector _slowDip;
    private readonly DipEvents _events;
    private readonly CumulativeSum _sum;
    private readonly VarianceDetector _variance;
    private readonly ResistanceDropDetector _drop;
    private readonly ChargeExcessDetector _excess;
    private readonly RestSagDetector _sag;
    private readonly MedianDetector _median;
    private readonly ShortGauge _gauge;
    private readonly Evidence _evidence;
    private readonly int _windowDeciseconds;

    /// <summary>Residual and its noise.</summary>
    public readonly ResidualFilter Residual;

    /// <summary>What the detectors say.</summary>
    public readonly CellDetection Result;

    /// <summary>Creates the detectors of a cell.</summary>
    /// <param name="design">Cell design.</param>
    /// <param name="measurement">Error bounds of the channels.</param>
    /// <param name="settings">Thresholds.</param>
    /// <param name="motion">How the current moves, shared by the cells.</param>
    /// <param name="result">Result that is written.</param>
    public CellDetectors(
        CellDesign design, MeasurementSettings measurement, DetectionSettings settings, CurrentMotion motion, CellDetection result)
    {
        float stepOhms = StepOhms(design);
        float floorVolts = settings.NoiseFloorMicrovolts * 1e-6f;
        float hourlyAmps = HourlyAmps(design);
        float restAmps = RestPpmPerHour * hourlyAmps;
        _settings = settings;
        _dipOn = settings.Enabled(DetectorId.Dip);
        _slowDipOn = settings.Enabled(DetectorId.SlowDip);
        _sumOn = settings.Enabled(DetectorId.CumulativeSum);
        _varianceOn = settings.Enabled(DetectorId.Variance);
        _medianOn = settings.Enabled(DetectorId.MedianDeviation);
        _windowDeciseconds = settings.WindowMilliseconds / DecisecondMilliseconds;
        _dip = new DipDetector(settings.DipSigmas);
        _slowDip = new DipDetector(settings.SlowDipSigmas);
        _events = new DipEvents(settings, stepOhms, restAmps, hourlyAmps);
        _sum = new CumulativeSum(settings.SumThreshold);
        _variance = new VarianceDetector(settings.EnergyThreshold);
        _drop = new ResistanceDropDetector(settings.ResistanceDrop);
        _excess = new ChargeExcessDetector(design, settings.LeakPpmPerHour * hourlyAmps, measurement.VoltageErrorMicrovolts);
        _sag = new RestSagDetector(design.ChargeTargetMicrovolts - FullMicrovolts, (int)(restAmps * 1e6f), SagMicrovolts);
        _median = new MedianDetector(settings.MedianThreshold, floorVolts);
        _gauge = new ShortGauge(stepOhms, result);
        _evidence = new Evidence(settings, result);
        Residual = new ResidualFilter(settings, stepOhms, motion);
        Result = result;
    }

    /// <summary>How the current of a pack of such cells moves.</summary>
    public static CurrentMotion Motion(CellDesign design)
    {
        return new CurrentMotion(StepOhms(design), RestPpmPerHour * HourlyAmps(design));
    }

    /// <summary>Alarms that no person has looked at demand a latch.</summary>
    public bool LatchDue()
    {
        return _evidence.LatchDue();
    }

    /// <summary>Alarms that no person has looked at.</summary>
    public int OpenAlarms()
    {
        return _evidence.OpenAlarms();
    }

    /// <summary>Alarms of an earlier boot count on.</summary>
    public void RestoreAlarms(int alarms)
    {
        Result.Alarms += alarms;
    }

    /// <summary>A person has looked at the pack: what was is past.</summary>
    /// <param name="health">What is known of its leak.</param>
    public void Acknowledge(CellHealth health)
    {
        _evidence.Acknowledge();
        _events.Ring.Clear();
        _excess.Acknowledge(health);
        Result.Statistic[(int)DetectorId.ChargeExcess] = 0f;
    }

    /// <summary>A gap in the samples: the base begins anew.</summary>
    public void Restart()
    {
        Residual.Restart();
        _events.Restart();
        _dip.Reset();
        _slowDip.Reset();
        _sum.Reset();
        _variance.Reset();
        _median.Reset();
        PublishFast();
    }

    /// <summary>Time passed of which the charge is unknown.</summary>
    public void ForgetCharge()
    {
        _excess.Forget();
        Result.Statistic[(int)DetectorId.ChargeExcess] = 0f;
        _sag.Disarm();
    }

    /// <summary>Takes one fresh sample into the residual; the detectors follow in <see cref="Look"/>.</summary>
    /// <param name="residual">Measured less modelled voltage, in V.</param>
    /// <param name="amps">Current, positive when charging, in A.</param>
    /// <param name="pace">Time since the last sample.</param>
    public void Take(float residual, float amps, Pace pace)
    {
        bool stepped = Residual.Take(residual, pace, _events.Holding());

        if (stepped && Residual.Ready())
        {
            // No detector looks at this sample, but a dip under way may be judged by it.
            _dip.Step();
            _slowDip.Step();
            _events.Step(Residual, amps);
        }
    }

    /// <summary>Leads the sample just taken through the detectors that look at single samples.</summary>
    /// <param name="common">Dip that every cell of the pack shows, in V, at most 0: it is none of this cell.</param>
    /// <param name="amps">Current, positive when charging, in A.</param>
    /// <param name="learnedOhms">What has been learned of the fast resistance, in ohm; 0 while unknown.</param>
    /// <param name="nowDeciseconds">Present time, in 0.1 s.</param>
    /// <param name="pace">Length of the tick.</param>
    /// <returns>True when a dip began.</returns>
    public bool Look(float common, float amps, float learnedOhms, int nowDeciseconds, Pace pace)
    {
        float fastOhms = _gauge.Believed(learnedOhms);
        float own = Residual.Volts - common;
        float sigmas = own / Residual.NoiseVolts;

        if (_dipOn)
        {
            _dip.Take(own, Residual.NoiseVolts);
        }

        if (_slowDipOn)
        {
            _slowDip.Take(Residual.MeanVolts - common, Residual.MeanNoiseVolts);
        }

        if (_sumOn)
        {
            _sum.Take(sigmas);
        }

        if (_varianceOn)
        {
            _variance.Take(sigmas);
        }

        int run = _dip.Run <= -DipDetector.Samples || _slowDip.Run <= -DipDetector.Samples
            ? -DipDetector.Samples
            : _dip.Run > _slowDip.Run ? _dip.Run : _slowDip.Run;
        _events.Take(Residual, run, amps, fastOhms, nowDeciseconds, pace.Milliseconds);

        if (_events.InDip())
        {
            _gauge.Take(_events.Depth(), Residual.Level(), fastOhms, pace.Milliseconds);
        }

        PublishFast();
        return _events.Begins;
    }

    /// <summary>Leads the deviation from the pack's median through its detector.</summary>
    /// <param name="deviation">Residual less median, in V.</param>
    /// <param name="pace">Length of the tick.</param>
    public void TakeDeviation(float deviation, Pace pace)
    {
        if (_medianOn)
        {
            _median.Take(deviation, pace);
            Result.Statistic[(int)DetectorId.MedianDeviation] = _median.Statistic();
        }
    }

    /// <summary>Fuses this tick.</summary>
    /// <param name="began">A dip began in it.</param>
    /// <param name="fresh">The sample of this tick was looked at.</param>
    /// <param name="nowDeciseconds">Present time, in 0.1 s.</param>
    /// <param name="pace">Length of the tick.</param>
    /// <returns>The level before.</returns>
    public int Fuse(bool began, bool fresh, int nowDeciseconds, Pace pace)
    {
        bool suspicious = false;
        bool grave = 1f <= Result.Statistic[(int)DetectorId.ChargeExcess] || (fresh && _events.Weight.Heavy);
        bool alarm = grave || (fresh && _events.Weight.Serious);

        if (grave)
        {
            _evidence.Insist();
        }

        if (fresh && _events.Withdrawn)
        {
            Result.Withdrawn++;

            if (_events.Ring.Count(nowDeciseconds, _windowDeciseconds, EventRing.Contact) == 0)
            {
                _evidence.Relent();
            }
        }

        if (began)
        {
            Result.Dips++;
            int most = _events.Contact.ShortLike() ? EventRing.Contact : EventRing.Certain;
            int certain = _events.Ring.Count(nowDeciseconds, _windowDeciseconds, most);
            alarm = alarm || certain >= _settings.DipsForAlarm;
            suspicious = certain > 0 || _events.Ring.Count(nowDeciseconds, _windowDeciseconds, EventRing.Contact) >= DoubtfulForSuspicion;
        }

        return _evidence.Take(suspicious, alarm, pace);
    }

    /// <summary>What changes slowly, about once a second.</summary>
    /// <param name="health">What has been learned about the cell.</param>
    /// <param name="good">Voltage and current are good.</param>
    /// <param name="cellMicrovolts">Voltage of the cell.</param>
    /// <param name="packMicroamps">Current.</param>
    /// <param name="milliseconds">Time since the last call.</param>
    public void Slow(CellHealth health, bool good, int cellMicrovolts, int packMicroamps, int milliseconds)
    {
        _gauge.Fade(good ? cellMicrovolts : 0, milliseconds);

        if (_settings.Enabled(DetectorId.ResistanceDrop))
        {
            Result.Statistic[(int)DetectorId.ResistanceDrop] = _drop.Take(health.SecondOhms(), milliseconds);
        }

        if (good && _settings.Enabled(DetectorId.ChargeExcess))
        {
            Result.Statistic[(int)DetectorId.ChargeExcess] = _excess.Take(health, cellMicrovolts, packMicroamps, milliseconds);
        }

        if (good && _settings.Enabled(DetectorId.RestSag))
        {
            _sag.Take(cellMicrovolts, packMicroamps, milliseconds);
        }

        Result.Statistic[(int)DetectorId.RestSag] = _sag.Statistic;
    }

    private static float StepOhms(CellDesign design)
    {
        return design.VoltageLoopMicroohms * 1e-6f;
    }

    /// <summary>Current that takes a millionth of the capacity in an hour, in A.</summary>
    private static float HourlyAmps(CellDesign design)
    {
        return design.CapacityNanocoulombs * (1e-9f / 3_600f / 1e6f);
    }

    private void PublishFast()
    {
        Result.ResidualVolts = Residual.Volts;
        Result.NoiseVolts = Residual.NoiseVolts;
        Result.Statistic[(int)DetectorId.Dip] = _dip.Statistic;
        Result.Statistic[(int)DetectorId.SlowDip] = _slowDip.Statistic;
        Result.Statistic[(int)DetectorId.CumulativeSum] = _sum.Statistic();
        Result.Statistic[(int)DetectorId.Variance] = _variance.Statistic();
        Result.Statistic[(int)DetectorId.MedianDeviation] = _median.Statistic();
    }
}
