using InvertedAnodeBms.CellPhysics.Validation;

namespace InvertedAnodeBms.Cli.Validation.Rom;

/// <summary>Depletion and overpotential of both models over time.</summary>
public static class RomPictures
{
    private const int Thinning = 10;
    private const int Seconds = 1800;

    /// <summary>Draws a run.</summary>
    /// <param name="name">What was run.</param>
    /// <param name="run">The run.</param>
    public static IEnumerable<Picture> Draw(string name, RomRun run)
    {
        int count = (int)(Seconds / Waveform.Seconds / Thinning);
        double[] minutes = [.. Enumerable.Range(0, count).Select(k => k * Thinning * Waveform.Seconds / 60)];
        double[] Thin(double[] values, double factor) => [.. Enumerable.Range(0, count).Select(k => factor * values[k * Thinning])];

        yield return new Picture(
            $"Depletion at the front: {name}",
            "time / min",
            "depletion / mol/m3",
            [
                new Curve("firmware", minutes, Thin(run.Depletion, 1)),
                new Curve("simulated cell", minutes, Thin(run.TrueDepletion, 1), Dashed: true),
            ]);
        yield return new Picture(
            $"Overpotential: {name}",
            "time / min",
            "overpotential / mV",
            [
                new Curve("firmware", minutes, Thin(run.Volts, 1e3)),
                new Curve("simulated cell", minutes, Thin(run.TrueVolts, 1e3), Dashed: true),
            ]);
    }
}
