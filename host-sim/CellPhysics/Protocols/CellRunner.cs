using InvertedAnodeBms.CellPhysics.Model;

namespace InvertedAnodeBms.CellPhysics.Protocols;

/// <summary>Leads a cell through segments of constant current, constant voltage and rest, with steps that follow the voltage.</summary>
public sealed class CellRunner
{
    private const double VoltageTolerance = 1e-4;
    private const double LeastSeconds = 1e-4;

    private readonly CellModel _spare;
    private readonly StepControl _control;

    /// <summary>Takes a cell under control.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="control">How steps are chosen.</param>
    public CellRunner(CellModel cell, StepControl control)
    {
        Cell = cell;
        _control = control;
        _spare = new CellModel(cell.Spec, 0, cell.Grid);
    }

    /// <summary>The cell.</summary>
    public CellModel Cell { get; }

    /// <summary>Temperature in kelvin.</summary>
    public double Kelvin { get; set; } = Materials.Physics.ReferenceKelvin;

    /// <summary>Time since the start, in s.</summary>
    public double Seconds { get; private set; }

    /// <summary>Charge of the last segment, in C/m2, positive.</summary>
    public double SegmentCharge { get; private set; }

    /// <summary>Steps so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Called after every accepted step with the current density of the step.</summary>
    public Action<double>? OnStep { get; set; }

    /// <summary>Stops a long run between steps.</summary>
    public CancellationToken Cancellation { get; set; }

    /// <summary>Constant current.</summary>
    /// <param name="current">Current density in A/m2, positive when charging.</param>
    /// <param name="mostCharge">Charge after which it ends, in C/m2.</param>
    /// <param name="lowVolts">Lower voltage limit.</param>
    /// <param name="highVolts">Upper voltage limit.</param>
    public StopReason ConstantCurrent(double current, double mostCharge, double lowVolts = double.MinValue, double highVolts = double.MaxValue)
    {
        double left = mostCharge / Math.Abs(current);
        double wanted = _control.FirstSeconds;
        double start = Seconds;
        SegmentCharge = 0;

        while (left > 1e-9)
        {
            Cancellation.ThrowIfCancellationRequested();
            double seconds = Math.Min(wanted, left);
            double before = Cell.Volts;
            _spare.CopyFrom(Cell);

            try
            {
                Cell.Step(current, Kelvin, seconds);
            }
            catch (DepletionException)
            {
                Cell.CopyFrom(_spare);
                return StopReason.Depletion;
            }

            double change = Math.Abs(Cell.Volts - before);
            bool passed = Cell.Volts > highVolts || Cell.Volts < lowVolts;
            double beyond = Math.Max(Cell.Volts - highVolts, lowVolts - Cell.Volts);

            // Right after a change of current the voltage may jump: the jump is not an error of the step.
            bool refine = (passed && beyond > VoltageTolerance && seconds > LeastSeconds)
                || (change > _control.MostVolts && seconds > _control.FirstSeconds && Seconds > start);

            if (refine)
            {
                Cell.CopyFrom(_spare);
                wanted = seconds / 2;
                continue;
            }

            Accept(current, seconds);
            left -= seconds;
            wanted = Math.Min(_control.LongestSeconds, Math.Max(seconds, wanted) * _control.Growth);

            if (passed)
            {
                return StopReason.Voltage;
            }
        }

        return StopReason.Charge;
    }

    /// <summary>Constant voltage until the current has fallen.</summary>
    /// <param name="volts">Voltage to hold.</param>
    /// <param name="leastCurrent">Magnitude of the current density at which it ends, in A/m2.</param>
    /// <param name="startCurrent">Current density to start from, with its sign; also the largest.</param>
    /// <param name="mostSeconds">Longest duration.</param>
    public StopReason ConstantVoltage(double volts, double leastCurrent, double startCurrent, double mostSeconds)
    {
        double left = mostSeconds;
        double wanted = _control.FirstSeconds;
        double current = startCurrent;
        SegmentCharge = 0;

        while (left > 1e-9)
        {
            Cancellation.ThrowIfCancellationRequested();
            double seconds = Math.Min(wanted, left);
            _spare.CopyFrom(Cell);
            current = Hold(volts, current, startCurrent, seconds);
            Accept(current, seconds);
            left -= seconds;
            wanted = Math.Min(_control.LongestSeconds, wanted * _control.Growth);

            if (Math.Abs(current) <= leastCurrent)
            {
                return StopReason.Current;
            }
        }

        return StopReason.Time;
    }

    /// <summary>No current.</summary>
    public void Rest(double seconds)
    {
        double left = seconds;
        double wanted = _control.FirstSeconds;
        SegmentCharge = 0;

        while (left > 1e-9)
        {
            Cancellation.ThrowIfCancellationRequested();
            double step = Math.Min(wanted, left);
            Cell.Step(0, Kelvin, step);
            Accept(0, step);
            left -= step;
            wanted = Math.Min(_control.LongestSeconds, wanted * _control.Growth);
        }
    }

    /// <summary>Secant search for the current that holds the voltage over one step. The cell ends in the accepted state.</summary>
    private double Hold(double volts, double guess, double largest, double seconds)
    {
        double first = guess;
        double firstError = Try(first, seconds) - volts;
        double second = Limit(first - (firstError / 6e-3), largest);

        for (int i = 0; i < 30 && second != first; i++)
        {
            double error = Try(second, seconds) - volts;

            if (Math.Abs(error) < 1e-6 || error == firstError)
            {
                break;
            }

            double next = Limit(second - (error * (second - first) / (error - firstError)), largest);
            (first, firstError, second) = (second, error, next);
        }

        Try(second, seconds);
        return second;
    }

    private double Try(double current, double seconds)
    {
        Cell.CopyFrom(_spare);
        Cell.Step(current, Kelvin, seconds);
        return Cell.Volts;
    }

    private static double Limit(double current, double largest)
    {
        double bound = Math.Abs(largest);
        return Math.Clamp(current, -bound, bound);
    }

    private void Accept(double current, double seconds)
    {
        Seconds += seconds;
        SegmentCharge += Math.Abs(current) * seconds;
        Steps++;
        OnStep?.Invoke(current);
    }
}
