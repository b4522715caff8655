using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;

namespace InvertedAnodeBms.CellPhysics.Model;

/// <summary>
/// A lithium anode: bottom front, top front and the fibres of the host share one metal, so one potential. E is minus that potential against
/// lithium at the electrolyte of the top face.
/// </summary>
/// <remarks>
/// The current of the bottom front crosses the free pores: E_top - E_bottom = j_b R_pores + (2RT/F)(1 - t+) ln(c_top/c_bottom). Then
/// j_b(E) + j_t(E) + j_fibres(E) + j_film = j has one solution.
/// </remarks>
public sealed class HostElectrode
{
    private const double LeastFreeMetres = 1e-6;
    private const double CollectorVolts = -2.5;
    private const double CollectorOhms = 1e-3;
    private const double NearVolts = 6;
    private const double FarVolts = 1e6;

    private readonly AnodeSpec _spec;
    private readonly double _builtFreeMetres;
    private readonly double _metresPerCharge;
    private readonly double _beneath;
    private readonly HostFibres _fibres;
    private double _bottomSeries;
    private double _bottomShift;
    private double _film;

    /// <summary>Creates an anode as built.</summary>
    public HostElectrode(AnodeSpec spec)
    {
        double thickness = spec.Host.Thickness * 1e-6;
        double unit = Physics.MilliampereHoursPerSquareCentimetre;
        _spec = spec;
        _builtFreeMetres = thickness;
        HasBottom = thickness > 0;
        _metresPerCharge = HasBottom ? Physics.LithiumMetresPerCharge / (spec.Host.Porosity * (1 - spec.Host.DepositPorosity)) : 0;
        _beneath = spec.Host.LayerBeneath * unit;
        _fibres = new HostFibres(spec.Host, filled: spec.LithiumBelow + spec.LithiumAbove > 0);
        Bottom = new Front(spec.Bottom, spec.BottomFace, HasBottom ? spec.LithiumBelow * unit : 0);
        Top = new Front(spec.Top, spec.TopFace, spec.LithiumAbove * unit);
    }

    /// <summary>The host has a thickness, so a bottom front exists.</summary>
    public bool HasBottom { get; }

    /// <summary>Front that rises from the bottom.</summary>
    public Front Bottom { get; }

    /// <summary>Front at the face towards the separator.</summary>
    public Front Top { get; }

    /// <summary>The fibres themselves.</summary>
    public HostFibres Fibres => _fibres;

    /// <summary>Minus the potential of the metal against lithium at the electrolyte of the top face, in V.</summary>
    public double Potential { get; private set; }

    /// <summary>Charge that went into oxidising the collector because no lithium was left, in C/m2.</summary>
    public double CollectorCharge { get; private set; }

    /// <summary>Position of the bottom front above the collector, in m.</summary>
    public double FrontMetres => Math.Max(0, Bottom.LiveCharge + Bottom.DeadCharge - _beneath) * _metresPerCharge;

    /// <summary>Length of the pores between the fronts, in m.</summary>
    public double FreeMetres => HasBottom ? Math.Max(LeastFreeMetres, _builtFreeMetres - FrontMetres) : 0;

    /// <summary>Lithium has filled the host to its top.</summary>
    public bool Full => HasBottom && FrontMetres >= _builtFreeMetres - LeastFreeMetres;

    /// <summary>Live lithium on both fronts, in C/m2.</summary>
    public double LiveCharge => Bottom.LiveCharge + Top.LiveCharge;

    /// <summary>Lithium that can never be used again: dead and bound in films, in C/m2.</summary>
    public double LostCharge => Bottom.DeadCharge + Top.DeadCharge + Bottom.Film.BoundCharge + Top.Film.BoundCharge;

    /// <summary>Every lithium atom of the electrode beyond the native films, in C/m2.</summary>
    public double InventoryCharge => LiveCharge + LostCharge + _fibres.Charge;

    /// <summary>Charge in the double layers and across the films, in C/m2 (not lithium).</summary>
    public double StoredCharge => Bottom.StoredCharge + Top.StoredCharge;

    /// <summary>Prepares a step.</summary>
    /// <param name="electrolyte">State of the electrolyte around the electrode.</param>
    /// <param name="kelvin">Temperature.</param>
    /// <param name="seconds">Length of the step.</param>
    /// <param name="nitrateLeft">LiNO3 is left, or there never was any.</param>
    public void Prepare(in HostSurroundings electrolyte, double kelvin, double seconds, bool nitrateLeft)
    {
        _bottomSeries = electrolyte.PoreOhms;
        _bottomShift = HasBottom ? electrolyte.DiffusionVolts(kelvin) : 0;
        _film = 0;
        Top.Prepare(electrolyte.TopSalt, kelvin, seconds, 0, nitrateLeft);
        _film += Top.FilmCurrent;

        if (HasBottom)
        {
            Bottom.Prepare(electrolyte.BottomSalt, kelvin, seconds, electrolyte.PoreOhms, nitrateLeft);
            _film += Bottom.FilmCurrent;
        }

        _fibres.Prepare(seconds);
    }

    /// <summary>Finds the potential for a current density without changing the state.</summary>
    /// <param name="current">Current density into the electrode, positive when plating, in A/m2.</param>
    /// <returns>E in V.</returns>
    public double Solve(double current)
    {
        // A bare face at a large current needs more than any window allows; charge is conserved there too.
        double reach = NearVolts;
        double potential = SolveWithin(reach, current);

        while (Math.Abs(potential) > 0.999 * reach && reach < FarVolts)
        {
            reach *= 10;
            potential = SolveWithin(reach, current);
        }

        return potential;
    }

    private double SolveWithin(double reach, double current)
    {
        double low = -reach;
        double high = reach;
        double potential = Potential;
        double tolerance = 1e-12 * (1 + Math.Abs(current));

        for (int i = 0; i < 200; i++)
        {
            double excess = TotalAt(potential, out double derivative) - current;

            if (Math.Abs(excess) <= tolerance)
            {
                return potential;
            }

            if (excess > 0)
            {
                high = potential;
            }
            else
            {
                low = potential;
            }

            double next = potential - (excess / derivative);
            potential = derivative > 0 && next > low && next < high ? next : 0.5 * (low + high);

            if (high - low < 1e-15)
            {
                break;
            }
        }

        return potential;
    }

    /// <summary>Takes over the potential of a step.</summary>
    /// <param name="potential">What <see cref="Solve"/> found.</param>
    /// <param name="seconds">Length of the step.</param>
    /// <param name="electrolyte">State of the electrolyte around the electrode.</param>
    /// <param name="reference">Concentration as filled, for the depletion at the tips.</param>
    public void Commit(double potential, double seconds, in HostSurroundings electrolyte, double reference)
    {
        double top = Top.CurrentAt(potential, out _);
        Top.Commit(top, potential, (reference / electrolyte.TopSalt) - 1);
        double bottom = 0;

        if (HasBottom)
        {
            bottom = Bottom.CurrentAt(potential - _bottomShift, out _);
            Bottom.Commit(bottom, potential - _bottomShift - (bottom * _bottomSeries), (reference / electrolyte.BottomSalt) - 1);
        }

        double collector = CollectorAt(potential);
        CollectorCharge -= collector * seconds;
        _fibres.Commit(potential, seconds);
        Potential = potential;
        FaceCurrent = top + Top.FilmCurrent + _fibres.Current + collector;
        FrontCurrent = bottom + (HasBottom ? Bottom.FilmCurrent : 0);

        if (Full)
        {
            double beyond = (FrontMetres - _builtFreeMetres + LeastFreeMetres) / _metresPerCharge;
            double moved = Math.Min(beyond, Bottom.LiveCharge);
            Bottom.Remove(moved);
            Top.Overflow(moved);
        }
    }

    /// <summary>Current density at the top face, films and fibres included, in A/m2.</summary>
    public double FaceCurrent { get; private set; }

    /// <summary>Current density at the bottom front, film included, in A/m2.</summary>
    public double FrontCurrent { get; private set; }

    /// <summary>Current densities at the face and at the bottom front for a potential, without changing the state.</summary>
    /// <param name="potential">What <see cref="Solve"/> found.</param>
    /// <param name="current">The current it was found for: the two add up to it to the last bit, so that no salt is lost to the tolerance.</param>
    public (double Face, double Front) Split(double potential, double current)
    {
        double front = HasBottom ? Bottom.CurrentAt(potential - _bottomShift, out _) + Bottom.FilmCurrent : 0;
        return (current - front, front);
    }

    /// <summary>Takes over the state of another electrode of the same design.</summary>
    public void CopyFrom(HostElectrode other)
    {
        Bottom.CopyFrom(other.Bottom);
        Top.CopyFrom(other.Top);
        _fibres.CopyFrom(other._fibres);
        Potential = other.Potential;
        CollectorCharge = other.CollectorCharge;
        FaceCurrent = other.FaceCurrent;
        FrontCurrent = other.FrontCurrent;
    }

    private double TotalAt(double potential, out double derivative)
    {
        double total = _film + Top.CurrentAt(potential, out derivative) + _fibres.CurrentAt(potential, out double fibres) + CollectorAt(potential);
        derivative += fibres + (potential < CollectorVolts ? 1 / CollectorOhms : 0);

        if (HasBottom)
        {
            total += Bottom.CurrentAt(potential - _bottomShift, out double bottom);
            derivative += bottom;
        }

        return total;
    }

    /// <summary>Without lithium left, the collector dissolves: the end of every over-discharged cell.</summary>
    private static double CollectorAt(double potential)
    {
        return potential < CollectorVolts ? (potential - CollectorVolts) / CollectorOhms : 0;
    }
}
