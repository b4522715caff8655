namespace InvertedAnodeBms.CellPhysics.Model;

/// <summary>
/// Electrolyte outside the pores in which currents flow: beside the stack, and trapped inside the deposit. It takes what growing lithium displaces
/// and gives it back when lithium recedes; ageing drinks from it.
/// </summary>
/// <remarks>
/// Electrolyte that has wetted dry pores still counts as the pool's, with its salt: parting with the volume but not with the salt would leave a
/// brine behind.
/// </remarks>
public sealed class ElectrolytePool
{
    private readonly double _poresMetres;
    private double _missingMetres;

    /// <summary>Creates a pool.</summary>
    /// <param name="volumeMetres">Volume per electrode area, in m.</param>
    /// <param name="salt">Concentration in mol/m3.</param>
    /// <param name="poresMetres">Pore volume of the cell as built, per electrode area, in m.</param>
    public ElectrolytePool(double volumeMetres, double salt, double poresMetres)
    {
        _poresMetres = poresMetres;
        VolumeMetres = volumeMetres;
        SaltMoles = volumeMetres * salt;
    }

    /// <summary>Volume per electrode area, in m (1 m = 1e5 uL/cm2).</summary>
    public double VolumeMetres { get; private set; }

    /// <summary>Salt in it, in mol/m2.</summary>
    public double SaltMoles { get; private set; }

    /// <summary>Salt that left with consumed electrolyte, in mol/m2.</summary>
    public double ConsumedSaltMoles { get; private set; }

    /// <summary>Concentration in mol/m3.</summary>
    public double Salt => VolumeMetres > 0 ? SaltMoles / VolumeMetres : 0;

    /// <summary>Filled share of the pores, 0 to 1: below 1 once more is missing there than the pool holds, for it wets dry pores first.</summary>
    public double Saturation => Math.Max(0.01, 1 - (Math.Max(0, _missingMetres - VolumeMetres) / _poresMetres));

    /// <summary>Takes displaced electrolyte.</summary>
    public void Take(double metres, double salt)
    {
        SaltMoles += metres * salt;
        VolumeMetres += metres;
    }

    /// <summary>Gives electrolyte to freed pores. Returns the salt that went with it, in mol/m2.</summary>
    public double Give(double metres)
    {
        double given = Math.Min(metres, VolumeMetres);
        double moles = given * Salt;
        SaltMoles -= moles;
        VolumeMetres -= given;
        _missingMetres += metres - given;
        return moles;
    }

    /// <summary>Loses electrolyte for good, with its salt.</summary>
    public void Consume(double metres)
    {
        double taken = Math.Min(metres, VolumeMetres);
        double moles = taken * Salt;
        SaltMoles -= moles;
        ConsumedSaltMoles += moles;
        VolumeMetres -= taken;
        _missingMetres += metres - taken;
    }

    /// <summary>Takes over the state of another pool.</summary>
    public void CopyFrom(ElectrolytePool other)
    {
        VolumeMetres = other.VolumeMetres;
        SaltMoles = other.SaltMoles;
        ConsumedSaltMoles = other.ConsumedSaltMoles;
        _missingMetres = other._missingMetres;
    }
}
