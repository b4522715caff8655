using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;

namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>What one contact of known resistance does to the voltage of a full and of a symmetric cell, against the same cell without it.</summary>
public sealed class ShortSignatureExperiment : IExperiment
{
    private const double PouchOhms = 1000;
    private const double FilamentOhms = 974;
    private const double Charging = 3.52;
    private const double Plating = 2.5;
    private const double StepSeconds = 0.1;
    private const int Appears = 10;
    private const int Persistent = Appears + 20;
    private const int Vanishes = Appears + 100;
    private const int Steps = 200;

    private static readonly Target s_dip = new(
        "short.dip",
        "Dip from 1 kohm for more than a second in a full cell of 25 cm2",
        "mV",
        TargetKind.Numerics,
        TargetRule.Near,
        5.8,
        0.58,
        "3.45 V over 1 kohm through 42 ohm cm2 of fast resistance (PHYSICS 4.2)");

    private static readonly Target s_drop = new(
        "short.symmetric_drop",
        "Change of the overpotential from one filament of 974 ohm at 1.13 cm2",
        "%",
        TargetKind.Numerics,
        TargetRule.Near,
        -5,
        1,
        "58 ohm cm2 beside 974 ohm x 1.13 cm2 (PHYSICS 2.6)");

    /// <inheritdoc/>
    public string Name => "signature of a short";

    /// <inheritdoc/>
    public IReadOnlyList<Target> Targets => [s_dip, s_drop];

    /// <inheritdoc/>
    public ExperimentOutcome Run(Action<double> progress, CancellationToken cancellation)
    {
        Curve inverted = Dip("pouch-inverted", StepSeconds, cancellation);
        progress(0.3);
        Curve upright = Dip("pouch-upright", StepSeconds, cancellation);
        Curve brief = Dip("pouch-inverted", 1e-3, cancellation);
        progress(0.8);
        double drop = Drop("sym-cloth-upright");
        double dropInverted = Drop("sym-cloth-inverted");
        progress(1);
        string dips = FormattableString.Invariant(
            $"inverted, 2 s after it appeared; upright {-upright.Y[Persistent]:0.00}; inverted {-brief.Y[Appears + 1]:0.00} after 1 ms");
        string later = FormattableString.Invariant($", {-inverted.Y[Vanishes]:0.00} mV after 10 s");
        return new ExperimentOutcome(
            [
                new Finding(s_dip, -inverted.Y[Persistent], dips + later),
                new Finding(s_drop, drop, FormattableString.Invariant($"upright, first half cycle, 0.25 mA/cm2; inverted {dropInverted:0.0} %")),
            ],
            [
                new Picture(
                    "A contact of 1 kohm in a full cell of 25 cm2, there from 1 to 11 s (charging at 0.2 C)",
                    "time / s",
                    "voltage with it less voltage without / mV",
                    [inverted, upright]),
            ],
            []);
    }

    /// <summary>Difference over time between a cell that charges with a contact and the same cell without.</summary>
    private static Curve Dip(string design, double stepSeconds, CancellationToken cancellation)
    {
        CellSpec spec = DesignCatalogue.Find(design);
        CellModel clean = new(spec, 1);

        while (clean.Cathode!.Stoichiometry > 0.5)
        {
            cancellation.ThrowIfCancellationRequested();
            clean.Step(Charging, Physics.ReferenceKelvin, 20);
        }

        CellModel shorted = new(spec, 1);
        shorted.CopyFrom(clean);
        double[] seconds = new double[Steps + 1];
        double[] millivolts = new double[Steps + 1];

        for (int i = 1; i <= Steps; i++)
        {
            if (i == Appears + 1)
            {
                shorted.Contacts.Place(PouchOhms);
            }
            else if (i == Vanishes + 1)
            {
                shorted.Contacts.Clear();
            }

            clean.Step(Charging, Physics.ReferenceKelvin, stepSeconds);
            shorted.Step(Charging, Physics.ReferenceKelvin, stepSeconds);
            seconds[i] = i * stepSeconds;
            millivolts[i] = (shorted.Volts - clean.Volts) * 1e3;
        }

        return new Curve(design, seconds, millivolts);
    }

    private static double Drop(string design)
    {
        CellSpec spec = DesignCatalogue.Find(design);
        CellModel cell = new(spec, 1);

        // Half of the first half cycle: the profile is steady.
        for (int i = 0; i < 670; i++)
        {
            cell.Step(Plating, Physics.ReferenceKelvin, 10);
        }

        CellModel shorted = new(spec, 1);
        shorted.CopyFrom(cell);
        shorted.Contacts.Place(FilamentOhms);

        for (int i = 0; i < 120; i++)
        {
            cell.Step(Plating, Physics.ReferenceKelvin, 5);
            shorted.Step(Plating, Physics.ReferenceKelvin, 5);
        }

        return 100 * ((shorted.Volts / cell.Volts) - 1);
    }
}
