using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;

namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>Time to depletion in free electrolyte against Sand's equation.</summary>
public sealed class SandExperiment : IExperiment
{
    private const double LengthMetres = 6e-3;
    private const int Cells = 2000;
    private const double StepSeconds = 0.1;

    private static readonly double[] s_milliamperes = [5, 10, 20];

    private static readonly Target s_slope = new(
        "sand.slope", "Slope of log time over log current", "1", TargetKind.Numerics, TargetRule.Near, -2, 0.01, "Sand's equation");

    private static readonly Target s_time = new(
        "sand.time_5",
        "Time to depletion at 5 mA/cm2 in free electrolyte",
        "s",
        TargetKind.Numerics,
        TargetRule.Near,
        2380,
        23.8,
        "Sand's equation with D 2.93e-10 m2/s, t+ 0.4, 1 M");

    /// <inheritdoc/>
    public string Name => "Sand's time";

    /// <inheritdoc/>
    public IReadOnlyList<Target> Targets => [s_slope, s_time];

    /// <inheritdoc/>
    public ExperimentOutcome Run(Action<double> progress, CancellationToken cancellation)
    {
        EtherElectrolyte electrolyte = new();
        double[] seconds = new double[s_milliamperes.Length];
        double[] closed = Array.ConvertAll(s_milliamperes, current => ClosedForm(electrolyte, current));

        for (int i = 0; i < seconds.Length; i++)
        {
            // Long against the diffusion length of 0.8 mm at Sand's time; one front, the far end is a wall.
            Region free = new(Cells, LengthMetres, 1);
            SaltTransport salt = new(new TransportLayout(default, free, default, false, 1.5, 0), electrolyte);
            TransportSources sources = new(s_milliamperes[i] * Physics.MilliamperesPerSquareCentimetre, 0, 0, 0, 0);
            seconds[i] = FreeElectrolyte.SecondsToDepletion(salt, sources, StepSeconds, 2 * closed[i], s => s.LeftFaceSalt, cancellation);
            progress((i + 1.0) / seconds.Length);
        }

        double[] x = Array.ConvertAll(s_milliamperes, Math.Log10);
        double[] y = Array.ConvertAll(seconds, Math.Log10);
        double slope = Slope(x, y);
        string ratios = string.Join(", ", seconds.Zip(closed, (s, c) => FormattableString.Invariant($"{s / c:0.0000}")));
        Picture picture = new(
            "Sand's time in free electrolyte",
            "log10 of current density / (mA/cm2)",
            "log10 of time to depletion / s",
            [new Curve("model", x, y), new Curve("Sand's equation", x, Array.ConvertAll(closed, Math.Log10), Dashed: true)],
            Points: true);
        return new ExperimentOutcome(
            [new Finding(s_slope, slope, "5, 10 and 20 mA/cm2"), new Finding(s_time, seconds[0], string.Empty)],
            [picture],
            [FormattableString.Invariant($"Time over Sand's equation at 5, 10, 20 mA/cm2: {ratios} ({Cells} cells, {StepSeconds} s).")]);
    }

    /// <summary>Sand's time in s: pi D (F c / (2 i (1 - t+)))^2.</summary>
    public static double ClosedForm(Electrolyte electrolyte, double milliamperes)
    {
        double current = milliamperes * Physics.MilliamperesPerSquareCentimetre;
        double root = Physics.Faraday * electrolyte.Salt / (2 * current * (1 - electrolyte.Transference));
        return Math.PI * electrolyte.Diffusivity(electrolyte.Salt, Physics.ReferenceKelvin) * root * root;
    }

    /// <summary>Least-squares slope.</summary>
    private static double Slope(double[] x, double[] y)
    {
        double meanX = x.Average();
        double meanY = y.Average();
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
    }
}
