using System.Numerics;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;

namespace InvertedAnodeBms.CellPhysics.Impedance;

/// <summary>
/// Small-signal impedance of a cell at its present state and age, in ohm m2 (1 ohm m2 is 1e4 ohm cm2). For a cell at rest that holds lithium.
/// </summary>
/// <remarks>
/// The equations of <see cref="CellModel"/>, linearised: salt on the model's own mesh; in every host the bottom front behind its pores and their
/// diffusion potential, beside top front and fibres; cathode particles; contacts across the cell. Left out because they are not linear: the
/// hysteresis of the cathode, the conversion of the oxide, the stripping limit of a front with hardly any lithium. The particles of the cathode
/// answer as exact spheres, the model has shells.
/// </remarks>
public sealed class ImpedanceSpectrum
{
    private readonly CellModel _cell;
    private readonly double _kelvin;
    private readonly SaltResponse _salt;
    private readonly double _diffusionVolts;

    /// <summary>Linearises a cell.</summary>
    /// <param name="cell">The cell; it is only read and must not change while the spectrum is used.</param>
    /// <param name="kelvin">Temperature.</param>
    public ImpedanceSpectrum(CellModel cell, double kelvin = Physics.ReferenceKelvin)
    {
        _cell = cell;
        _kelvin = kelvin;
        _salt = new SaltResponse(cell, kelvin);
        _diffusionVolts = 2 * Physics.Gas * kelvin / Physics.Faraday * (1 - cell.Spec.Electrolyte.Transference);
    }

    /// <summary>Frequencies in Hz, evenly spaced on a logarithmic scale, falling.</summary>
    /// <param name="highest">First.</param>
    /// <param name="lowest">Last.</param>
    /// <param name="perDecade">Points per factor of ten.</param>
    public static double[] Frequencies(double highest = 1e6, double lowest = 1e-3, int perDecade = 10)
    {
        int steps = (int)Math.Round(Math.Log10(highest / lowest) * perDecade);
        double[] hertz = new double[steps + 1];

        for (int i = 0; i <= steps; i++)
        {
            hertz[i] = highest * Math.Pow(lowest / highest, i / (double)steps);
        }

        return hertz;
    }

    /// <summary>Impedance at some frequencies, in ohm m2.</summary>
    public Complex[] At(double[] hertz)
    {
        return Array.ConvertAll(hertz, At);
    }

    /// <summary>Impedance at one frequency, in ohm m2.</summary>
    /// <param name="hertz">Frequency, above 0.</param>
    public Complex At(double hertz)
    {
        double omega = 2 * Math.PI * hertz;
        _salt.GoTo(omega);
        Complex through = _cell.Right is null ? AgainstCathode(omega) : AgainstMirror(omega);
        return 1 / ((1 / through) + (_cell.Contacts.Siemens / _cell.SquareMetres));
    }

    private Complex AgainstCathode(double omega)
    {
        HostImpedance left = LeftHost(omega);
        SaltWave face = _salt.LeftFace();
        SaltWave wave = face + _salt.RightVolume();
        Complex front = Complex.Zero;

        if (_cell.Left.HasBottom)
        {
            SaltWave moved = _salt.LeftFront() - face;
            front = (left.Face - Drop(wave.LeftFace, wave.LeftFront)) / (left.Face + left.Front + Drop(moved.LeftFace, moved.LeftFront));
            wave += front * moved;
        }

        Complex counter = _cell.Cathode is null
            ? Complex.Zero
            : _cell.Cathode.Impedance(_kelvin, _cell.Salt.RightMeanSalt, omega) + _cell.Cathode.ContactOhms;
        return ((1 - front) * left.Face) + counter + _salt.SeparatorOhms + (_salt.RightOhms / 3) + Drop(wave.RightMean, wave.LeftFace);
    }

    /// <summary>1 A/m2 plates on the left and strips on the right; how each host shares it follows from two equations.</summary>
    private Complex AgainstMirror(double omega)
    {
        HostImpedance left = LeftHost(omega);
        HostImpedance right = HostImpedance.Of(_cell.Right!, _cell.RightSurroundings, _salt.RightOhms, _kelvin, omega);
        SaltWave leftFace = _salt.LeftFace();
        SaltWave rightFace = _salt.RightFace();
        SaltWave wave = leftFace - rightFace;
        Complex leftFront = Complex.Zero;
        Complex rightFront = Complex.Zero;

        if (_cell.Left.HasBottom)
        {
            SaltWave movedLeft = _salt.LeftFront() - leftFace;
            SaltWave movedRight = _salt.RightFront() - rightFace;
            Complex a = left.Face + left.Front + Drop(movedLeft.LeftFace, movedLeft.LeftFront);
            Complex b = Drop(movedRight.LeftFace, movedRight.LeftFront);
            Complex c = Drop(movedLeft.RightFace, movedLeft.RightFront);
            Complex d = right.Face + right.Front + Drop(movedRight.RightFace, movedRight.RightFront);
            Complex e = left.Face - Drop(wave.LeftFace, wave.LeftFront);
            Complex f = -right.Face - Drop(wave.RightFace, wave.RightFront);
            Complex determinant = (a * d) - (b * c);
            leftFront = ((e * d) - (b * f)) / determinant;
            rightFront = ((a * f) - (c * e)) / determinant;
            wave = wave + (leftFront * movedLeft) + (rightFront * movedRight);
        }

        Complex electrodes = ((1 - leftFront) * left.Face) + ((1 + rightFront) * right.Face);
        return electrodes + _salt.SeparatorOhms + Drop(wave.RightFace, wave.LeftFace);
    }

    private HostImpedance LeftHost(double omega)
    {
        return HostImpedance.Of(_cell.Left, _cell.LeftSurroundings, _salt.LeftOhms, _kelvin, omega);
    }

    private Complex Drop(Complex towards, Complex from)
    {
        return _diffusionVolts * (towards - from);
    }
}
