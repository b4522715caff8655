using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;

namespace InvertedAnodeBms.CellPhysics.Model;

/// <summary>
/// The solid-electrolyte interphase of a front: grows by solvent diffusion, cracks when volume changes, heals within a minute to native
/// thickness. Both cost lithium.
/// </summary>
/// <remarks>d(delta)/dt = V c D / (2 delta); PyBaMM's Xu2019 values for V and c, two electrons per molecule.</remarks>
public sealed class FrontFilm
{
    private const double MolarVolume = 9.585e-5;
    private const double SolventPerVolume = 2636;
    private const double HealSeconds = 60;
    private const double ChargePerMetre = 2 * Physics.Faraday / MolarVolume;

    private readonly FrontMaterial _material;
    private readonly double _nativeMetres;
    private double _growth;
    private double _active;
    private double _toHeal;

    /// <summary>Creates a native film.</summary>
    public FrontFilm(FrontMaterial material)
    {
        _material = material;
        _nativeMetres = material.FilmThickness * 1e-9;
        Metres = _nativeMetres;
    }

    /// <summary>Mean thickness in m.</summary>
    public double Metres { get; private set; }

    /// <summary>Lithium bound in films, present and shed, beyond the native film as built, in C per geometric m2.</summary>
    public double BoundCharge { get; private set; }

    /// <summary>Current density that grows the film, in A per geometric m2.</summary>
    /// <param name="temperatureFactor">Arrhenius factor of transport in the film; solvent and ions are taken to follow the same one.</param>
    /// <param name="active">Covered area per geometric area.</param>
    /// <param name="seconds">Length of the step.</param>
    public double Current(double temperatureFactor, double active, double seconds)
    {
        _growth = MolarVolume * SolventPerVolume * _material.SolventDiffusivity * temperatureFactor / (2 * Metres);
        _active = active;
        return (_growth * ChargePerMetre * active) + (_toHeal * Healed(seconds) / seconds);
    }

    /// <summary>Grows, cracks and heals.</summary>
    /// <param name="seconds">Length of the step.</param>
    /// <param name="current">What <see cref="Current"/> gave for this step.</param>
    /// <param name="movedCharge">Charge moved through the front, in C/m2.</param>
    public void Advance(double seconds, double current, double movedCharge)
    {
        double cracked = _material.CrackShare * Math.Abs(movedCharge) / Physics.MilliampereHoursPerSquareCentimetre;
        BoundCharge += current * seconds;
        Metres += _growth * seconds;
        Metres += (_nativeMetres - Metres) * (1 - Math.Exp(-cracked));
        _toHeal *= 1 - Healed(seconds);
        _toHeal += cracked * _nativeMetres * ChargePerMetre * _active;
    }

    /// <summary>Takes over the state of another film.</summary>
    public void CopyFrom(FrontFilm other)
    {
        Metres = other.Metres;
        BoundCharge = other.BoundCharge;
        _toHeal = other._toHeal;
    }

    private static double Healed(double seconds)
    {
        return 1 - Math.Exp(-seconds / HealSeconds);
    }
}
