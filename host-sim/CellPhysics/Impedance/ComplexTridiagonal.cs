using System.Numerics;

namespace InvertedAnodeBms.CellPhysics.Impedance;

/// <summary>
/// A tridiagonal system with a complex diagonal, factored once per frequency (Thomas algorithm). Row k: -lower[k] x[k-1] + diagonal[k] x[k]
/// - upper[k] x[k+1] = rhs[k].
/// </summary>
/// <remarks>Diffusion at a frequency above 0 is diagonally dominant, so no pivoting is needed.</remarks>
public sealed class ComplexTridiagonal
{
    private readonly Complex[] _lower;
    private readonly Complex[] _inverse;
    private readonly Complex[] _ratio;

    /// <summary>Creates a system of a size.</summary>
    public ComplexTridiagonal(int size)
    {
        _lower = new Complex[size];
        _inverse = new Complex[size];
        _ratio = new Complex[size];
    }

    /// <summary>Factors the matrix.</summary>
    /// <param name="lower">Coupling to the previous unknown; [0] is not used.</param>
    /// <param name="diagonal">Diagonal.</param>
    /// <param name="upper">Coupling to the next unknown; the last is not used.</param>
    public void Factor(double[] lower, Complex[] diagonal, double[] upper)
    {
        Complex ratio = Complex.Zero;

        for (int k = 0; k < _inverse.Length; k++)
        {
            double below = k == 0 ? 0 : lower[k];
            Complex inverse = 1 / (diagonal[k] - (below * ratio));
            ratio = upper[k] * inverse;
            _lower[k] = below * inverse;
            _inverse[k] = inverse;
            _ratio[k] = ratio;
        }
    }

    /// <summary>Solves in place.</summary>
    /// <param name="values">Right-hand side; becomes the solution.</param>
    public void Solve(Complex[] values)
    {
        Complex value = Complex.Zero;

        for (int k = 0; k < values.Length; k++)
        {
            value = (values[k] * _inverse[k]) + (_lower[k] * value);
            values[k] = value;
        }

        for (int k = values.Length - 2; k >= 0; k--)
        {
            value = values[k] + (_ratio[k] * value);
            values[k] = value;
        }
    }
}
