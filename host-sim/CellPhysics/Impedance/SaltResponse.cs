using System.Numerics;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;

namespace InvertedAnodeBms.CellPhysics.Impedance;

/// <summary>
/// How the salt in a cell answers small alternating currents: the model's own finite volumes with i omega in place of d/dt, coefficients at the
/// present concentrations.
/// </summary>
/// <remarks>
/// Around a cell at rest: how D changes with a concentration that is not yet even, and how a moving front stretches the mesh, are of second order
/// and left out.
/// </remarks>
public sealed class SaltResponse
{
    private readonly SaltTransport _salt;
    private readonly double[] _half;
    private readonly double[] _lower;
    private readonly double[] _upper;
    private readonly double[] _pores;
    private readonly Complex[] _diagonal;
    private readonly Complex[] _values;
    private readonly ComplexTridiagonal _system;

    /// <summary>Linearises the transport of a cell at its present state.</summary>
    /// <param name="cell">The cell; it is only read.</param>
    /// <param name="kelvin">Temperature.</param>
    public SaltResponse(CellModel cell, double kelvin)
    {
        _salt = cell.Salt;
        Electrolyte electrolyte = cell.Spec.Electrolyte;
        TransportLayout layout = _salt.Layout;
        int count = layout.Count;
        _half = new double[count];
        _lower = new double[count];
        _upper = new double[count];
        _pores = new double[count];
        _diagonal = new Complex[count];
        _values = new Complex[count];
        _system = new ComplexTridiagonal(count);
        double wet = Math.Pow(cell.Pool.Saturation, 1.5);
        int rightFace = layout.Left + layout.Separator;

        for (int k = 0; k < count; k++)
        {
            double tortuous = layout.Tortuous[k] * wet;
            double ohms = layout.Width[k] / (electrolyte.Conductivity(_salt.Salt[k], kelvin) * tortuous);
            _half[k] = 2 * electrolyte.Diffusivity(_salt.Salt[k], kelvin) * tortuous / layout.Width[k];
            _pores[k] = layout.Porosity[k] * layout.Width[k];
            LeftOhms += k < layout.Left ? ohms : 0;
            SeparatorOhms += k >= layout.Left && k < rightFace ? ohms : 0;
            RightOhms += k >= rightFace ? ohms : 0;
        }

        for (int k = 1; k < count; k++)
        {
            _lower[k] = _half[k - 1] * _half[k] / (_half[k - 1] + _half[k]);
            _upper[k - 1] = _lower[k];
        }
    }

    /// <summary>Ohmic resistance of the left host's free pores, in ohm m2.</summary>
    public double LeftOhms { get; }

    /// <summary>Ohmic resistance of the separator, in ohm m2.</summary>
    public double SeparatorOhms { get; }

    /// <summary>Ohmic resistance across the right region, in ohm m2.</summary>
    public double RightOhms { get; }

    /// <summary>Goes to a frequency.</summary>
    /// <param name="omega">Angular frequency in 1/s, above 0.</param>
    public void GoTo(double omega)
    {
        for (int k = 0; k < _diagonal.Length; k++)
        {
            _diagonal[k] = new Complex(_lower[k] + _upper[k], omega * _pores[k]);
        }

        _system.Factor(_lower, _diagonal, _upper);
    }

    /// <summary>Answer to 1 A/m2 that plates at the left bottom front.</summary>
    public SaltWave LeftFront()
    {
        return Plane(0);
    }

    /// <summary>Answer to 1 A/m2 that plates at the left face.</summary>
    public SaltWave LeftFace()
    {
        return Plane(_salt.Layout.Left);
    }

    /// <summary>Answer to 1 A/m2 that plates at the right face.</summary>
    public SaltWave RightFace()
    {
        return Plane(_salt.Layout.Left + _salt.Layout.Separator);
    }

    /// <summary>Answer to 1 A/m2 that plates at the right bottom front.</summary>
    public SaltWave RightFront()
    {
        return Plane(_salt.Layout.Count);
    }

    /// <summary>Answer to 1 A/m2 of lithium that leaves the cathode, evenly over its depth.</summary>
    public SaltWave RightVolume()
    {
        TransportLayout layout = _salt.Layout;
        Array.Clear(_values);

        for (int k = layout.Left + layout.Separator; k < layout.Count; k++)
        {
            _values[k] = _salt.SourcePerCurrent * layout.Width[k] / layout.RightMetres;
        }

        return Solve(-1);
    }

    private SaltWave Plane(int plane)
    {
        Array.Clear(_values);
        double below = Below(plane);
        double above = Above(plane);

        if (plane > 0)
        {
            _values[plane - 1] = -_salt.SourcePerCurrent * below / (below + above);
        }

        if (plane < _half.Length)
        {
            _values[plane] = -_salt.SourcePerCurrent * above / (below + above);
        }

        return Solve(plane);
    }

    private SaltWave Solve(int sinkPlane)
    {
        TransportLayout layout = _salt.Layout;
        int rightFace = layout.Left + layout.Separator;
        _system.Solve(_values);
        Complex mean = Complex.Zero;
        double width = 0;

        for (int k = rightFace; k < layout.Count; k++)
        {
            mean += _values[k] * layout.Width[k];
            width += layout.Width[k];
        }

        Complex atFace = At(rightFace, sinkPlane);
        return new SaltWave(
            At(0, sinkPlane) / _salt.LeftFrontSalt,
            At(layout.Left, sinkPlane) / _salt.LeftFaceSalt,
            atFace / _salt.RightFaceSalt,
            At(layout.Count, sinkPlane) / _salt.RightFrontSalt,
            (width > 0 ? mean / width : atFace) / _salt.RightMeanSalt);
    }

    private Complex At(int plane, int sinkPlane)
    {
        double below = Below(plane);
        double above = Above(plane);
        Complex carried = plane == sinkPlane ? -_salt.SourcePerCurrent : Complex.Zero;
        carried += plane > 0 ? below * _values[plane - 1] : Complex.Zero;
        carried += plane < _half.Length ? above * _values[plane] : Complex.Zero;
        return carried / (below + above);
    }

    private double Below(int plane)
    {
        return plane == 0 ? 0 : _half[plane - 1];
    }

    private double Above(int plane)
    {
        return plane == _half.Length ? 0 : _half[plane];
    }
}
