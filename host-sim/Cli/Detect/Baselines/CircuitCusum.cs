using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Cli.Detect.Baselines;

/// <summary>
/// The cheapest model-based detector, as a comparator: residual of an equivalent circuit with one RC, and a plain one-sided cumulated sum of it.
/// </summary>
/// <remarks>
/// U(charge) + R0 i + RC. In its favour: it is given the true state of charge at the start, the true noise of its front end, and follows a slow error
/// of its model with a time constant of ten minutes. The sum is S = max(0, S - residual/sigma - 0.5).
/// </remarks>
public sealed class CircuitCusum
{
    private const double SeriesOhms = 1.3;
    private const double ParallelOhms = 1.0;
    private const double ParallelSeconds = 40;
    private const double BiasSeconds = 600;
    private const double Allowance = 0.5;
    private const double SettleSeconds = 600;

    private static readonly OcvTable s_ocv = LfpLithiumPouch36.Create().Ocv;

    private readonly double _sigma;
    private readonly double _capacityCoulombs;
    private double _charge;
    private double _parallelVolts;
    private double _bias;
    private double _openVolts;
    private double _seconds;
    private int _ticks;

    /// <summary>Begins.</summary>
    /// <param name="charge">State of charge, 0 to 1.</param>
    /// <param name="sigmaVolts">Noise of a voltage sample.</param>
    public CircuitCusum(double charge, double sigmaVolts)
    {
        _charge = charge;
        _sigma = sigmaVolts;
        _capacityCoulombs = 129.6;
    }

    /// <summary>The cumulated sum, in standard deviations.</summary>
    public double Sum { get; private set; }

    /// <summary>Takes a sample.</summary>
    public void Take(double volts, double amperes, double seconds)
    {
        _charge += amperes * seconds / _capacityCoulombs;
        _parallelVolts += ((amperes * ParallelOhms) - _parallelVolts) * seconds / ParallelSeconds;

        if (_ticks++ % 10 == 0)
        {
            _openVolts = s_ocv.MicrovoltsAt((int)(Math.Clamp(_charge, 0, 1) * OcvTable.FullPpm)) * 1e-6;
        }

        double error = volts - _openVolts - (amperes * SeriesOhms) - _parallelVolts;
        _bias = _seconds == 0 ? error : _bias + ((error - _bias) * seconds / BiasSeconds);
        _seconds += seconds;

        if (_seconds > SettleSeconds)
        {
            Sum = Math.Max(0, Sum - ((error - _bias) / _sigma) - Allowance);
        }
    }
}
