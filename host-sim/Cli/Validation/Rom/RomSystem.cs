using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.Core.Deposition;

namespace InvertedAnodeBms.Cli.Validation.Rom;

/// <summary>A simulated cell, and what the firmware believes of it.</summary>
/// <param name="Name">Name for tables.</param>
/// <param name="Design">Name of the simulated design.</param>
/// <param name="Amplitude">Current density of steps and pulses, in A/m2.</param>
/// <param name="AsBuilt">Lithium in the host as built, in mAh/cm2.</param>
/// <param name="Belief">Creates the firmware's design.</param>
/// <param name="Rows">Its transport table.</param>
public sealed record RomSystem(
    string Name, string Design, double Amplitude, double AsBuilt, Func<DepositionDesign> Belief, Func<float[]> Rows)
{
    /// <summary>Current density of the random current, in A/m2.</summary>
    public const double RandomAmplitude = 20;

    private const int Still = 1000;

    private static readonly Parameter s_noFibres = new(0, "mAh/cm2", Evidence.Assumed, "the reduced model has no intercalation");

    /// <summary>The paper's symmetric cell at 5 mA/cm2 and the wearable pouch at 2 C.</summary>
    public static IReadOnlyList<RomSystem> All { get; } =
    [
        new("Li|Li", "sym-cloth-inverted", 50, 6, SymmetricBelief.Create, SymmetricBelief.TransportRows),
        new("pouch", "pouch-inverted", 35.2, 10, LfpPouchDeposition.Inverted, LfpPouchDeposition.TransportRows),
    ];

    /// <summary>The same pouch with its lithium on top, none in the host.</summary>
    public static RomSystem Upright { get; } = new(
        "pouch upright", "pouch-upright", 35.2, 0, LfpPouchDeposition.Upright, LfpPouchDeposition.TransportRows);

    /// <summary>Lithium in the host that runs begin with, in mAh/cm2.</summary>
    public IEnumerable<double> Contents => AsBuilt > 0 ? new[] { AsBuilt, 10, 30 }.Distinct() : [0];

    /// <summary>The simulated cell with lithium in its host.</summary>
    /// <param name="lithium">Lithium in the host, in mAh/cm2.</param>
    /// <param name="waveform">Decides how full the cathode begins, so that it is neither filled nor emptied.</param>
    /// <param name="fibres">The fibres take up lithium, which the firmware's model does not know.</param>
    public CellSpec Truth(double lithium, Waveform waveform, bool fibres)
    {
        CellSpec spec = DesignCatalogue.Find(Design);
        AnodeSpec anode = spec.Anode with { LithiumBelow = new Parameter(lithium, "mAh/cm2", Evidence.Assumed, "given") };
        double first = waveform.Values[0];
        bool oneWay = waveform.Values.All(value => value * first >= 0);
        return spec with
        {
            Anode = fibres ? anode : anode with { Host = anode.Host with { FibreCapacity = s_noFibres } },
            InitialStoichiometry = !oneWay ? 0.5 : first > 0 ? 0.97 : 0.05,
        };
    }

    /// <summary>The firmware's design with the same lithium.</summary>
    /// <param name="lithium">Lithium in the host, in mAh/cm2.</param>
    /// <param name="moving">Its front moves; otherwise it stays where given: a thousand times the lithium at a thousandth of its thickness.</param>
    public DepositionDesign Model(double lithium, bool moving)
    {
        DepositionDesign design = Belief();
        long charge = Charge(design, lithium);
        design.Bottom.LithiumNanocoulombs = moving ? charge : charge * Still;
        design.MicrometresPerNanocoulomb /= moving ? 1 : Still;

        if (design.Mirrored)
        {
            design.Counter.LithiumNanocoulombs = design.Bottom.LithiumNanocoulombs;
        }

        return design;
    }

    private static long Charge(DepositionDesign design, double lithium)
    {
        return (long)(lithium * 3.6e9 * design.AreaSquareMetres * 1e4);
    }
}
