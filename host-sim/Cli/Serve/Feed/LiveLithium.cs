using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Serve.Feed;

/// <summary>What the firmware believes about the lithium of one cell, in the units of the page, with the course of its resistance.</summary>
public sealed class LiveLithium
{
    /// <summary>Points of the course that are kept.</summary>
    public const int MostPoints = 128;

    private const double FirstInterval = 60;

    private readonly List<(double Seconds, double Milliohms)> _course = new(MostPoints);
    private double _interval = FirstInterval;

    /// <summary>Level of suspicion, 0 to 2.</summary>
    public int Level { get; private set; }

    /// <summary>Evidence of a soft short, 0 to 1.</summary>
    public double Evidence { get; private set; }

    /// <summary>Statistic of each detector over its threshold: 1 is where it speaks.</summary>
    public double[] Statistics { get; } = new double[LithiumMessage.Statistics];

    /// <summary>The detectors that look at single samples are awake.</summary>
    public bool Ready { get; private set; }

    /// <summary>Dips since boot.</summary>
    public int Dips { get; private set; }

    /// <summary>Leak from the balance of charge, in uA.</summary>
    public double LeakMicroamps { get; private set; }

    /// <summary>The cell has a deposition model; the next values mean nothing otherwise.</summary>
    public bool HasDeposition { get; private set; }

    /// <summary>Overpotentials in mV: ohmic, film and charge transfer, pores of the host, concentration.</summary>
    public double[] Overpotentials { get; } = new double[4];

    /// <summary>Share of the salt missing at the front, 0 to 1.</summary>
    public double Sand { get; private set; }

    /// <summary>Margin to nucleation on top: 1 at rest, 0 at the barrier.</summary>
    public double NucleationMargin { get; private set; }

    /// <summary>Share of the current at the top front.</summary>
    public double TopShare { get; private set; }

    /// <summary>Bottom front above the collector, in um.</summary>
    public double FrontMicrometres { get; private set; }

    /// <summary>Moss on the top face, in um.</summary>
    public double MossMicrometres { get; private set; }

    /// <summary>From the nearest lithium to the counter electrode, in um.</summary>
    public double DistanceMicrometres { get; private set; }

    /// <summary>Dead lithium in mAh.</summary>
    public double DeadMilliampereHours { get; private set; }

    /// <summary>Resistance within a tick at 25 degC (R0), in milliohms; NaN while unknown.</summary>
    public double FastMilliohms { get; private set; } = double.NaN;

    /// <summary>Coulombic efficiency in percent; NaN while unknown.</summary>
    public double EfficiencyPercent { get; private set; } = double.NaN;

    /// <summary>Course of R0, oldest first.</summary>
    public IReadOnlyList<(double Seconds, double Milliohms)> Course => _course;

    /// <summary>Takes what was told.</summary>
    /// <param name="message">The message.</param>
    /// <param name="seconds">Time as in the rows.</param>
    public void Take(LithiumMessage message, double seconds)
    {
        Level = message.Level;
        Evidence = message.EvidencePermille * 1e-3;
        Ready = message.Ready;
        Dips = message.Dips;
        LeakMicroamps = message.LeakUncertaintyNanoamps > 0 ? message.LeakNanoamps * 1e-3 : double.NaN;
        HasDeposition = message.HasDeposition;
        Overpotentials[0] = message.OhmicMicrovolts * 1e-3;
        Overpotentials[1] = message.InterfaceMicrovolts * 1e-3;
        Overpotentials[2] = message.HostMicrovolts * 1e-3;
        Overpotentials[3] = message.ConcentrationMicrovolts * 1e-3;
        Sand = message.SandPpm * 1e-6;
        NucleationMargin = message.NucleationMarginPpm * 1e-6;
        TopShare = message.TopSharePpm * 1e-6;
        FrontMicrometres = message.FrontNanometres * 1e-3;
        MossMicrometres = message.MossNanometres * 1e-3;
        DistanceMicrometres = message.DistanceNanometres * 1e-3;
        DeadMilliampereHours = message.DeadNanocoulombs / 3.6e9;
        FastMilliohms = message.FastMicroohms > 0 ? message.FastMicroohms * 1e-3 : double.NaN;
        EfficiencyPercent = message.EfficiencyPpm > 0 ? message.EfficiencyPpm * 1e-4 : double.NaN;

        for (int i = 0; i < Statistics.Length; i++)
        {
            Statistics[i] = message.StatisticPermille[i] * 1e-3;
        }

        Follow(seconds);
    }

    private void Follow(double seconds)
    {
        if (!double.IsFinite(FastMilliohms) || (_course.Count > 0 && seconds < _course[^1].Seconds + _interval))
        {
            return;
        }

        if (_course.Count == MostPoints)
        {
            // Every other point, and from now on half as many.
            for (int i = 0; i < MostPoints / 2; i++)
            {
                _course[i] = _course[2 * i];
            }

            _course.RemoveRange(MostPoints / 2, MostPoints - (MostPoints / 2));
            _interval *= 2;
        }

        _course.Add((seconds, FastMilliohms));
    }
}
