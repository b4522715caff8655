using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;

namespace InvertedAnodeBms.CellPhysics.Model;

/// <summary>
/// One lithium front: Butler-Volmer kinetics behind a film, coverage by nucleation, lithium that comes and goes and dies, a film that grows, cracks
/// and heals. Charges per geometric area; E is minus the electrode potential against lithium at the local electrolyte, so plating has E above zero.
/// </summary>
/// <remarks>
/// j = theta A s j0 2 sinh(F eta / 2RT) + C d(eta)/dt, E - eta = j R (film, with its own capacitance), s = min(1, q / 0.02 mAh/cm2) when stripping.
/// </remarks>
public sealed class Front
{
    private const double StripRampCharge = 0.02 * Physics.MilliampereHoursPerSquareCentimetre;
    private const double BareCharge = 1e-3 * Physics.MilliampereHoursPerSquareCentimetre;

    private readonly FrontMaterial _material;
    private readonly FaceNucleation _face;
    private readonly double _nativeMetres;
    private readonly double _filmOhms;
    private readonly FrontFilm _film;
    private double _exchange;
    private double _slope;
    private double _constant;
    private double _capacitive;
    private double _thermalVolts;
    private double _mostStripping;
    private double _seconds;
    private double _efficiency = 1;
    private double _kelvin = double.NaN;
    private double _exchangeAtReference;
    private double _filmFactor = 1;
    private double _trialEta;

    /// <summary>Creates a front.</summary>
    /// <param name="material">How lithium behaves there.</param>
    /// <param name="face">How it starts on the bare face.</param>
    /// <param name="lithium">Live lithium as built, in C/m2.</param>
    public Front(FrontMaterial material, FaceNucleation face, double lithium)
    {
        _material = material;
        _face = face;
        _nativeMetres = material.FilmThickness * 1e-9;
        _filmOhms = material.FilmResistance * Physics.OhmSquareCentimetre;
        _film = new FrontFilm(material);
        BuiltCharge = lithium;
        LiveCharge = lithium;
        Coverage = lithium > 0 ? 1 : face.InitialCoverage;
        Area = ActiveArea();
    }

    /// <summary>Live lithium as built, in C/m2.</summary>
    public double BuiltCharge { get; }

    /// <summary>Live lithium in C/m2.</summary>
    public double LiveCharge { get; private set; }

    /// <summary>Dead lithium in C/m2.</summary>
    public double DeadCharge { get; private set; }

    /// <summary>Covered share of the face, 0 to 1.</summary>
    public double Coverage { get; private set; }

    /// <summary>Film.</summary>
    public FrontFilm Film => _film;

    /// <summary>Charge plated at this front over its life, in C/m2.</summary>
    public double PlatedCharge { get; private set; }

    /// <summary>Growth of tips ahead of the moss, in m; stripping takes it back.</summary>
    public double TipMetres { get; private set; }

    /// <summary>Charge-transfer overpotential in V.</summary>
    public double Eta { get; private set; }

    /// <summary>Voltage across the film.</summary>
    public double FilmVolts { get; private set; }

    /// <summary>Current density of the last step in A/m2, positive when plating; includes the double layer's.</summary>
    public double Current { get; private set; }

    /// <summary>Current density that forms film, in A/m2.</summary>
    public double FilmCurrent { get; private set; }

    /// <summary>What the double layer has stored since the cell was built, in C/m2.</summary>
    public double StoredCharge { get; private set; }

    /// <summary>Active area per geometric area.</summary>
    public double Area { get; private set; }

    /// <summary>Height of moss on the face above what the cell was built with, in m.</summary>
    public double MossMetres =>
        Physics.LithiumMetresPerCharge
        * ((DeadCharge / (1 - _material.MossPorosity)) + (Math.Max(0, LiveCharge - BuiltCharge) / (1 - _material.LivePorosity)));

    /// <summary>Height of the highest tips, in m.</summary>
    public double ReachMetres => MossMetres + TipMetres;

    /// <summary>Electrochemical parameters for small signals, at the present state.</summary>
    /// <param name="salt">Concentration at the front.</param>
    /// <param name="kelvin">Temperature.</param>
    public FrontSmallSignal SmallSignal(double salt, double kelvin)
    {
        FollowTemperature(kelvin);
        double active = Coverage * Area;
        double exchange = Exchange(salt);
        return new FrontSmallSignal(
            Physics.Gas * kelvin / Physics.Faraday / (exchange * active),
            _material.DoubleLayer * 1e-2 * active,
            FilmOhms() / active,
            _material.FilmCapacitance * 1e-2 * active);
    }

    /// <summary>Prepares a step: after it <see cref="CurrentAt"/> answers for any potential.</summary>
    /// <param name="salt">Concentration at the front, in mol/m3.</param>
    /// <param name="kelvin">Temperature.</param>
    /// <param name="seconds">Length of the step.</param>
    /// <param name="seriesOhms">Ohmic resistance between the place where E is taken and the front, in ohm m2.</param>
    /// <param name="nitrateLeft">LiNO3 is left, or the electrolyte never had any.</param>
    public void Prepare(double salt, double kelvin, double seconds, double seriesOhms, bool nitrateLeft)
    {
        _efficiency = nitrateLeft ? _material.Efficiency : _material.EfficiencyWithoutNitrate;
        FollowTemperature(kelvin);
        double active = Math.Max(1e-12, Coverage * Area);
        double filmStored = _material.FilmCapacitance * 1e-2 * active / seconds;
        double conductance = (active / FilmOhms()) + filmStored;
        double loaded = 1 / (1 + (conductance * seriesOhms));
        _seconds = seconds;
        _exchange = 2 * Exchange(salt) * active;
        _slope = conductance * loaded;
        _constant = filmStored * FilmVolts * loaded;
        _capacitive = _material.DoubleLayer * 1e-2 * active / seconds;
        _mostStripping = Math.Max(0, LiveCharge) * _efficiency / seconds;
        FilmCurrent = _film.Current(_filmFactor, active, seconds);
    }

    /// <summary>Current density at a potential, and its derivative. Rises with the potential.</summary>
    /// <param name="potential">E at the place of <c>seriesOhms</c>, in V.</param>
    /// <param name="derivative">Derivative in A/(m2 V).</param>
    public double CurrentAt(double potential, out double derivative)
    {
        double b = (_slope * potential) - _constant + (_capacitive * Eta);
        double a = _slope + _capacitive;
        double exchange = b < 0 ? _exchange * Math.Min(1, LiveCharge / StripRampCharge) : _exchange;
        double eta = ChargeTransfer.Solve(a, b, exchange, _thermalVolts, _trialEta, out double conductance);
        _trialEta = eta;
        derivative = _slope * (conductance + _capacitive) / (a + conductance);
        double current = (_slope * (potential - eta)) - _constant;

        if (current < -_mostStripping)
        {
            derivative = 0;
            return -_mostStripping;
        }

        return current;
    }

    /// <summary>Takes over a current found by the electrode: lithium, film, coverage and tips follow.</summary>
    /// <param name="current">Current density in A/m2.</param>
    /// <param name="potential">E at the front itself.</param>
    /// <param name="depletion">c0 over the concentration at the front, minus 1.</param>
    public void Commit(double current, double potential, double depletion)
    {
        double eta = _trialEta;
        double before = Eta;
        Eta = eta;
        FilmVolts = potential - eta;
        Current = current;

        // Live lithium gives what there is; what the current takes beyond it comes out of the double layer.
        double charge = Math.Max((current - (_capacitive * (eta - before))) * _seconds, -Math.Max(0, LiveCharge) * _efficiency);
        StoredCharge += (current * _seconds) - charge;

        if (charge >= 0)
        {
            LiveCharge += charge;
            PlatedCharge += charge;
            Area = ActiveArea();
            TipMetres += charge * Physics.LithiumMetresPerCharge * _material.TipWeight * Math.Max(0, depletion) / (1 - _material.MossPorosity);
        }
        else
        {
            double live = LiveCharge;
            double died = -charge * (1 - _efficiency) / _efficiency;
            LiveCharge = Math.Max(0, LiveCharge + charge - died);
            DeadCharge += died;
            TipMetres *= live > 0 ? Math.Clamp(LiveCharge / live, 0, 1) : 0;
        }

        _film.Advance(_seconds, FilmCurrent, charge);
        Cover(potential);
    }

    /// <summary>Lithium that plates here without asking this front's kinetics: a host that is full to the top.</summary>
    public void Overflow(double charge)
    {
        LiveCharge += charge;
        Coverage = 1;
    }

    /// <summary>Loses live lithium to something else (overflow, corrosion by the collector).</summary>
    public void Remove(double charge)
    {
        LiveCharge -= charge;
    }

    /// <summary>Takes over the state of another front of the same material.</summary>
    public void CopyFrom(Front other)
    {
        LiveCharge = other.LiveCharge;
        DeadCharge = other.DeadCharge;
        Coverage = other.Coverage;
        PlatedCharge = other.PlatedCharge;
        TipMetres = other.TipMetres;
        StoredCharge = other.StoredCharge;
        Eta = other.Eta;
        FilmVolts = other.FilmVolts;
        Current = other.Current;
        Area = other.Area;
        _trialEta = other._trialEta;
        _film.CopyFrom(other._film);
    }

    private void Cover(double potential)
    {
        if (potential > 0 && Coverage < 1)
        {
            double ratio = _face.Barrier * 1e-3 / potential;
            double rate = _face.Rate * Math.Exp(-ratio * ratio);

            // Exact for a constant rate: no step is too long.
            Coverage = 1 - ((1 - Coverage) * Math.Exp(-rate * _seconds));
        }

        if (LiveCharge < BareCharge && potential < 0)
        {
            double start = _face.InitialCoverage;
            double seed = DeadCharge / (_face.SeedCharge * Physics.MilliampereHoursPerSquareCentimetre);
            Coverage = Math.Min(Coverage, start + Math.Min(1 - start, seed));
        }
    }

    private double ActiveArea()
    {
        double turned = PlatedCharge / (_material.AreaGainCharge * Physics.MilliampereHoursPerSquareCentimetre);
        return _material.Area + (_material.AreaGain * (1 - Math.Exp(-turned)));
    }

    private double Exchange(double salt)
    {
        return _exchangeAtReference * Math.Pow(Math.Max(salt, 1) * 1e-3, 0.3);
    }

    private double FilmOhms()
    {
        return _filmOhms * (_film.Metres / _nativeMetres) / _filmFactor;
    }

    private void FollowTemperature(double kelvin)
    {
        if (kelvin != _kelvin)
        {
            _kelvin = kelvin;
            _thermalVolts = 2 * Physics.Gas * kelvin / Physics.Faraday;
            _exchangeAtReference = _material.ExchangeCurrent * Physics.Arrhenius(_material.ExchangeActivation, kelvin);
            _filmFactor = Physics.Arrhenius(_material.FilmActivation, kelvin);
        }
    }
}
