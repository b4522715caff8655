using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Core.Properties.Estimation;

/// <summary>
/// A cell as it really is, in floating point: every deviation from the firmware's belief stays inside the bounds that the firmware is told.
/// </summary>
internal sealed class TrueCell
{
    private const int SlowElements = 3;
    private const int EndPpm = 100;

    private readonly CellDesign _design;
    private readonly double _capacityNanocoulombs;
    private readonly double _fastOhms;
    private readonly double[] _slowOhms = new double[SlowElements];
    private readonly double[] _slowMilliseconds = new double[SlowElements];
    private readonly double[] _slowMicrovolts = new double[SlowElements];
    private readonly double[] _lagShares = new double[SlowElements];
    private readonly double[] _leadNanocoulombs = new double[SlowElements];
    private readonly double _hysteresisMicrovolts;
    private readonly double _voltageErrorMicrovolts;

    /// <summary>Charge between empty and full of this very cell, in nanocoulombs.</summary>
    public double CapacityNanocoulombs => _capacityNanocoulombs;

    /// <summary>State of charge, 0 to 1 of the capacity that this very cell has.</summary>
    public double Charge { get; private set; }

    /// <summary>Resistance and lag now, over the largest that the design states for this temperature: 0 to 1.</summary>
    public double Cold { get; set; } = 1;

    /// <summary>Temperature, in 0.1 degC.</summary>
    public int DeciCelsius { get; set; } = 50;

    public TrueCell(CellDesign design, int voltageErrorMicrovolts, Random random)
    {
        _design = design;
        _capacityNanocoulombs = design.CapacityNanocoulombs * (1 + (Extreme(random) * design.CapacityTolerancePpm / 1e6));

        // In every second cell both errors stand at the same end: little is then left of the band.
        double side = random.Next(2) == 0 ? 0 : random.Next(2) == 0 ? 1 : -1;
        _hysteresisMicrovolts = (side == 0 ? Extreme(random) : side) * (design.OcvBandMicrovolts - 1);
        _voltageErrorMicrovolts = (side == 0 ? Extreme(random) : side) * (voltageErrorMicrovolts - 0.5);
        Charge = random.Next(4) switch { 0 => random.NextDouble() * 0.05, 1 => 1 - (random.NextDouble() * 0.05), _ => random.NextDouble() };

        double ohms = design.PolarisationMicroohms / 1e6 * (random.Next(3) switch { 0 => 1, 1 => 0, _ => random.NextDouble() });
        double share = random.Next(3) switch { 0 => 1, 1 => 0, _ => random.NextDouble() };
        _fastOhms = ohms * share;

        for (int i = 0; i < SlowElements; i++)
        {
            _slowOhms[i] = ohms * (1 - share) / SlowElements;
            _slowMilliseconds[i] = i == 0 ? design.RelaxationMilliseconds : Math.Exp(random.NextDouble() * Math.Log(design.RelaxationMilliseconds));
            _slowMicrovolts[i] = Extreme(random) * _slowOhms[i] * design.MaximumMicroamps;
        }

        // The surface of the particles runs ahead of their mean by elements with the same time constants.
        double lag = (random.Next(3) switch { 0 => 1, 1 => 0, _ => random.NextDouble() });

        for (int i = 0; i < SlowElements; i++)
        {
            _lagShares[i] = lag / SlowElements;
            _leadNanocoulombs[i] = Extreme(random) * _lagShares[i] * design.Lag.LargestMilliseconds * design.MaximumMicroamps;
        }
    }

    /// <summary>A current flows for a while.</summary>
    public void Flow(double microamps, double milliseconds)
    {
        int lag = _design.Lag.MillisecondsAt(DeciCelsius);
        Charge += microamps * milliseconds / _capacityNanocoulombs;

        for (int i = 0; i < SlowElements; i++)
        {
            double end = microamps * Cold * _slowOhms[i];
            _slowMicrovolts[i] = end + ((_slowMicrovolts[i] - end) * Math.Exp(-milliseconds / _slowMilliseconds[i]));
            double lead = microamps * Cold * lag * _lagShares[i];
            _leadNanocoulombs[i] = lead + ((_leadNanocoulombs[i] - lead) * Math.Exp(-milliseconds / _slowMilliseconds[i]));
        }
    }

    /// <summary>What the front end shows, calibration error included.</summary>
    public int Microvolts(double microamps)
    {
        // Beyond the ends of the table the curve goes on as steeply as in its last step.
        double ppm = (Charge + (_leadNanocoulombs.Sum() / _capacityNanocoulombs)) * 1e6;
        int below = Math.Clamp((int)Math.Floor(ppm / EndPpm) * EndPpm, 0, OcvTable.FullPpm - EndPpm);
        double low = _design.Ocv.MicrovoltsAt(below);
        double high = _design.Ocv.MicrovoltsAt(below + EndPpm);
        double microvolts = low + ((high - low) * (ppm - below) / EndPpm);
        microvolts += _hysteresisMicrovolts + _voltageErrorMicrovolts + (microamps * Cold * _fastOhms);

        for (int i = 0; i < SlowElements; i++)
        {
            microvolts += _slowMicrovolts[i];
        }

        return (int)Math.Round(microvolts);
    }

    /// <summary>The cell would leave the range of its table.</summary>
    public bool Refuses(double microamps, double milliseconds)
    {
        double end = Charge + (microamps * milliseconds / _capacityNanocoulombs);
        return end < 0 || end > 1;
    }

    /// <summary>-1 to 1, the ends and zero more often than the rest.</summary>
    public static double Extreme(Random random)
    {
        return random.Next(6) switch
        {
            0 => 0,
            1 or 2 => 1,
            3 or 4 => -1,
            _ => (random.NextDouble() * 2) - 1,
        };
    }
}
