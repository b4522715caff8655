using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Numerics;

namespace InvertedAnodeBms.CellPhysics.Model;

/// <summary>
/// Spheres of one size: lithium diffuses inside (shells, backward Euler), reacts at the surface. Answers which current flows at a
/// potential of the population.
/// </summary>
public sealed class ParticlePopulation
{
    private const double Overfill = 0.04;
    private const double RadiusExponent = 0.6;

    private readonly int _count;
    private readonly double _share;
    private readonly Tridiagonal _system;
    private readonly double[] _area;
    private readonly double[] _volume;
    private readonly double _outerShell;
    private readonly double _outerSpacing;
    private readonly double[] _filling;
    private readonly double[] _free;
    private readonly double[] _response;
    private readonly double[] _lower;
    private readonly double[] _diagonal;
    private readonly double[] _upper;
    private double _seconds = double.NaN;
    private double _diffusionSeconds = double.NaN;
    private double _outer;
    private double _gain;
    private double _freeSurface;
    private double _exchange;
    private double _thermalVolts;
    private double _guess;

    /// <summary>Creates an evenly filled population.</summary>
    /// <param name="share">Share of the cathode's capacity.</param>
    /// <param name="shells">Shells per sphere.</param>
    /// <param name="stoichiometry">Filling, 0 to 1.</param>
    public ParticlePopulation(double share, int shells, double stoichiometry)
    {
        _count = shells;
        _share = share;
        _system = new Tridiagonal(shells);
        _area = new double[shells + 1];
        _volume = new double[shells];
        _filling = new double[shells];
        _free = new double[shells];
        _response = new double[shells];
        _lower = new double[shells];
        _diagonal = new double[shells];
        _upper = new double[shells];
        Array.Fill(_filling, stoichiometry);
        Surface = stoichiometry;
        double[] centre = new double[shells];

        for (int j = 0; j < shells; j++)
        {
            double inside = Radius(j, shells);
            double outside = Radius(j + 1, shells);
            centre[j] = 0.5 * (inside + outside);
            _volume[j] = (outside * outside * outside) - (inside * inside * inside);
        }

        for (int j = 1; j < shells; j++)
        {
            double radius = Radius(j, shells);
            _area[j] = 3 * radius * radius / (centre[j] - centre[j - 1]);
        }

        _outerShell = 1 - Radius(shells - 1, shells);
        _outerSpacing = centre[^1] - centre[^2];
    }

    /// <summary>Filling at the surface, 0 to 1.</summary>
    public double Surface { get; private set; }

    /// <summary>Mean filling, 0 to 1.</summary>
    public double Mean
    {
        get
        {
            double mean = 0;

            for (int j = 0; j < _count; j++)
            {
                mean += _filling[j] * _volume[j];
            }

            return mean;
        }
    }

    /// <summary>Current density of the last step per geometric area, positive when lithium leaves, in A/m2.</summary>
    public double Current { get; private set; }

    /// <summary>Prepares a step.</summary>
    /// <param name="capacity">Capacity of the whole cathode, in C/m2.</param>
    /// <param name="exchange">Exchange current of the whole cathode at half filling, in A/m2.</param>
    /// <param name="diffusionSeconds">R2/D at this temperature.</param>
    /// <param name="kelvin">Temperature.</param>
    /// <param name="seconds">Length of the step.</param>
    public void Prepare(double capacity, double exchange, double diffusionSeconds, double kelvin, double seconds)
    {
        if (seconds != _seconds || diffusionSeconds != _diffusionSeconds)
        {
            Factor(seconds, diffusionSeconds);
        }

        _system.Solve(_filling, _free);
        double own = _share * capacity;

        // Lithium that leaves: dy/dt = -i/own over the whole sphere, all of it through the last shell.
        double outer = seconds / (own * _volume[_count - 1]);
        double gradient = diffusionSeconds / (3 * own);

        // A parabola through the outer shell: its mean, the gradient at the surface and the gradient towards the next shell are known.
        double inner = _outerShell / (6 * _outerSpacing);
        _gain = (outer * (_response[_count - 1] + (inner * (_response[_count - 1] - _response[_count - 2])))) + (gradient * _outerShell / 3);
        _freeSurface = _free[_count - 1] + (inner * (_free[_count - 1] - _free[_count - 2]));
        double occupied = Math.Clamp(Surface, 0, 1);
        double room = Math.Max(1e-3, occupied * (1 - occupied));
        _exchange = 2 * _share * exchange * 2 * Math.Sqrt(room);
        _thermalVolts = 2 * Physics.Gas * kelvin / Physics.Faraday;
        _outer = outer;
    }

    /// <summary>Current density at a potential, and its derivative. Rises with the potential.</summary>
    /// <param name="volts">Potential of the population against lithium, hysteresis taken off.</param>
    /// <param name="derivative">Derivative in A/(m2 V).</param>
    public double CurrentAt(double volts, out double derivative)
    {
        double low = (_freeSurface - 1 - Overfill) / _gain;
        double high = (_freeSurface + Overfill) / _gain;
        double current = Math.Clamp(_guess, low, high);

        for (int i = 0; ; i++)
        {
            double surface = _freeSurface - (_gain * current);
            double potential = LfpOpenCircuit.Volts(surface, out double slope);
            double scaled = current / _exchange;
            double excess = potential + (_thermalVolts * Math.Asinh(scaled)) - volts;
            double rise = (-slope * _gain) + (_thermalVolts / (_exchange * Math.Sqrt(1 + (scaled * scaled))));
            derivative = 1 / rise;

            if (excess > 0)
            {
                high = current;
            }
            else
            {
                low = current;
            }

            double next = current - (excess / rise);

            if (Math.Abs(excess) < 1e-11 || i >= 100 || high - low < 1e-13)
            {
                _guess = current;
                return current;
            }

            current = next > low && next < high ? next : 0.5 * (low + high);
        }
    }

    /// <summary>Takes over a current.</summary>
    public void Commit(double current)
    {
        double outer = _outer * current;

        for (int j = 0; j < _count; j++)
        {
            _filling[j] = _free[j] - (outer * _response[j]);
        }

        Current = current;
        Surface = _freeSurface - (_gain * current);
    }

    /// <summary>Impedance of diffusion: surface filling per current, for a small signal, in m2/A (negative real part).</summary>
    /// <param name="capacity">Capacity of the whole cathode, in C/m2.</param>
    /// <param name="diffusionSeconds">R2/D.</param>
    /// <param name="omega">Angular frequency in 1/s.</param>
    public System.Numerics.Complex SurfacePerCurrent(double capacity, double diffusionSeconds, double omega)
    {
        // Sphere, planar form of the exact solution: dy_s = -i tau / (3 own) * tanh(s) / (s - tanh(s)), s = sqrt(i omega tau).
        System.Numerics.Complex s = System.Numerics.Complex.Sqrt(new System.Numerics.Complex(0, omega * diffusionSeconds));
        System.Numerics.Complex t = s.Real > 30 ? System.Numerics.Complex.One : System.Numerics.Complex.Tanh(s);
        return -diffusionSeconds / (3 * _share * capacity) * t / (s - t);
    }

    /// <summary>Takes over the state of another population.</summary>
    public void CopyFrom(ParticlePopulation other)
    {
        Array.Copy(other._filling, _filling, _count);
        Surface = other.Surface;
        Current = other.Current;
        _guess = other._guess;
    }

    /// <summary>Faces of the shells: thinner towards the surface, where gradients are steep, without a thick core.</summary>
    private static double Radius(int face, int shells)
    {
        return Math.Pow(face / (double)shells, RadiusExponent);
    }

    private void Factor(double seconds, double diffusionSeconds)
    {
        for (int j = 0; j < _count; j++)
        {
            double below = _area[j] * seconds / (diffusionSeconds * _volume[j]);
            double above = _area[j + 1] * seconds / (diffusionSeconds * _volume[j]);
            _lower[j] = below;
            _upper[j] = above;
            _diagonal[j] = 1 + below + above;
        }

        _system.Factor(_lower, _diagonal, _upper);
        Array.Clear(_response);
        _response[_count - 1] = 1;
        _system.Solve(_response, _response);
        _seconds = seconds;
        _diffusionSeconds = diffusionSeconds;
    }
}
