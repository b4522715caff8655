using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;

namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>How much lithium the inverted cloth takes before any is on top.</summary>
public sealed class HostFillingExperiment : IExperiment
{
    private const double Current = 10;
    private const double StepSeconds = 20;
    private const double Most = 45;

    /// <inheritdoc/>
    public string Name => "filling of the host";

    /// <inheritdoc/>
    public IReadOnlyList<Target> Targets { get; } = [PaperTargets.HostCapacity, PaperTargets.TopFree];

    /// <inheritdoc/>
    public ExperimentOutcome Run(Action<double> progress, CancellationToken cancellation)
    {
        CellSpec spec = DesignCatalogue.Find("sym-cloth-inverted") with { Counter = CounterKind.Constant };
        CellModel cell = new(spec, 1);
        double unit = Physics.MilliampereHoursPerSquareCentimetre;
        double built = cell.Left.Bottom.LiveCharge / unit;
        double onTop = double.NaN;
        List<double> content = [];
        List<double> front = [];
        List<double> top = [];
        double plated = 0;

        while (plated < Most && !cell.Left.Full)
        {
            cancellation.ThrowIfCancellationRequested();
            cell.Step(Current, Physics.ReferenceKelvin, StepSeconds);
            plated += Current * StepSeconds / unit;
            progress(plated / Most);
            double onFace = (cell.Left.Top.LiveCharge + cell.Left.Top.DeadCharge) / unit;
            content.Add(built + plated);
            front.Add(cell.Left.FrontMetres * 1e6);
            top.Add(onFace);
            onTop = plated >= 30 && double.IsNaN(onTop) ? onFace : onTop;
        }

        return new ExperimentOutcome(
            [
                new Finding(
                    PaperTargets.HostCapacity,
                    cell.Left.Full ? (cell.Left.Bottom.LiveCharge + cell.Left.Bottom.DeadCharge) / unit : double.NaN,
                    "a weak prediction: pore volume (20 uL/cm2), and 12 % pores in the deposit chosen so that 36 fit; 41 without them"),
                new Finding(PaperTargets.TopFree, onTop, "barrier and rate of nucleation on the top are fitted; the paper does not identify them"),
            ],
            [
                Draw("Front in the inverted cloth, 1 mA/cm2", "front above the collector / um", content, front),
                Draw("Lithium on the top of the inverted cloth, 1 mA/cm2", "on the top / mAh/cm2", content, top),
            ],
            []);
    }

    private static Picture Draw(string title, string quantity, List<double> content, List<double> values)
    {
        return new Picture(title, "lithium in the cell / mAh/cm2", quantity, [new Curve("simulation", [.. content], [.. values])]);
    }
}
