namespace InvertedAnodeBms.Cli.Validation.Rom;

/// <summary>Minimises a function of a few variables by the method of Nelder and Mead.</summary>
public static class Simplex
{
    /// <summary>Minimises, starting over from the best point a few times: a simplex that has collapsed gets a new one.</summary>
    /// <param name="cost">The function.</param>
    /// <param name="start">First guess.</param>
    /// <param name="size">First displacement of each variable.</param>
    /// <param name="rounds">Number of starts.</param>
    /// <param name="steps">Steps per start.</param>
    public static double[] Minimise(Func<double[], double> cost, double[] start, double size, int rounds, int steps)
    {
        double[] best = start;

        for (int round = 0; round < rounds; round++)
        {
            best = Run(cost, best, size / (1 + round), steps);
        }

        return best;
    }

    private static double[] Run(Func<double[], double> cost, double[] start, double size, int steps)
    {
        int n = start.Length;
        double[][] points = [.. Enumerable.Range(0, n + 1).Select(i => start.Select((x, j) => j == i - 1 ? x + size : x).ToArray())];
        double[] values = [.. points.Select(cost)];

        for (int step = 0; step < steps; step++)
        {
            Array.Sort(values, points);
            double[] centre = [.. Enumerable.Range(0, n).Select(j => points.Take(n).Average(point => point[j]))];
            double[] worst = points[n];
            double[] Along(double share) => [.. centre.Select((x, j) => x + (share * (worst[j] - x)))];
            double[] candidate = Along(-1);
            double value = cost(candidate);

            if (value < values[0])
            {
                double[] farther = Along(-2);
                double fartherValue = cost(farther);
                (points[n], values[n]) = fartherValue < value ? (farther, fartherValue) : (candidate, value);
            }
            else if (value < values[n - 1])
            {
                (points[n], values[n]) = (candidate, value);
            }
            else
            {
                double[] nearer = Along(0.5);
                double nearerValue = cost(nearer);

                if (nearerValue < values[n])
                {
                    (points[n], values[n]) = (nearer, nearerValue);
                    continue;
                }

                for (int i = 1; i <= n; i++)
                {
                    points[i] = [.. points[i].Select((x, j) => 0.5 * (x + points[0][j]))];
                    values[i] = cost(points[i]);
                }
            }
        }

        Array.Sort(values, points);
        return points[0];
    }
}
