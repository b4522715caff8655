using System.Numerics;
using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Impedance;
using InvertedAnodeBms.CellPhysics.Protocols;

namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>
/// Nyquist plots of the symmetric cells after 1 and 50 cycles and an hour of rest: is the semicircle of the inverted cell smaller?
/// </summary>
public sealed class ImpedanceExperiment : IExperiment
{
    private const double OhmSquareCentimetresPerOhmSquareMetre = 1e4;
    private const double RestSeconds = 3600;

    private static readonly int[] s_cycles = [1, 50];
    private static readonly Target[] s_smaller = Array.ConvertAll(s_cycles, Smaller);

    /// <inheritdoc/>
    public string Name => "impedance of symmetric cells";

    /// <inheritdoc/>
    public IReadOnlyList<Target> Targets => s_smaller;

    /// <inheritdoc/>
    public ExperimentOutcome Run(Action<double> progress, CancellationToken cancellation)
    {
        SymmetricCycling inverted = new(DesignCatalogue.Find("sym-cloth-inverted"), 0.25, 1, StepControl.Life, cancellation);
        SymmetricCycling upright = new(DesignCatalogue.Find("sym-cloth-upright"), 0.25, 1, StepControl.Life, cancellation);
        List<Finding> findings = [];
        List<Curve> curves = [];

        for (int i = 0; i < s_cycles.Length; i++)
        {
            ImpedanceSpectrum smaller = After(inverted, s_cycles[i]);
            ImpedanceSpectrum larger = After(upright, s_cycles[i]);
            double width = Width(smaller);
            double reference = Width(larger);
            string remark = FormattableString.Invariant(
                $"{width:0.0} over {reference:0.0} ohm cm2; follows from the active area fitted to the overpotential, which the paper does not give");
            findings.Add(new Finding(s_smaller[i], width / reference, remark));
            curves.Add(Nyquist($"inverted, cycle {s_cycles[i]}", smaller, dashed: i > 0));
            curves.Add(Nyquist($"upright, cycle {s_cycles[i]}", larger, dashed: i > 0));
            progress((i + 1.0) / s_cycles.Length);
        }

        Picture picture = new("Impedance of the symmetric cells, 1 MHz to 1 mHz", "Re Z / (ohm cm2)", "-Im Z / (ohm cm2)", curves, EqualScales: true);
        return new ExperimentOutcome(findings, [picture], []);
    }

    private static ImpedanceSpectrum After(SymmetricCycling cycling, int cycles)
    {
        while (cycling.Cycles < cycles)
        {
            cycling.Cycle();
        }

        cycling.Runner.Rest(RestSeconds);
        return new ImpedanceSpectrum(cycling.Cell);
    }

    /// <summary>Re Z at 1 Hz less at 1 MHz, in ohm cm2.</summary>
    private static double Width(ImpedanceSpectrum spectrum)
    {
        return (spectrum.At(1).Real - spectrum.At(1e6).Real) * OhmSquareCentimetresPerOhmSquareMetre;
    }

    private static Curve Nyquist(string name, ImpedanceSpectrum spectrum, bool dashed)
    {
        Complex[] values = spectrum.At(ImpedanceSpectrum.Frequencies());
        return new Curve(
            name,
            Array.ConvertAll(values, value => value.Real * OhmSquareCentimetresPerOhmSquareMetre),
            Array.ConvertAll(values, value => -value.Imaginary * OhmSquareCentimetresPerOhmSquareMetre),
            dashed);
    }

    private static Target Smaller(int cycle)
    {
        return new Target(
            FormattableString.Invariant($"eis.inverted_smaller.{cycle}"),
            FormattableString.Invariant($"Semicircle of the inverted over the upright cell after {cycle} cycle{(cycle == 1 ? string.Empty : "s")}"),
            "1",
            TargetKind.Prediction,
            TargetRule.AtMost,
            0.95,
            0,
            "paper, Fig. 3h and 3i (no numbers); Re Z at 1 Hz less at 1 MHz after 1 h of rest");
    }
}
