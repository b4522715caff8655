using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;

namespace InvertedAnodeBms.CellPhysics.Model;

/// <summary>
/// Lithium inside the carbon fibres and the one-time conversion of the lithiophilic oxide: both take charge before lithium plates.
/// </summary>
/// <remarks>
/// One intercalation state x with U = 0.10 tanh((1 - x)/0.02) + 0.25 (1 - x)^2 volts against lithium: a plateau that falls to zero when the fibres
/// are full; beyond that it goes on falling with the slope it has there, so that no drive can overfill them far. The shape is an assumption;
/// the paper only says that intercalation precedes plating.
/// </remarks>
public sealed class HostFibres
{
    private const double FullSlopeVolts = 0.10 / 0.02;

    private readonly double _capacity;
    private readonly double _ohms;
    private double _filled;
    private double _toConvert;
    private double _driveVolts;
    private double _conductance;
    private double _convertible;

    /// <summary>Creates fibres.</summary>
    /// <param name="host">The host.</param>
    /// <param name="filled">Lithium was plated when the cell was built, so the fibres are full and the oxide is converted.</param>
    public HostFibres(HostGeometry host, bool filled)
    {
        double unit = Physics.MilliampereHoursPerSquareCentimetre;
        _capacity = host.FibreCapacity * unit;
        _ohms = host.FibreResistance * Physics.OhmSquareCentimetre;
        _filled = filled ? 1 : 0.02;
        _toConvert = filled ? 0 : host.ConversionCharge * unit;
    }

    /// <summary>Lithium in fibres and converted oxide, in C/m2.</summary>
    public double Charge => (_capacity * _filled) + ConvertedCharge;

    /// <summary>Lithium bound by the conversion, in C/m2.</summary>
    public double ConvertedCharge { get; private set; }

    /// <summary>Current density of the last step in A/m2, positive when taking up lithium.</summary>
    public double Current { get; private set; }

    /// <summary>Prepares a step: implicit in the filling, so a long step does not overshoot.</summary>
    public void Prepare(double seconds)
    {
        if (_capacity <= 0)
        {
            _conductance = 0;
        }
        else
        {
            double left = 1 - _filled;
            _driveVolts = left < 0 ? FullSlopeVolts * left : (0.10 * Math.Tanh(left / 0.02)) + (0.25 * left * left);
            _conductance = 1 / (_ohms + (Slope() * seconds / _capacity));
        }

        // All of what is left within the step at most; below 1.5 V the oxide converts at any drive.
        _convertible = _toConvert / seconds;
    }

    /// <summary>Current density at a potential, and its derivative.</summary>
    public double CurrentAt(double potential, out double derivative)
    {
        derivative = _conductance;
        double conversion = Convert(potential, out double more);
        derivative += more;
        return (_conductance * (potential + _driveVolts)) + conversion;
    }

    /// <summary>Takes over a potential.</summary>
    public void Commit(double potential, double seconds)
    {
        double conversion = Convert(potential, out _);
        Current = CurrentAt(potential, out _);
        ConvertedCharge += conversion * seconds;
        _toConvert = Math.Max(0, _toConvert - (conversion * seconds));
        _filled += _capacity > 0 ? (Current - conversion) * seconds / _capacity : 0;
    }

    /// <summary>Answer to a small alternating voltage, in S/m2; 0 without fibres. The conversion of the oxide is not linear and left out.</summary>
    /// <param name="omega">Angular frequency in 1/s, above 0.</param>
    public System.Numerics.Complex Admittance(double omega)
    {
        return _capacity > 0 ? 1 / new System.Numerics.Complex(_ohms, -Slope() / (omega * _capacity)) : System.Numerics.Complex.Zero;
    }

    /// <summary>Takes over the state of other fibres.</summary>
    public void CopyFrom(HostFibres other)
    {
        _filled = other._filled;
        _toConvert = other._toConvert;
        ConvertedCharge = other.ConvertedCharge;
        Current = other.Current;
    }

    /// <summary>-dU/dx at the present filling, in V.</summary>
    private double Slope()
    {
        double left = Math.Max(0, 1 - _filled);
        double tanh = Math.Tanh(left / 0.02);
        return (FullSlopeVolts * (1 - (tanh * tanh))) + (0.5 * left);
    }

    private double Convert(double potential, out double derivative)
    {
        double wanted = (potential + 0.5) / 0.03;

        if (_convertible <= 0 || wanted <= 0)
        {
            derivative = 0;
            return 0;
        }

        derivative = wanted < _convertible ? 1 / 0.03 : 0;
        return Math.Min(wanted, _convertible);
    }
}
