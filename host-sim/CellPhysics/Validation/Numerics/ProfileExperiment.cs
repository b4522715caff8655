using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.CellPhysics.Protocols;

namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>What the paper's simulation shows, for the full cells in the middle of a charge at 1 C: profiles over the depth.</summary>
public sealed class ProfileExperiment : IExperiment
{
    private const double HalfCharge = 0.63 * Materials.Physics.MilliampereHoursPerSquareCentimetre;

    /// <inheritdoc/>
    public string Name => "profiles over depth";

    /// <inheritdoc/>
    public ExperimentOutcome Run(Action<double> progress, CancellationToken cancellation)
    {
        DepthProfile inverted = MidCharge("lfp-cloth-inverted", "inverted", cancellation);
        progress(0.5);
        DepthProfile upright = MidCharge("lfp-cloth-upright", "upright", cancellation);
        progress(1);
        return new ExperimentOutcome(
            [],
            [
                Over("Salt", "concentration / (mol/m3)", [inverted.Salt, upright.Salt]),
                Over("Current in the electrolyte", "current density / (mA/cm2)", [inverted.Current, upright.Current]),
                Over("Lithium in the pores and on the face", "share of the free space", [inverted.Filling, upright.Filling]),
            ],
            [
                $"Plated by then: inverted {Gained(inverted)}, upright {Gained(upright)}.",
                "Host 0 to 300 um, separator to 325 um, cathode to 385 um. Lithium on the face is drawn upwards from the face; the model gives it "
                    + "no room of its own: the separator stays where it is.",
            ]);
    }

    private static DepthProfile MidCharge(string design, string name, CancellationToken cancellation)
    {
        CellModel cell = new(DesignCatalogue.Find(design), 1);
        double bottom = cell.Left.Bottom.LiveCharge;
        double top = cell.Left.Top.LiveCharge;
        CellRunner runner = new(cell, StepControl.Fine) { Cancellation = cancellation };
        runner.ConstantCurrent(FullCellCycling.OneC, HalfCharge);
        return DepthProfile.Of(cell, name, bottom, top);
    }

    private static string Gained(DepthProfile profile)
    {
        return FormattableString.Invariant($"{profile.Bottom:0.000} mAh/cm2 at the bottom and {profile.Top:0.000} on top");
    }

    private static Picture Over(string title, string what, IReadOnlyList<Curve> curves)
    {
        return new Picture($"{title} over the depth, middle of a charge at 1 C", "depth from the collector / um", what, curves);
    }
}
