using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;

namespace InvertedAnodeBms.CellPhysics.Model;

/// <summary>
/// An LFP cathode: two populations of particles and a double layer at one potential, hysteresis, contact resistance, loss of active material.
/// </summary>
public sealed class LfpCathode
{
    private readonly CathodeSpec _spec;
    private readonly ParticlePopulation _quick;
    private readonly ParticlePopulation _slow;
    private readonly double _builtCapacity;
    private readonly double _contactOhms;
    private double _capacitive;
    private double _diffusionFactor = double.NaN;
    private double _rateKelvin = double.NaN;
    private double _exchangeFactor = 1;

    /// <summary>Creates a rested cathode.</summary>
    /// <param name="spec">The cathode.</param>
    /// <param name="shells">Shells per particle.</param>
    /// <param name="stoichiometry">Filling, 0 to 1.</param>
    public LfpCathode(CathodeSpec spec, int shells, double stoichiometry)
    {
        _spec = spec;
        _quick = new ParticlePopulation(spec.QuickShare, shells, stoichiometry);
        _slow = new ParticlePopulation(1 - spec.QuickShare, shells, stoichiometry);
        _builtCapacity = spec.Capacity * Physics.MilliampereHoursPerSquareCentimetre;
        _contactOhms = spec.ContactResistance * Physics.OhmSquareCentimetre;
        Capacity = _builtCapacity;
        Potential = LfpOpenCircuit.Volts(stoichiometry);
    }

    /// <summary>Capacity that still takes part, in C/m2.</summary>
    public double Capacity { get; private set; }

    /// <summary>Potential of the particles against lithium without hysteresis and contact, in V.</summary>
    public double Potential { get; private set; }

    /// <summary>Branch of the hysteresis, -1 (discharged into) to 1 (charged into).</summary>
    public double Branch { get; private set; }

    /// <summary>Lithium locked into material that no longer takes part, in C/m2.</summary>
    public double StrandedCharge { get; private set; }

    /// <summary>Charge the double layer holds, in C/m2 (not lithium).</summary>
    public double DoubleLayerCharge { get; private set; }

    /// <summary>Mean filling, 0 to 1.</summary>
    public double Stoichiometry => (_spec.QuickShare * _quick.Mean) + ((1 - _spec.QuickShare) * _slow.Mean);

    /// <summary>Lithium in the cathode, in C/m2.</summary>
    public double LithiumCharge => (Capacity * Stoichiometry) + StrandedCharge;

    /// <summary>Open-circuit voltage of the mean filling with hysteresis, in V.</summary>
    public double OpenCircuitVolts => LfpOpenCircuit.Volts(Stoichiometry) + HysteresisVolts;

    private double HysteresisVolts => _spec.Hysteresis * 1e-3 * Branch;

    /// <summary>Prepares a step.</summary>
    /// <param name="salt">Mean concentration in the cathode, in mol/m3.</param>
    /// <param name="kelvin">Temperature.</param>
    /// <param name="seconds">Length of the step.</param>
    public void Prepare(double salt, double kelvin, double seconds)
    {
        double rounded = Physics.RoundedKelvin(kelvin);

        if (rounded != _rateKelvin)
        {
            _rateKelvin = rounded;
            _diffusionFactor = 1 / Physics.Arrhenius(_spec.DiffusionActivation, rounded);
            _exchangeFactor = Physics.Arrhenius(_spec.ExchangeActivation, rounded);
        }

        double exchange = _spec.ExchangeCurrent * 10 * _exchangeFactor * Math.Sqrt(Math.Max(salt, 1) * 1e-3) * (Capacity / _builtCapacity);
        _quick.Prepare(Capacity, exchange, _spec.QuickSeconds * _diffusionFactor, kelvin, seconds);
        _slow.Prepare(Capacity, exchange, _spec.SlowSeconds * _diffusionFactor, kelvin, seconds);
        _capacitive = _spec.DoubleLayer * 10 / seconds;
    }

    /// <summary>Finds the potential for a current density without changing the state.</summary>
    /// <param name="current">Current density, positive when lithium leaves (charge), in A/m2.</param>
    public double Solve(double current)
    {
        double low = 0.5;
        double high = 6.3;
        double potential = Potential;
        double tolerance = 1e-11 * (1 + Math.Abs(current));

        for (int i = 0; i < 200; i++)
        {
            double sum = _quick.CurrentAt(potential, out double quick) + _slow.CurrentAt(potential, out double slow);
            double excess = sum + (_capacitive * (potential - Potential)) - current;

            if (Math.Abs(excess) <= tolerance || high - low < 1e-14)
            {
                break;
            }

            if (excess > 0)
            {
                high = potential;
            }
            else
            {
                low = potential;
            }

            double next = potential - (excess / (quick + slow + _capacitive));
            potential = next > low && next < high ? next : 0.5 * (low + high);
        }

        return potential;
    }

    /// <summary>Voltage against lithium at the cathode's electrolyte for a potential of the particles.</summary>
    /// <param name="potential">What <see cref="Solve"/> found.</param>
    /// <param name="current">Current density, positive on charge.</param>
    public double VoltsAt(double potential, double current)
    {
        return potential + HysteresisVolts + (_contactOhms * current);
    }

    /// <summary>Takes over the potential of a step.</summary>
    /// <param name="potential">What <see cref="Solve"/> found.</param>
    /// <param name="current">The current it was found for: the parts add up to it to the last bit.</param>
    /// <param name="seconds">Length of the step.</param>
    public void Commit(double potential, double current, double seconds)
    {
        double quick = _quick.CurrentAt(potential, out _);
        double slow = current - quick - (_capacitive * (potential - Potential));
        _quick.Commit(quick);
        _slow.Commit(slow);
        DoubleLayerCharge += _capacitive * (potential - Potential) * seconds;
        Potential = potential;
        double moved = (quick + slow) * seconds;
        double share = Math.Abs(moved) / (Capacity * _spec.HysteresisShare);
        Branch += (Math.Sign(moved) - Branch) * (1 - Math.Exp(-share));
        Fade(Math.Abs(moved));
    }

    /// <summary>Impedance of the cathode without contact and pores, in ohm m2.</summary>
    /// <param name="kelvin">Temperature.</param>
    /// <param name="salt">Concentration in the cathode.</param>
    /// <param name="omega">Angular frequency in 1/s.</param>
    public System.Numerics.Complex Impedance(double kelvin, double salt, double omega)
    {
        double factor = 1 / Physics.Arrhenius(_spec.DiffusionActivation, kelvin);
        double exchange = _spec.ExchangeCurrent * 10 * Physics.Arrhenius(_spec.ExchangeActivation, kelvin)
            * Math.Sqrt(Math.Max(salt, 1) * 1e-3) * (Capacity / _builtCapacity);
        System.Numerics.Complex admittance = new(0, omega * _spec.DoubleLayer * 10);
        admittance += Branch1(_quick, _spec.QuickShare, _spec.QuickSeconds * factor, exchange, kelvin, omega);
        admittance += Branch1(_slow, 1 - _spec.QuickShare, _spec.SlowSeconds * factor, exchange, kelvin, omega);
        return 1 / admittance;
    }

    /// <summary>Contact resistance in ohm m2.</summary>
    public double ContactOhms => _contactOhms;

    /// <summary>Takes over the state of another cathode of the same design.</summary>
    public void CopyFrom(LfpCathode other)
    {
        _quick.CopyFrom(other._quick);
        _slow.CopyFrom(other._slow);
        Capacity = other.Capacity;
        Potential = other.Potential;
        Branch = other.Branch;
        StrandedCharge = other.StrandedCharge;
        DoubleLayerCharge = other.DoubleLayerCharge;
    }

    private System.Numerics.Complex Branch1(ParticlePopulation population, double share, double tau, double exchange, double kelvin, double omega)
    {
        double occupied = Math.Clamp(population.Surface, 0, 1);
        double own = 2 * share * exchange * Math.Sqrt(Math.Max(1e-3, occupied * (1 - occupied)));
        LfpOpenCircuit.Volts(population.Surface, out double slope);
        double transfer = Physics.Gas * kelvin / Physics.Faraday / own;
        return 1 / (transfer + (slope * population.SurfacePerCurrent(Capacity, tau, omega)));
    }

    private void Fade(double moved)
    {
        double cycles = moved / (2 * _builtCapacity);
        double lost = Capacity * _spec.FadePerCycle * cycles;
        StrandedCharge += lost * Stoichiometry;
        Capacity -= lost;
    }
}
