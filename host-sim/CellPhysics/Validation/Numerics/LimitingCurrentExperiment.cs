using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;

namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>
/// The current at which the steady state of an inverted symmetric cell without lithium in its pores just depletes, and what happens on either
/// side of it.
/// </summary>
public sealed class LimitingCurrentExperiment : IExperiment
{
    private const double SteadySeconds = 1e5;
    private const int SteadySteps = 4;

    private static readonly Target s_limit = new(
        "ilim.symmetric",
        "Limiting current of the inverted symmetric cell, cloth 250 um of porosity 0.80",
        "mA/cm2",
        TargetKind.Numerics,
        TargetRule.Near,
        12.4,
        0.248,
        "F c / ((1 - t+) M), M the mean resistance to diffusion from the plating front (PHYSICS 2.5)");

    /// <inheritdoc/>
    public string Name => "limiting current";

    /// <inheritdoc/>
    public IReadOnlyList<Target> Targets => [s_limit];

    /// <inheritdoc/>
    public ExperimentOutcome Run(Action<double> progress, CancellationToken cancellation)
    {
        CellSpec cell = DesignCatalogue.Find("sym-cloth-inverted");
        HostGeometry host = HostLibrary.ClothOf(250, 0.80);
        double limit = Bisect(host, cell, cancellation);
        double closed = ClosedForm(host, cell);
        progress(0.4);
        double below = Seconds(host, cell, 0.98 * limit, cancellation);
        double[] currents = [1.02 * limit, 13, 15, 20];
        double[] times = Array.ConvertAll(currents, current => Seconds(host, cell, current, cancellation));
        double[] sand = Array.ConvertAll(currents, current => Sand(host, cell, current));
        progress(1);

        string found = string.Join(", ", currents.Zip(times, (i, t) => FormattableString.Invariant($"{t:0} s at {i:0.0}")));
        string remark = FormattableString.Invariant(
            $"closed form {closed:0.000}; at 98 % of it {(double.IsPositiveInfinity(below) ? "no depletion in 5000 s" : "DEPLETION")}");
        double value = double.IsPositiveInfinity(below) ? limit : double.NaN;
        return new ExperimentOutcome(
            [new Finding(s_limit, value, remark)],
            [
                new Picture(
                    "Depletion of the inverted symmetric cell above its limiting current",
                    "current density / (mA/cm2)",
                    "time to depletion / s",
                    [new Curve("model", currents, times), new Curve("Sand's equation, endless pores", currents, sand, Dashed: true)],
                    Points: true),
            ],
            [$"Depletion after {found} mA/cm2; below the limit the profile becomes steady and the cell runs on."]);
    }

    /// <summary>The limit in closed form, in mA/cm2: by symmetry M is half the resistance between the two fronts.</summary>
    public static double ClosedForm(HostGeometry host, CellSpec cell)
    {
        double diffusivity = cell.Electrolyte.Diffusivity(cell.Electrolyte.Salt, Physics.ReferenceKelvin);
        double side = host.Thickness * 1e-6 / Math.Pow(host.Porosity, cell.Bruggeman);
        double separator = cell.SeparatorThickness * 1e-6 / Math.Pow(cell.SeparatorPorosity, cell.Bruggeman);
        double mean = (side + (separator / 2)) / diffusivity;
        double limit = Physics.Faraday * cell.Electrolyte.Salt / ((1 - cell.Electrolyte.Transference) * mean);
        return limit / Physics.MilliamperesPerSquareCentimetre;
    }

    private static double Bisect(HostGeometry host, CellSpec cell, CancellationToken cancellation)
    {
        double low = 1;
        double high = 100;

        while (high - low > 1e-4)
        {
            cancellation.ThrowIfCancellationRequested();
            double middle = 0.5 * (low + high);
            (low, high) = IsSteady(host, cell, middle) ? (middle, high) : (low, middle);
        }

        return 0.5 * (low + high);
    }

    private static bool IsSteady(HostGeometry host, CellSpec cell, double milliamperes)
    {
        SaltTransport salt = FreeElectrolyte.EmptySymmetric(host, cell, GridSpec.Standard);

        try
        {
            for (int i = 0; i < SteadySteps; i++)
            {
                salt.Prepare(Physics.ReferenceKelvin, SteadySeconds, 1);
                salt.Step(Sources(milliamperes));
            }

            return true;
        }
        catch (DepletionException)
        {
            return false;
        }
    }

    private static double Seconds(HostGeometry host, CellSpec cell, double milliamperes, CancellationToken cancellation)
    {
        SaltTransport salt = FreeElectrolyte.EmptySymmetric(host, cell, GridSpec.Standard with { Host = 100, Separator = 20 });
        return FreeElectrolyte.SecondsToDepletion(salt, Sources(milliamperes), 0.1, 5000, s => s.LeftFrontSalt, cancellation);
    }

    private static double Sand(HostGeometry host, CellSpec cell, double milliamperes)
    {
        double tortuous = Math.Pow(host.Porosity, cell.Bruggeman);
        return SandExperiment.ClosedForm(cell.Electrolyte, milliamperes) * host.Porosity * tortuous;
    }

    private static TransportSources Sources(double milliamperes)
    {
        double current = milliamperes * Physics.MilliamperesPerSquareCentimetre;
        return new TransportSources(0, current, 0, -current, 0);
    }
}
