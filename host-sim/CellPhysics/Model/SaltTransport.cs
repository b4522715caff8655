using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Numerics;

namespace InvertedAnodeBms.CellPhysics.Model;

/// <summary>
/// Salt in the electrolyte, through the plane: free pores of the left host, separator, and cathode or the free pores of a mirrored host. Finite
/// volumes, backward Euler; lithium fronts are planes on the mesh, which stretches as they move.
/// </summary>
/// <remarks>
/// d(eps c)/dt = d/dx(D eps^b dc/dx) + (1 - t+) a / F. A front that plates with current density j removes (1 - t+) j / F at its plane. Mesh
/// lines move through resting electrolyte: what they sweep is exchanged between neighbours, and with the pool at a front, so salt is conserved
/// to rounding.
/// </remarks>
public sealed class SaltTransport
{
    private readonly TransportLayout _layout;
    private readonly PropertyTable _table;
    private readonly Tridiagonal _system;
    private readonly double[] _half;
    private readonly double[] _diagonal;
    private readonly double[] _coupling;
    private readonly double[] _upper;
    private readonly double[] _storage;
    private readonly double[] _rhs;
    private readonly double[] _next;
    private double _seconds = double.NaN;
    private double _saturation = double.NaN;
    private bool _stale = true;

    /// <summary>Creates the transport problem with salt spread evenly.</summary>
    public SaltTransport(TransportLayout layout, Electrolyte electrolyte)
    {
        int count = layout.Count;
        _layout = layout;
        _table = new PropertyTable(electrolyte);
        Varies = electrolyte.VariesWithConcentration;
        SourcePerCurrent = (1 - electrolyte.Transference) / Physics.Faraday;
        _system = new Tridiagonal(count);
        Salt = new double[count];
        Array.Fill(Salt, electrolyte.Salt);
        _half = new double[count];
        _diagonal = new double[count];
        _coupling = new double[count];
        _upper = new double[count];
        _storage = new double[count];
        _rhs = new double[count];
        _next = new double[count];
        LeftFrontSalt = LeftFaceSalt = RightFaceSalt = RightFrontSalt = RightMeanSalt = electrolyte.Salt;
    }

    /// <summary>Concentration in every cell of the mesh, in mol/m3.</summary>
    public double[] Salt { get; }

    /// <summary>Mesh and porosities.</summary>
    public TransportLayout Layout => _layout;

    /// <summary>Concentration at the left bottom front, in mol/m3.</summary>
    public double LeftFrontSalt { get; private set; }

    /// <summary>Concentration at the left face of the separator.</summary>
    public double LeftFaceSalt { get; private set; }

    /// <summary>Concentration at the right face of the separator.</summary>
    public double RightFaceSalt { get; private set; }

    /// <summary>Concentration at the right bottom front of a mirrored cell.</summary>
    public double RightFrontSalt { get; private set; }

    /// <summary>Mean concentration of the right region.</summary>
    public double RightMeanSalt { get; private set; }

    /// <summary>Ohmic resistance of the left host's free pores, in ohm m2.</summary>
    public double LeftOhms { get; private set; }

    /// <summary>Ohmic resistance of the separator, in ohm m2.</summary>
    public double SeparatorOhms { get; private set; }

    /// <summary>Ohmic resistance across the whole right region, in ohm m2.</summary>
    public double RightOhms { get; private set; }

    /// <summary>Salt removed per current at a plating front, in mol per coulomb.</summary>
    public double SourcePerCurrent { get; }

    private bool Varies { get; }

    /// <summary>Salt in the mesh, in mol/m2.</summary>
    public double Moles()
    {
        double moles = 0;

        for (int k = 0; k < Salt.Length; k++)
        {
            moles += Salt[k] * _layout.Width[k] * _layout.Porosity[k];
        }

        return moles;
    }

    /// <summary>Lets the mesh follow the fronts.</summary>
    /// <param name="leftMetres">Free length of the left host.</param>
    /// <param name="rightMetres">Free length of the right host; not used with a cathode.</param>
    /// <param name="pool">What displaced electrolyte is exchanged with.</param>
    public void MoveFronts(double leftMetres, double rightMetres, ElectrolytePool pool)
    {
        _stale |= _layout.MoveLeft(Salt, leftMetres, LeftFrontSalt, pool);
        _stale |= _layout.MoveRight(Salt, rightMetres, RightFrontSalt, pool);
    }

    /// <summary>Brings coefficients up to date; needed before resistances are read for a step.</summary>
    /// <param name="kelvin">Temperature.</param>
    /// <param name="seconds">Length of the step to come.</param>
    /// <param name="saturation">Filled share of the pores, 0 to 1.</param>
    public void Prepare(double kelvin, double seconds, double saturation)
    {
        bool changed = _table.Follow(kelvin);

        if (_stale || changed || Varies || seconds != _seconds || saturation != _saturation)
        {
            Assemble(seconds, saturation);
        }
    }

    /// <summary>Advances one step with the current densities of <paramref name="sources"/>. Without a host, front and face are one plane and
    /// the front's current is 0.</summary>
    /// <exception cref="DepletionException">A concentration would become negative; nothing has changed.</exception>
    public void Step(in TransportSources sources)
    {
        double[] salt = Salt;

        // Solved for the change: rounding is then relative to the change, and salt is conserved over a life.
        double carried = 0;

        for (int k = 0; k < salt.Length; k++)
        {
            double next = k < salt.Length - 1 ? _upper[k] * (salt[k + 1] - salt[k]) : 0;
            _rhs[k] = next - carried;
            carried = next;
        }

        int faceLeft = _layout.Left;
        int faceRight = _layout.Left + _layout.Separator;
        double s = SourcePerCurrent;
        Plane(0, s * sources.LeftFront);
        Plane(faceLeft, s * sources.LeftFace);
        Plane(faceRight, s * sources.RightFace);
        Plane(salt.Length, s * sources.RightFront);
        double perWidth = s * sources.RightVolume / Math.Max(_layout.RightMetres, 1e-12);

        for (int k = faceRight; k < salt.Length; k++)
        {
            _rhs[k] += perWidth * _layout.Width[k];
        }

        _system.Solve(_rhs, _next);

        double least = double.MaxValue;
        double most = 0;

        for (int k = 0; k < salt.Length; k++)
        {
            double next = _next[k] + salt[k];
            _next[k] = next;
            least = Math.Min(least, next);
            most = Math.Max(most, next);
        }

        double leftFront = AtPlane(0, s * sources.LeftFront, _next);
        double leftFace = AtPlane(faceLeft, s * sources.LeftFace, _next);
        double rightFace = AtPlane(faceRight, s * sources.RightFace, _next);
        double rightFront = AtPlane(salt.Length, s * sources.RightFront, _next);
        Check(leftFront, "left bottom front", sources.LeftFront);
        Check(leftFace, "left top front", sources.LeftFace);
        bool cathode = sources.RightVolume != 0;
        Check(rightFace, cathode ? "front of the cathode" : "right top front", cathode ? sources.RightVolume : sources.RightFace);
        Check(rightFront, cathode ? "back of the cathode" : "right bottom front", cathode ? sources.RightVolume : sources.RightFront);
        Check(Math.Min(least, 1 / most), "pores", sources.RightVolume);

        LeftFrontSalt = leftFront;
        LeftFaceSalt = leftFace;
        RightFaceSalt = rightFace;
        RightFrontSalt = rightFront;
        double moles = 0;
        double pores = 0;

        for (int k = 0; k < salt.Length; k++)
        {
            salt[k] = _next[k];
        }

        for (int k = faceRight; k < salt.Length; k++)
        {
            moles += salt[k] * _layout.Width[k];
            pores += _layout.Width[k];
        }

        RightMeanSalt = pores > 0 ? moles / pores : rightFace;
    }

    /// <summary>Takes over the state of another one of the same layout.</summary>
    public void CopyFrom(SaltTransport other)
    {
        Array.Copy(other.Salt, Salt, Salt.Length);
        _layout.CopyFrom(other._layout);
        LeftFrontSalt = other.LeftFrontSalt;
        LeftFaceSalt = other.LeftFaceSalt;
        RightFaceSalt = other.RightFaceSalt;
        RightFrontSalt = other.RightFrontSalt;
        RightMeanSalt = other.RightMeanSalt;
        _stale = true;
    }

    private void Assemble(double seconds, double saturation)
    {
        double[] width = _layout.Width;
        double wet = saturation * Math.Sqrt(saturation);
        double left = 0;
        double separator = 0;
        double right = 0;

        for (int k = 0; k < width.Length; k++)
        {
            double tortuous = _layout.Tortuous[k] * wet;
            double salt = Salt[k];
            double ohms = width[k] / (_table.Conductivity(salt) * tortuous);
            _half[k] = 2 * _table.Diffusivity(salt) * tortuous / width[k];
            _storage[k] = _layout.Porosity[k] * width[k] / seconds;

            if (k < _layout.Left)
            {
                left += ohms;
            }
            else if (k < _layout.Left + _layout.Separator)
            {
                separator += ohms;
            }
            else
            {
                right += ohms;
            }
        }

        for (int k = 0; k < width.Length; k++)
        {
            double below = k == 0 ? 0 : _half[k - 1] * _half[k] / (_half[k - 1] + _half[k]);
            double above = k == width.Length - 1 ? 0 : _half[k] * _half[k + 1] / (_half[k] + _half[k + 1]);
            _coupling[k] = below;
            _upper[k] = above;
            _diagonal[k] = _storage[k] + below + above;
        }

        _system.Factor(_coupling, _diagonal, _upper);
        LeftOhms = left;
        SeparatorOhms = separator;
        RightOhms = right;
        _seconds = seconds;
        _saturation = saturation;
        _stale = false;
    }

    /// <summary>Removes salt at a plane between cells k-1 and k: shared by how well each side is connected.</summary>
    private void Plane(int k, double sink)
    {
        double below = k == 0 ? 0 : _half[k - 1];
        double above = k == _half.Length ? 0 : _half[k];
        double share = sink / (below + above);

        if (k > 0)
        {
            _rhs[k - 1] -= share * below;
        }

        if (k < _half.Length)
        {
            _rhs[k] -= share * above;
        }
    }

    private double AtPlane(int k, double sink, double[] salt)
    {
        double below = k == 0 ? 0 : _half[k - 1];
        double above = k == _half.Length ? 0 : _half[k];
        double carried = (k == 0 ? 0 : below * salt[k - 1]) + (k == _half.Length ? 0 : above * salt[k]);
        return (carried - sink) / (below + above);
    }

    private static void Check(double salt, string place, double current)
    {
        // The accept form: a NaN fails it.
        if (!(salt > 0 && salt < double.PositiveInfinity))
        {
            throw new DepletionException(place, current);
        }
    }
}
