namespace InvertedAnodeBms.CellPhysics.Numerics;

/// <summary>
/// A tridiagonal system, factored once and solved many times (Thomas algorithm). Row k: -lower[k] x[k-1] + diagonal[k] x[k] - upper[k] x[k+1]
/// = rhs[k].
/// </summary>
/// <remarks>Stable without pivoting for the diagonally dominant matrices of diffusion.</remarks>
public sealed class Tridiagonal
{
    private readonly double[] _lower;
    private readonly double[] _inverse;
    private readonly double[] _ratio;

    /// <summary>Creates a system of a size.</summary>
    public Tridiagonal(int size)
    {
        _lower = new double[size];
        _inverse = new double[size];
        _ratio = new double[size];
    }

    /// <summary>Factors the matrix.</summary>
    /// <param name="lower">Coupling to the previous unknown; [0] is not used.</param>
    /// <param name="diagonal">Diagonal.</param>
    /// <param name="upper">Coupling to the next unknown; the last is not used.</param>
    public void Factor(double[] lower, double[] diagonal, double[] upper)
    {
        double ratio = 0;

        for (int k = 0; k < _lower.Length; k++)
        {
            double below = k == 0 ? 0 : lower[k];
            double inverse = 1 / (diagonal[k] - (below * ratio));
            ratio = upper[k] * inverse;
            _lower[k] = below * inverse;
            _inverse[k] = inverse;
            _ratio[k] = ratio;
        }
    }

    /// <summary>Solves for one right-hand side.</summary>
    /// <param name="rhs">Right-hand side.</param>
    /// <param name="solution">Receives the solution; may be the same array.</param>
    public void Solve(double[] rhs, double[] solution)
    {
        double[] lower = _lower;
        double[] inverse = _inverse;
        double[] ratio = _ratio;
        double value = 0;

        for (int k = 0; k < lower.Length && k < inverse.Length && k < rhs.Length && k < solution.Length; k++)
        {
            value = (rhs[k] * inverse[k]) + (lower[k] * value);
            solution[k] = value;
        }

        for (int k = lower.Length - 2; k >= 0; k--)
        {
            value = solution[k] + (ratio[k] * value);
            solution[k] = value;
        }
    }
}
