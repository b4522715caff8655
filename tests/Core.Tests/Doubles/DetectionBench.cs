using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>
/// The detection stage over cells on their plateau: open-circuit voltage, a resistance that the model knows, repeatable noise of 100 uV, and what the
/// test adds. Warm-up is a minute instead of five.
/// </summary>
public sealed class DetectionBench
{
    public const int NoiseMicrovolts = 100;
    public const int Tick = 100;
    public const float Ohms = 1.7f;

    public readonly DetectionStage Stage;
    public readonly Measurements Measurements;
    public readonly Estimates Estimates;
    public readonly DepositionResult Deposition;
    public readonly TickClock Clock = new TickClock(400_000);
    public readonly CellDesign Design = LfpLithiumPouch36.Create();

    /// <summary>Current, positive when charging.</summary>
    public int Microamps;

    /// <summary>Taken from the voltage of cell 0.</summary>
    public int DipMicrovolts;

    /// <summary>Taken from the voltage of every cell.</summary>
    public int CommonMicrovolts;

    /// <summary>Resistance of cell 0 that the model does not know, in milliohm.</summary>
    public int ExtraMilliohms;

    /// <summary>Noise is multiplied by this.</summary>
    public int Noise = 1;

    /// <summary>Ticks in which an alarm began.</summary>
    public int Alarms;

    /// <summary>Ticks in which a suspicion began.</summary>
    public int Suspicions;

    private readonly int _cells;
    private uint _random = 1;
    private long _now = 1_000;

    public DetectionBench(int cells, int enabledMask)
        : this(cells, new DetectionSettings { EnabledMask = enabledMask, WarmMilliseconds = 60_000, SettleMilliseconds = 10_000 })
    {
    }

    public DetectionBench(int cells, DetectionSettings settings)
    {
        _cells = cells;
        Stage = new DetectionStage(Design, Configurations.Measurement(cells), settings, cells);
        Measurements = new Measurements(cells, 1);
        Estimates = new Estimates(cells, new ChargeSession(Design));
        CellDeposition[] deposition = new CellDeposition[cells];

        for (int i = 0; i < cells; i++)
        {
            deposition[i] = new CellDeposition();
            Estimates.CellChargePpm[i] = 500_000;
            Measurements.CellMicrovolts[i].Quality = SignalQuality.Good;
        }

        Deposition = new DepositionResult(deposition);
        Measurements.PackMicroamps.Quality = SignalQuality.Good;
        Clock.Advance(_now);
    }

    /// <summary>A bench that has warmed up at its present current.</summary>
    public static DetectionBench Warm(int cells, int enabledMask, int microamps)
    {
        DetectionBench bench = new DetectionBench(cells, enabledMask);
        bench.Microamps = microamps;
        bench.Run(80_000);
        return bench;
    }

    public CellDetection Cell()
    {
        return Stage.Result.Cells[0];
    }

    public float Statistic(DetectorId id)
    {
        return Stage.Result.Cells[0].Statistic[(int)id];
    }

    /// <summary>Ticks at 10 Hz.</summary>
    public void Run(int milliseconds)
    {
        for (int i = 0; i < milliseconds; i += Tick)
        {
            Step(Tick);
        }
    }

    /// <summary>One tick of any length, sampled.</summary>
    public void Step(int milliseconds)
    {
        Measurements.PackMicroamps.Value = Microamps;

        for (int i = 0; i < _cells; i++)
        {
            float drop = Microamps * Ohms;
            float extra = i == 0 ? Microamps * (ExtraMilliohms * 0.001f) : 0f;
            int taken = CommonMicrovolts + (i == 0 ? DipMicrovolts : 0);
            Measurements.CellMicrovolts[i].Value = Design.Ocv.MicrovoltsAt(500_000) + (int)(drop + extra) - taken + (Random() * Noise);
            Deposition.Cells[i].OverpotentialVolts = drop * 1e-6f;
        }

        Detect(milliseconds);
    }

    /// <summary>One tick with whatever the signals hold.</summary>
    public void Detect(int milliseconds)
    {
        _now += milliseconds;
        Clock.Advance(_now);
        Stage.Detect(Measurements, Estimates, Deposition, Clock);
        Alarms += Stage.Result.AlarmBegins ? 1 : 0;
        Suspicions += Stage.Result.SuspicionBegins ? 1 : 0;
    }

    /// <summary>One dip of cell 0, and quiet after it.</summary>
    public void Dip(int microvolts, int ticks, int quietMilliseconds)
    {
        DipMicrovolts = microvolts;
        Run(ticks * Tick);
        DipMicrovolts = 0;
        Run(quietMilliseconds);
    }

    /// <summary>Sum of four bytes: near to Gaussian, 148 wide.</summary>
    private int Random()
    {
        int sum = -510;

        for (int i = 0; i < 4; i++)
        {
            _random = (_random * 1_664_525u) + 1_013_904_223u;
            sum += (int)(_random >> 24);
        }

        return sum * NoiseMicrovolts / 148;
    }
}
