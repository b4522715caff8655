using InvertedAnodeBms.CellPhysics.Numerics;
using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.CellPhysics.Tests;

[TestClass]
public sealed class TridiagonalTests
{
    private const long Seed = 11;

    [TestMethod]
    public void TheSolutionIsThatOfADenseSolverForRandomDiffusionMatrices()
    {
        Console.WriteLine($"seed {Seed}");
        RandomStream random = new(Seed, "tridiagonal");

        for (int trial = 0; trial < 300; trial++)
        {
            int size = 1 + (int)random.Within(0, 30);
            double[] lower = new double[size];
            double[] diagonal = new double[size];
            double[] upper = new double[size];
            double[] rhs = new double[size];
            double[,] dense = new double[size, size];

            for (int k = 0; k < size; k++)
            {
                lower[k] = Math.Exp(random.Within(-5, 5));
                upper[k] = Math.Exp(random.Within(-5, 5));
                diagonal[k] = lower[k] + upper[k] + Math.Exp(random.Within(-5, 5));
                rhs[k] = random.Normal();
                dense[k, k] = diagonal[k];

                if (k > 0)
                {
                    dense[k, k - 1] = -lower[k];
                }

                if (k < size - 1)
                {
                    dense[k, k + 1] = -upper[k];
                }
            }

            double[] expected = Eliminate(dense, rhs);
            double[] found = new double[size];
            Tridiagonal system = new(size);
            system.Factor(lower, diagonal, upper);
            system.Solve(rhs, found);

            for (int k = 0; k < size; k++)
            {
                Assert.AreEqual(expected[k], found[k], 1e-10 * (1 + Math.Abs(expected[k])), $"trial {trial}, row {k} of {size}");
            }
        }
    }

    [TestMethod]
    public void ASystemSolvesManyRightHandSidesAndMaySolveInPlace()
    {
        Tridiagonal system = new(3);
        system.Factor([0, 1, 1], [2, 3, 2], [1, 1, 0]);
        double[] first = [1, 0, 0];
        double[] again = [1, 0, 0];
        double[] apart = new double[3];

        system.Solve(again, apart);
        system.Solve(first, first);

        CollectionAssert.AreEqual(apart, first);
        CollectionAssert.AreEqual(new double[] { 1, 0, 0 }, again);
    }

    /// <summary>Gauss with partial pivoting.</summary>
    private static double[] Eliminate(double[,] matrix, double[] rhs)
    {
        int size = rhs.Length;
        double[,] a = (double[,])matrix.Clone();
        double[] b = (double[])rhs.Clone();

        for (int column = 0; column < size; column++)
        {
            int pivot = column;

            for (int row = column + 1; row < size; row++)
            {
                pivot = Math.Abs(a[row, column]) > Math.Abs(a[pivot, column]) ? row : pivot;
            }

            for (int k = 0; k < size; k++)
            {
                (a[column, k], a[pivot, k]) = (a[pivot, k], a[column, k]);
            }

            (b[column], b[pivot]) = (b[pivot], b[column]);

            for (int row = column + 1; row < size; row++)
            {
                double factor = a[row, column] / a[column, column];
                b[row] -= factor * b[column];

                for (int k = column; k < size; k++)
                {
                    a[row, k] -= factor * a[column, k];
                }
            }
        }

        for (int row = size - 1; row >= 0; row--)
        {
            for (int k = row + 1; k < size; k++)
            {
                b[row] -= a[row, k] * b[k];
            }

            b[row] /= a[row, row];
        }

        return b;
    }
}
