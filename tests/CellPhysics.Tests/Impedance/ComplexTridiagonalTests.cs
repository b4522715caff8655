using System.Numerics;
using InvertedAnodeBms.CellPhysics.Impedance;
using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.CellPhysics.Tests;

[TestClass]
public sealed class ComplexTridiagonalTests
{
    [TestMethod]
    public void TheSolutionSatisfiesTheSystemForRandomDiffusionMatrices()
    {
        const long Seed = 41;
        Console.WriteLine($"seed {Seed}");
        RandomStream random = new(Seed, "complex tridiagonal");

        for (int trial = 0; trial < 200; trial++)
        {
            int size = 1 + (int)random.Within(0, 40);
            double[] lower = new double[size];
            double[] upper = new double[size];
            Complex[] diagonal = new Complex[size];
            Complex[] rhs = new Complex[size];

            for (int k = 0; k < size; k++)
            {
                lower[k] = Math.Exp(random.Within(-8, 8));
                upper[k] = Math.Exp(random.Within(-8, 8));
                diagonal[k] = new Complex(lower[k] + upper[k], Math.Exp(random.Within(-8, 8)));
                rhs[k] = new Complex(random.Normal(), random.Normal());
            }

            Complex[] x = (Complex[])rhs.Clone();
            ComplexTridiagonal system = new(size);
            system.Factor(lower, diagonal, upper);
            system.Solve(x);

            for (int k = 0; k < size; k++)
            {
                Complex below = k == 0 ? 0 : lower[k] * x[k - 1];
                Complex above = k == size - 1 ? 0 : upper[k] * x[k + 1];
                Complex residual = (diagonal[k] * x[k]) - below - above - rhs[k];
                double scale = 1 + Complex.Abs(diagonal[k] * x[k]) + Complex.Abs(below) + Complex.Abs(above);
                Assert.IsLessThan(1e-12 * scale, Complex.Abs(residual), $"trial {trial}, row {k}");
            }
        }
    }
}
