using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;

namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>Dense thickness of lithium per charge, read from how far the front of a plating cell has moved.</summary>
public sealed class LithiumThicknessExperiment : IExperiment
{
    private const double Current = 2.5;
    private const int Steps = 1440;
    private const double StepSeconds = 10;

    private static readonly Target s_thickness = new(
        "li.thickness",
        "Dense lithium per charge, from the movement of the front",
        "um per mAh/cm2",
        TargetKind.Numerics,
        TargetRule.Near,
        4.85,
        0.02425,
        "6.941 g/mol over 0.534 g/cm3 and Faraday's constant");

    /// <inheritdoc/>
    public string Name => "thickness of lithium";

    /// <inheritdoc/>
    public IReadOnlyList<Target> Targets => [s_thickness];

    /// <inheritdoc/>
    public ExperimentOutcome Run(Action<double> progress, CancellationToken cancellation)
    {
        CellSpec spec = DesignCatalogue.Find("sym-cloth-inverted");
        CellModel cell = new(spec, 1);
        double before = cell.Left.FrontMetres;
        double built = cell.Left.Fibres.Charge;

        for (int i = 0; i < Steps; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            cell.Step(Current, Physics.ReferenceKelvin, StepSeconds);
        }

        HostGeometry host = spec.Anode.Host;
        double charge = Current * Steps * StepSeconds / Physics.MilliampereHoursPerSquareCentimetre;
        double rise = (cell.Left.FrontMetres - before) * 1e6 / charge;
        double dense = rise * host.Porosity * (1 - host.DepositPorosity);
        progress(1);
        double fibres = (cell.Left.Fibres.Charge - built) / Physics.MilliampereHoursPerSquareCentimetre / charge;
        string remark = FormattableString.Invariant(
            $"the front rises {rise:0.00} um per mAh/cm2 of current in {host.Name}; fibres take {100 * fibres:0.00} % of it");
        return new ExperimentOutcome([new Finding(s_thickness, dense, remark)], [], []);
    }
}
