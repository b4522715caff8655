using System;

namespace InvertedAnodeBms.Core.Deposition;

/// <summary>
/// Reduced-order model of one cell: where lithium plates, how far the salt is depleted, and which overpotential comes from where.
/// </summary>
/// <remarks>
/// Current densities in A/m2, above 0 while charging, which plates the anode. Nothing here decides: protection and charge counting are integers
/// elsewhere. State stays finite for any input.
/// </remarks>
public sealed class DepositionModel
{
    private const long MostNanocoulombs = 1_000_000_000_000L;
    private const float LeastFreeMicrometres = 1f;
    private const float MillisecondsToSeconds = 0.001f;
    private const float MicroampsToAmps = 1e-6f;

    private readonly DepositionDesign _design;
    private readonly DepositionCoefficients _now;
    private readonly SaltModes _salt;
    private readonly float[] _row;
    private readonly float _perMicroamp;
    private readonly float _perBarrier;
    private readonly float _mostCurrent;
    private readonly bool _hasBottom;
    private readonly float _microampsPerDensity;
    private float _seenFront;
    private float _seenCounter;

    /// <summary>Lithium on each face.</summary>
    public readonly LithiumInventory Lithium;

    /// <summary>Result of the last tick.</summary>
    public readonly CellDeposition Result = new CellDeposition();

    /// <summary>Creates a rested cell as built.</summary>
    /// <param name="design">What is believed of it.</param>
    /// <param name="maximumMicroamps">Largest current that is believed, either way, above 0.</param>
    /// <param name="row">Scratch for a row of the table, used within a refresh: cells share it.</param>
    /// <exception cref="ArgumentException">A parameter of the design that is divided by is not above 0, or a curvature too large.</exception>
    public DepositionModel(DepositionDesign design, int maximumMicroamps, float[] row)
    {
        _row = row;
        bool sound = 0f < design.AreaSquareMetres && 0f < design.Salt && 0f < design.Porosity && 0f < design.OtherElectrolyteMicrometres
            && 0f < design.SeparatorMicrometres && 0f < design.TopSeconds && 0f < design.FilmOhms && 0f < design.FilmNanometres
            && 0f < design.ExchangeCurrent && design.DepletionCurvature < 2f && maximumMicroamps > 0;

        if (!sound)
        {
            throw new ArgumentException();
        }

        _design = design;
        _now = new DepositionCoefficients(design);
        _salt = new SaltModes(design);
        Lithium = new LithiumInventory(design);
        _perMicroamp = MicroampsToAmps / design.AreaSquareMetres;
        _microampsPerDensity = design.AreaSquareMetres / MicroampsToAmps;
        _perBarrier = 1f / design.Top.BarrierVolts;
        _mostCurrent = maximumMicroamps * _perMicroamp;
        _hasBottom = 0f < design.HostMicrometres;
        Result.LithiumBelow = Lithium.BuiltBelow;
        Settle(0);
    }

    /// <summary>Moves lithium from the counter electrode to the side that carries it: what is known of the state of charge at the start.</summary>
    /// <param name="nanocoulombs">Charge, at least 0.</param>
    public void Adopt(long nanocoulombs)
    {
        Lithium.Adopt(nanocoulombs);
        _seenFront = Lithium.FrontMicrometres();
    }

    /// <summary>Takes over what was known before a reboot, after the faces have; the electrolyte has come to rest meanwhile.</summary>
    /// <param name="filmMilliseconds">Age of the film, at least 0.</param>
    /// <param name="foundNanocoulombs">Lithium found beyond the inventory.</param>
    public void Restore(long filmMilliseconds, long foundNanocoulombs)
    {
        Lithium.FoundNanocoulombs = foundNanocoulombs;
        Settle(filmMilliseconds);
    }

    /// <summary>Brings temperature-, front- and film-dependent coefficients up to date.</summary>
    /// <param name="temperatureDeciCelsius">Temperature of the cell in 0.1 degC.</param>
    /// <param name="filmMilliseconds">Age of the film, at least 0.</param>
    /// <param name="microamps">Current now, above 0 while charging: how far the overpotentials move by this is told for it.</param>
    public void Refresh(int temperatureDeciCelsius, long filmMilliseconds, int microamps)
    {
        float ageSeconds = filmMilliseconds * MillisecondsToSeconds;
        _now.Refresh(temperatureDeciCelsius, ageSeconds);
        float front = Lithium.FrontMicrometres();
        float counter = Lithium.CounterMicrometres();
        float free = (2f * _design.HostMicrometres) - front - counter;
        float perMicrometre = _design.Porosity / ((free * _design.Porosity) + _design.OtherElectrolyteMicrometres);
        _salt.Displace((front - _seenFront) * perMicrometre, (counter - _seenCounter) * perMicrometre);
        _seenFront = front;
        _seenCounter = counter;

        // Salt of a symmetric cell feels both fronts: one advances while the other retreats.
        _design.Transport.Read(Lithium.CounterBelow ? 0.5f * (front + counter) : front, _row);
        _salt.Refresh(_row, _now.Slowness);

        if (Result.LithiumBelow)
        {
            Result.BarrierMicroamps = _design.Top.BarrierVolts / OhmsToTop(front) * _microampsPerDensity;
        }

        float before = Result.OverpotentialVolts;
        Overpotentials(Limited(microamps * _perMicroamp));
        Result.RefreshedVolts = Result.OverpotentialVolts - before;
    }

    /// <summary>Advances one tick.</summary>
    /// <param name="nanocoulombs">Charge that went in since the last tick, in nanocoulombs; below 0 on discharge.</param>
    /// <param name="milliseconds">Time since the last tick, at least 0.</param>
    /// <param name="microamps">Current now, above 0 while charging: what the overpotentials belong to.</param>
    public void Advance(long nanocoulombs, int milliseconds, int microamps)
    {
        long step = nanocoulombs < MostNanocoulombs ? nanocoulombs : MostNanocoulombs;
        step = step > -MostNanocoulombs ? step : -MostNanocoulombs;
        float current = Limited(microamps * _perMicroamp);
        Result.RefreshedVolts = 0f;

        if (milliseconds > 0)
        {
            float mean = Limited((float)step / milliseconds * _perMicroamp);
            float top = mean * Result.TopShare;
            _salt.Advance(mean - top, top, milliseconds);
        }

        Lithium.Move(step, Result.TopShare);
        Share(step);
        float between = Overpotentials(current);
        float seconds = milliseconds * MillisecondsToSeconds;
        Lithium.Top.Cover(Result.TopVolts, seconds, _design.BareNanocoulombs);
        Lithium.Bottom.Cover(Result.TopVolts - between, seconds, _design.BareNanocoulombs);
        Publish();
    }

    /// <summary>Salt missing at the bottom front, in mol/m3; below 0 when there is more than filled.</summary>
    public float FrontDepletion()
    {
        return _design.Salt - _salt.Front();
    }

    /// <summary>Salt missing at the top face, in mol/m3.</summary>
    public float FaceDepletion()
    {
        return _design.Salt - _salt.Face();
    }

    /// <summary>Divides the current by conductance: film and charge transfer on both paths, pores and depletion on the way down.</summary>
    private void Share(long step)
    {
        float interfaceOhms = _now.FilmOhms + _now.TransferOhms;
        float free = _design.HostMicrometres - Lithium.FrontMicrometres();
        float share = 1f;

        if (_hasBottom && LeastFreeMicrometres < free)
        {
            float poreOhms = _now.PoreOhmsPerMicrometre * free;
            float top = Lithium.Top.ActiveArea();
            float bottom = Lithium.Bottom.ActiveArea();
            float path = bottom * interfaceOhms / (interfaceOhms + (bottom * (poreOhms + DepletionOhms())));
            share = top / (top + path);
        }
        else if (_hasBottom && step > 0)
        {
            Lithium.Top.Coverage = 1f;
        }

        bool stripping = step < 0;
        share = stripping && Lithium.Top.LiveNanocoulombs <= 0 ? 0f : share;
        share = stripping && Lithium.Bottom.LiveNanocoulombs <= 0 ? 1f : share;
        Result.TopShare = share;
    }

    /// <summary>Drive of the top face per steady current at the bottom front: film, transfer, pores and depletion, in ohm m2; above 0.</summary>
    private float OhmsToTop(float front)
    {
        float free = _design.HostMicrometres - front;
        return ((_now.FilmOhms + _now.TransferOhms) / Lithium.Bottom.ActiveArea()) + (_now.PoreOhmsPerMicrometre * free)
            + DepletionOhms();
    }

    /// <summary>What steady depletion adds on the way to the bottom front, in ohm m2.</summary>
    private float DepletionOhms()
    {
        return _now.DiffusionVolts * _salt.Gain / _design.Salt;
    }

    /// <summary>Returns the concentration part between top face and bottom front, in V.</summary>
    private float Overpotentials(float current)
    {
        float front = Lithium.FrontMicrometres();
        float top = current * Result.TopShare;
        float bottom = current - top;
        float pores = bottom * PoreOhms(front);
        float between = _now.DiffusionVolts * Approximation.LogarithmOfRatio(_salt.Face(), _salt.Front());
        bool below = Result.TopShare < 0.5f;

        float kinetic = below
            ? Interface(bottom, Lithium.Bottom.ActiveArea(), _salt.FrontMissing)
            : Interface(top, Lithium.Top.ActiveArea(), _salt.FaceMissing);
        float host = below ? pores : 0f;
        Result.TopVolts = below ? kinetic + pores + between : kinetic;

        if (Lithium.Counter is not null)
        {
            kinetic += Interface(current, Lithium.Counter.ActiveArea(), _salt.CounterMissing);
            host += Lithium.CounterBelow ? current * PoreOhms(Lithium.CounterMicrometres()) : 0f;
        }

        Result.InterfaceVolts = kinetic;
        Result.HostVolts = host;
        Result.OhmicVolts = current * _now.SeriesOhms;
        Result.ConcentrationVolts = _now.DiffusionVolts * Approximation.LogarithmOfRatio(_salt.Counter(), below ? _salt.Front() : _salt.Face());
        Result.OverpotentialVolts = Result.OhmicVolts + kinetic + host + Result.ConcentrationVolts;
        Result.NucleationMargin = 1f - (Result.TopVolts * _perBarrier);
        Result.FrontMicrometres = front;
        return between;
    }

    private float Interface(float current, float activeArea, float missing)
    {
        float local = current / activeArea;
        float slowdown = Approximation.ExchangeSlowdown(missing);
        return (local * _now.FilmOhms)
            + (_now.ThermalVolts * Approximation.InverseHyperbolicSine(local * _now.PerTwiceExchange * slowdown));
    }

    private float PoreOhms(float frontMicrometres)
    {
        float free = _design.HostMicrometres - frontMicrometres;
        return _now.PoreOhmsPerMicrometre * free * (1f + (_design.PoreRise * _salt.FrontMissing));
    }

    private void Publish()
    {
        float missing = Result.TopShare < 0.5f ? _salt.FrontMissing : _salt.FaceMissing;
        float moss = Lithium.MossMicrometres();

        if (Result.LithiumBelow)
        {
            Result.SandMicroamps = _salt.HighestCurrent() * _microampsPerDensity;
        }

        Result.SandFraction = 0f < missing ? missing : 0f;
        Result.TopCoverage = Lithium.Top.Coverage;
        Result.MossMicrometres = moss;
        Result.DistanceMicrometres = Lithium.DistanceMicrometres(Result.FrontMicrometres, moss);
        Result.FilmNanometres = _now.FilmNanometres;
        Result.LiveNanocoulombs = Lithium.Top.LiveNanocoulombs + Lithium.Bottom.LiveNanocoulombs;
        Result.DeadNanocoulombs = Lithium.Top.DeadNanocoulombs + Lithium.Bottom.DeadNanocoulombs;
    }

    /// <summary>A rested cell with the lithium it has now.</summary>
    private void Settle(long filmMilliseconds)
    {
        _seenFront = Lithium.FrontMicrometres();
        _seenCounter = Lithium.CounterMicrometres();
        Refresh(250, filmMilliseconds, 0);
        Advance(0, 0, 0);
    }

    private float Limited(float current)
    {
        float low = -_mostCurrent <= current ? current : -_mostCurrent;
        return low <= _mostCurrent ? low : _mostCurrent;
    }
}
