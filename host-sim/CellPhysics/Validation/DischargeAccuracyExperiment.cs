using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.CellPhysics.Protocols;

namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>
/// How accurate the standard grid and steps are: a 1 C discharge against the same on a grid four times as fine with steps an eighth as long.
/// </summary>
/// <remarks>Compared at equal charge above 2.8 V: below, a flat curve falls off a cliff and a voltage difference says little.</remarks>
public sealed class DischargeAccuracyExperiment : IExperiment
{
    private const double CliffVolts = 2.8;

    private static readonly GridSpec s_fineGrid = new(96, 32, 48, 64, 0);

    private static readonly Target s_voltage = Target.Reported(
        "numerics.discharge.rms", "voltage error of a 1 C discharge, standard grid, fine steps", "mV",
        "root mean square against 4 x the cells and 1/8 of the steps, above 2.8 V");

    private static readonly Target s_capacity = Target.Reported(
        "numerics.discharge.capacity", "capacity error of the same", "%",
        "against the same reference");

    private static readonly Target s_lifeVoltage = Target.Reported(
        "numerics.discharge.rms_life", "voltage error of a 1 C discharge, standard grid, steps of life tests", "mV",
        "against the same reference");

    /// <inheritdoc/>
    public string Name => "accuracy of a discharge";

    /// <inheritdoc/>
    public IReadOnlyList<Target> Targets { get; } = [s_voltage, s_capacity, s_lifeVoltage];

    /// <inheritdoc/>
    public ExperimentOutcome Run(Action<double> progress, CancellationToken cancellation)
    {
        StepControl eighth = StepControl.Fine.Halved().Halved().Halved();
        Trace reference = Discharge(s_fineGrid, eighth, cancellation);
        progress(0.8);
        Trace fine = Discharge(GridSpec.Standard, StepControl.Fine, cancellation);
        Trace life = Discharge(GridSpec.Standard, StepControl.Life, cancellation);

        return new ExperimentOutcome(
            [
                new Finding(s_voltage, fine.RmsMillivolts(reference), $"{fine.Charge.Count} steps"),
                new Finding(s_capacity, 100 * ((fine.Charge[^1] / reference.Charge[^1]) - 1), string.Empty),
                new Finding(s_lifeVoltage, life.RmsMillivolts(reference), $"{life.Charge.Count} steps"),
            ],
            [
                new Picture(
                    "1 C discharge of the inverted full cell",
                    "discharged / mAh/cm2",
                    "voltage / V",
                    [
                        new Curve("standard grid", fine.InUnits(), [.. fine.Volts]),
                        new Curve("reference", reference.InUnits(), [.. reference.Volts], Dashed: true),
                    ]),
            ],
            []);
    }

    private static Trace Discharge(GridSpec grid, StepControl control, CancellationToken cancellation)
    {
        CellSpec spec = DesignCatalogue.Find("lfp-cloth-inverted") with { InitialStoichiometry = 0.04 };
        CellRunner runner = new(new CellModel(spec, 1, grid), control) { Cancellation = cancellation };
        Trace trace = new();
        double charge = 0;
        double before = 0;
        runner.OnStep = current =>
        {
            charge += -current * (runner.Seconds - before);
            before = runner.Seconds;
            trace.Charge.Add(charge);
            trace.Volts.Add(runner.Cell.Volts);
        };
        runner.ConstantCurrent(-FullCellCycling.OneC, 3 * Physics.MilliampereHoursPerSquareCentimetre, FullCellCycling.LowVolts);
        return trace;
    }

    private sealed class Trace
    {
        public List<double> Charge { get; } = [];

        public List<double> Volts { get; } = [];

        public double[] InUnits()
        {
            return [.. Charge.Select(value => value / Physics.MilliampereHoursPerSquareCentimetre)];
        }

        public double RmsMillivolts(Trace reference)
        {
            double sum = 0;
            double weight = 0;
            int k = 1;

            for (int i = 1; i < Charge.Count && Volts[i] > CliffVolts; i++)
            {
                while (k < reference.Charge.Count - 1 && reference.Charge[k] < Charge[i])
                {
                    k++;
                }

                double share = (Charge[i] - reference.Charge[k - 1]) / (reference.Charge[k] - reference.Charge[k - 1]);
                double expected = reference.Volts[k - 1] + (share * (reference.Volts[k] - reference.Volts[k - 1]));
                double width = Charge[i] - Charge[i - 1];
                sum += width * (Volts[i] - expected) * (Volts[i] - expected);
                weight += width;
            }

            return 1e3 * Math.Sqrt(sum / weight);
        }
    }
}
