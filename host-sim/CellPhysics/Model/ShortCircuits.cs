using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.CellPhysics.Model;

/// <summary>
/// Contacts between the tips of lithium and the counter electrode: born by chance as tips come across, melted by their own current, used up where
/// lithium dissolves into a cathode, broken by stripping, thickened by plating. A cell of 15 mV can neither melt nor use up a filament, a cell of
/// 3.4 V can: both published signatures come from this.
/// </summary>
/// <remarks>Chance is spent on exposure (hazard integrals), so what happens does not depend on the step size.</remarks>
public sealed class ShortCircuits
{
    private const double FuseWattsPerMilliwatt = 1e-3;

    private readonly ContactSpec _spec;
    private readonly double _areaSquareCentimetres;
    private readonly List<ShortContact> _contacts = [];
    private RandomStream _random;
    private double _hazard;
    private double _nextBirth;

    /// <summary>Creates a cell without contacts.</summary>
    /// <param name="spec">The process.</param>
    /// <param name="areaSquareCentimetres">Electrode area.</param>
    /// <param name="random">Source of chance.</param>
    public ShortCircuits(ContactSpec spec, double areaSquareCentimetres, RandomStream random)
    {
        _spec = spec;
        _areaSquareCentimetres = areaSquareCentimetres;
        _random = random;
        _nextBirth = random.Exponential();
    }

    /// <summary>Sum of conductances, in S.</summary>
    public double Siemens { get; private set; }

    /// <summary>Contacts now.</summary>
    public int Count => _contacts.Count;

    /// <summary>Contacts born so far.</summary>
    public int Births { get; private set; }

    /// <summary>Contacts melted so far.</summary>
    public int Melted { get; private set; }

    /// <summary>Contacts whose tip dissolved so far.</summary>
    public int UsedUp { get; private set; }

    /// <summary>Contacts broken by stripping so far.</summary>
    public int Broken { get; private set; }

    /// <summary>Places a contact by hand: for measurements of a known short.</summary>
    /// <param name="ohms">Resistance, above 0; it neither grows nor melts nor breaks.</param>
    public void Place(double ohms)
    {
        const double Never = double.PositiveInfinity;
        _contacts.Add(new ShortContact { FilamentOhms = 0, SpreadingOhms = ohms, BreakCharge = Never, FuseSeconds = Never, TipCoulombs = Never });
        Sum();
    }

    /// <summary>Removes every contact.</summary>
    public void Clear()
    {
        _contacts.Clear();
        Siemens = 0;
    }

    /// <summary>Mean conductance over a step, in S: a contact that melts or is used up within the step counts for its share of the time.</summary>
    /// <param name="volts">Voltage across the contacts.</param>
    /// <param name="seconds">Length of the step.</param>
    public double MeanSiemens(double volts, double seconds)
    {
        double siemens = 0;

        foreach (ShortContact contact in _contacts)
        {
            siemens += Share(contact, volts, seconds) / contact.Ohms;
        }

        return siemens;
    }

    /// <summary>Lets a step pass.</summary>
    /// <param name="reachMetres">Height of the highest tips above the face.</param>
    /// <param name="gapMetres">Distance they have to cross.</param>
    /// <param name="topCharge">Charge plated on the top front in the step, in C/m2; below 0 when stripped.</param>
    /// <param name="volts">Voltage across the contacts.</param>
    /// <param name="seconds">Length of the step.</param>
    public void Advance(double reachMetres, double gapMetres, double topCharge, double volts, double seconds)
    {
        if (topCharge > 0)
        {
            double exponent = Math.Min(8, (reachMetres - gapMetres) * 1e6 / _spec.BirthLength);
            _hazard += _spec.BirthRate * _areaSquareCentimetres * Math.Exp(exponent) * seconds / 3600;

            while (_hazard >= _nextBirth && _contacts.Count < 1000)
            {
                _nextBirth += _random.Exponential();
                Birth(Math.Exp(Math.Max(0, exponent)));
            }
        }

        if (_contacts.Count > 0)
        {
            Age(topCharge, volts, seconds);
        }
    }

    /// <summary>Takes over the state of another one.</summary>
    public void CopyFrom(ShortCircuits other)
    {
        _contacts.Clear();
        _contacts.AddRange(other._contacts.Select(contact => contact.Clone()));
        _random = other._random.Copy();
        _hazard = other._hazard;
        _nextBirth = other._nextBirth;
        Siemens = other.Siemens;
        Births = other.Births;
        Melted = other.Melted;
        UsedUp = other.UsedUp;
        Broken = other.Broken;
    }

    /// <summary>A new contact.</summary>
    /// <param name="overlap">How much more lithium than a bare tip stands behind it.</param>
    private void Birth(double overlap)
    {
        double unit = Physics.MilliampereHoursPerSquareCentimetre;
        Births++;
        _contacts.Add(new ShortContact
        {
            FilamentOhms = _spec.FilamentMedian * Math.Exp(_spec.FilamentSpread * _random.Normal()),
            SpreadingOhms = _spec.SpreadingMedian * Math.Exp(_spec.SpreadingSpread * _random.Normal()),
            BreakCharge = _spec.BreakCharge * unit * _random.Exponential(),
            FuseSeconds = _spec.FuseSeconds * _random.Exponential(),
            TipCoulombs = _spec.TipCharge * 1e-3 * overlap * Math.Exp(_spec.TipSpread * _random.Normal()),
        });
    }

    private void Age(double topCharge, double volts, double seconds)
    {
        double growth = Math.Exp(-Math.Max(0, topCharge) / (_spec.GrowthCharge * Physics.MilliampereHoursPerSquareCentimetre));

        for (int i = _contacts.Count - 1; i >= 0; i--)
        {
            ShortContact contact = _contacts[i];

            if (double.IsPositiveInfinity(contact.BreakCharge))
            {
                continue;
            }

            contact.FilamentOhms *= growth;
            contact.SpreadingOhms *= Math.Sqrt(growth);
            contact.BreakCharge -= Math.Max(0, -topCharge);

            if (Overloaded(contact, volts))
            {
                contact.FuseSeconds -= seconds;
            }

            contact.TipCoulombs -= volts / contact.Ohms * seconds;
            bool melted = contact.FuseSeconds < 0;
            bool usedUp = contact.TipCoulombs < 0;

            if (melted || usedUp || contact.BreakCharge < 0)
            {
                Melted += melted ? 1 : 0;
                UsedUp += usedUp && !melted ? 1 : 0;
                Broken += melted || usedUp ? 0 : 1;
                _contacts.RemoveAt(i);
            }
        }

        Sum();
    }

    private bool Overloaded(ShortContact contact, double volts)
    {
        double amperes = volts / contact.Ohms;
        return amperes * amperes * contact.FilamentOhms > _spec.FusePower * FuseWattsPerMilliwatt;
    }

    private double Share(ShortContact contact, double volts, double seconds)
    {
        double lasting = contact.TipCoulombs * contact.Ohms / Math.Max(volts, 1e-9);
        lasting = Overloaded(contact, volts) ? Math.Min(lasting, contact.FuseSeconds) : lasting;
        return Math.Clamp(lasting / seconds, 0, 1);
    }

    private void Sum()
    {
        double siemens = 0;

        foreach (ShortContact contact in _contacts)
        {
            siemens += 1 / contact.Ohms;
        }

        Siemens = siemens;
    }
}
