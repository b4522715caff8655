using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Cli.Detect.Baselines;

/// <summary>
/// The cheapest model-based detector, as a comparator: residual of an equivalent circuit with one RC, and a plain one-sided cumulated sum of it.
/// </summary>
/// <remarks>
/// U(charge) + R0 i + RC with 1.5 ohm and 0.2 ohm over 60 s, the nominal cell at 25 degC. In its favour: it is given the true temperature and the
/// nominal cell's dependence on it, the true state of charge at the start, the true noise of its front end, and it follows a slow error of its model
/// with a time constant of two minutes. The sum is S = max(0, S - residual/sigma - 0.5).
/// </remarks>
public sealed class CircuitCusum
{
    private const double SeriesOhms = 1.5;
    private const double ParallelOhms = 0.2;
    private const double ParallelSeconds = 60;
    private const double BiasSeconds = 120;
    private const double ActivationKelvin = 3300;
    private const double ReferenceKelvin = 298.15;
    private const double ZeroCelsiusKelvin = 273.15;
    private const double CapacityCoulombs = 129.6;
    private const double Allowance = 0.5;
    private const double SettleSeconds = 600;

    private static readonly OcvTable s_ocv = LfpLithiumPouch36.Create().Ocv;

    private readonly double _sigma;
    private double _charge;
    private double _parallelVolts;
    private double _bias;
    private double _openVolts;
    private double _cold = 1;
    private double _seconds;
    private int _ticks;

    /// <summary>Begins.</summary>
    /// <param name="charge">State of charge, 0 to 1.</param>
    /// <param name="sigmaVolts">Noise of a voltage sample.</param>
    public CircuitCusum(double charge, double sigmaVolts)
    {
        _charge = charge;
        _sigma = sigmaVolts;
    }

    /// <summary>The cumulated sum, in standard deviations.</summary>
    public double Sum { get; private set; }

    /// <summary>Takes a sample.</summary>
    public void Take(double volts, double amperes, double celsius, double seconds)
    {
        if (_ticks++ % 10 == 0)
        {
            _cold = Math.Exp(ActivationKelvin * ((1 / (celsius + ZeroCelsiusKelvin)) - (1 / ReferenceKelvin)));
            _openVolts = s_ocv.MicrovoltsAt((int)(Math.Clamp(_charge, 0, 1) * OcvTable.FullPpm)) * 1e-6;
        }

        _charge += amperes * seconds / CapacityCoulombs;
        _parallelVolts += ((amperes * _cold * ParallelOhms) - _parallelVolts) * seconds / ParallelSeconds;
        double error = volts - _openVolts - (amperes * _cold * SeriesOhms) - _parallelVolts;
        _bias = _seconds == 0 ? error : _bias + ((error - _bias) * seconds / BiasSeconds);
        _seconds += seconds;

        if (_seconds > SettleSeconds)
        {
            Sum = Math.Max(0, Sum - ((error - _bias) / _sigma) - Allowance);
        }
    }
}
