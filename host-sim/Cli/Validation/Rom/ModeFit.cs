using InvertedAnodeBms.CellPhysics.Designs;

namespace InvertedAnodeBms.Cli.Validation.Rom;

/// <summary>
/// Fits the three modes of the firmware's transport table to the simulated salt: largest error over steps and pulses of 5 mA/cm2 and random
/// current of 2 mA/cm2, in depletion (5 % of each peak counts 1) and in voltage (0.3 mV count 1); a norm of high order stands for the maximum.
/// The rest of a row follows by least squares.
/// </summary>
public static class ModeFit
{
    private const int Modes = 3;
    private const int Thinning = 2;

    private const double AllowedShare = 0.05;
    private const double AllowedLogarithm = 0.3e-3 / (2 * 0.0257 * 0.6);

    private static readonly Waveform[] s_waveforms = [Waveform.Step, Waveform.Pulses, Waveform.Random(7)];
    private static readonly double[] s_saltShares = [50e-3, 50e-3, 20e-3];

    /// <summary>Fits one row of the table.</summary>
    /// <param name="spec">Design.</param>
    /// <param name="micrometres">Front position.</param>
    public static FittedRow Row(CellSpec spec, double micrometres)
    {
        CellSpec placed = SaltProbe.WithFrontAt(spec, micrometres);
        SaltProbe[] measured = [.. s_waveforms.Select(waveform => SaltProbe.Measure(placed, waveform, onTop: false))];
        double gain = measured[0].Front[(int)(1199 / Waveform.Seconds)];
        double quarter = measured[0].Front.TakeWhile(value => value < 0.63 * gain).Count() * Waveform.Seconds;
        double[] start = [Math.Log(gain), Math.Log(quarter * 1.2), Math.Log(quarter / 8), Math.Log(quarter / 100), 0.81, 0.13];
        double[] best = Simplex.Minimise(x => Cost(x, measured), start, 0.1, 5, 160);
        double[] found = Natural(best);
        double worst = Enumerable.Range(0, measured.Length).Max(i => WorstShare(Respond(found, s_waveforms[i], null), measured[i].Front));
        double[][] modes = [.. Enumerable.Range(0, Modes).Select(_ => new double[s_waveforms[0].Values.Length])];
        Respond(found, s_waveforms[0], modes);
        double[] excess = LeastSquares(modes, measured[0].Counter);
        double[] face = LeastSquares([modes[0]], measured[0].Face);
        return new FittedRow([micrometres, .. found, .. excess, face[0]], worst);
    }

    /// <summary>Fits the single mode of a top front: gain, time constant, excess at the counter electrode per depletion.</summary>
    public static double[] Top(CellSpec spec)
    {
        SaltProbe measured = SaltProbe.Measure(spec, Waveform.Step, onTop: true);
        int settled = (int)(1199 / Waveform.Seconds);
        double gain = measured.Front[settled];
        double[] both = [.. measured.Front.Zip(measured.Counter, (depletion, excess) => depletion + excess)];
        double seconds = Waveform.Seconds * (1 + both.TakeWhile(value => value < 0.632 * both[settled]).Count());
        return [gain, seconds, measured.Counter[settled] / gain];
    }

    /// <summary>
    /// What is not linear at a current either way: depletion curvature, excess curvature, rise of the pore resistance. Means of both signs.
    /// </summary>
    /// <param name="spec">Design.</param>
    /// <param name="micrometres">Front position.</param>
    /// <param name="amplitude">Current density in A/m2.</param>
    public static double[] Curvatures(CellSpec spec, double micrometres, double amplitude)
    {
        CellSpec placed = SaltProbe.WithFrontAt(spec, micrometres);
        int settled = (int)(1199 / Waveform.Seconds);
        double filled = spec.Electrolyte.Salt;
        SaltProbe linear = SaltProbe.Measure(placed, Waveform.Step, onTop: false, 0.01);
        double[] sums = new double[3];

        foreach (double current in new[] { amplitude, -amplitude })
        {
            SaltProbe large = SaltProbe.Measure(placed, Waveform.Step, onTop: false, current);
            double depletion = linear.Front[settled] * 100 * current / filled;
            double excess = linear.Counter[settled] * 100 * current / filled;
            double missing = large.Front[settled] / filled;
            sums[0] += 0.5 * ((depletion / missing) - 1) / depletion;
            sums[1] += 0.5 * ((excess / (large.Counter[settled] / filled)) - 1) / -excess;
            sums[2] += 0.5 * ((large.Ohms[settled] / linear.Ohms[0]) - 1) / missing;
        }

        return sums;
    }

    private static double[] Natural(double[] x)
    {
        return [Math.Exp(x[0]), Math.Exp(x[1]), Math.Exp(x[2]), Math.Exp(x[3]), x[4], x[5]];
    }

    private static double Cost(double[] x, SaltProbe[] measured)
    {
        double[] row = Natural(x);
        double cost = 0;

        for (int i = 0; i < measured.Length; i++)
        {
            double[] modelled = Respond(row, s_waveforms[i], null);
            double peak = measured[i].Front.Max(Math.Abs);
            double sum = 0;

            for (int k = 0; k < modelled.Length; k += Thinning)
            {
                double difference = modelled[k] - measured[i].Front[k];
                double missing = s_saltShares[i] * measured[i].Front[k];
                double logarithm = 2 * s_saltShares[i] * difference / (1 - (missing * missing));
                sum += Math.Pow(logarithm / AllowedLogarithm, 8) + Math.Pow(difference / peak / AllowedShare, 8);
            }

            cost += sum * Thinning / modelled.Length;
        }

        return cost;
    }

    private static double[] Respond(double[] row, Waveform waveform, double[][]? modes)
    {
        double[] shares = [row[4], row[5], 1 - row[4] - row[5]];
        double[] state = new double[Modes];
        double[] approach = [.. Enumerable.Range(0, Modes).Select(m => 1 - Math.Exp(-Waveform.Seconds / row[1 + m]))];
        double[] result = new double[waveform.Values.Length];

        for (int k = 0; k < result.Length; k++)
        {
            for (int m = 0; m < Modes; m++)
            {
                state[m] += approach[m] * ((row[0] * shares[m] * waveform.Values[k]) - state[m]);
                result[k] += state[m];

                if (modes is not null)
                {
                    modes[m][k] = state[m];
                }
            }
        }

        return result;
    }

    private static double WorstShare(double[] modelled, double[] measured)
    {
        return modelled.Zip(measured).Max(pair => Math.Abs(pair.First - pair.Second)) / measured.Max(Math.Abs);
    }

    /// <summary>Normal equations, eliminated without pivoting: they are positive definite.</summary>
    private static double[] LeastSquares(double[][] columns, double[] wanted)
    {
        int n = columns.Length;
        double[][] all = [.. columns, wanted];
        double[][] system = [.. columns.Select(row => all.Select(column => row.Zip(column).Sum(pair => pair.First * pair.Second)).ToArray())];

        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                double factor = j == i ? 0 : system[j][i] / system[i][i];

                for (int k = i; k <= n && j != i; k++)
                {
                    system[j][k] -= factor * system[i][k];
                }
            }
        }

        return [.. Enumerable.Range(0, n).Select(i => system[i][n] / system[i][i])];
    }
}
