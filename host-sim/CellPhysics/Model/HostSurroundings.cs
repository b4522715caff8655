using InvertedAnodeBms.CellPhysics.Materials;

namespace InvertedAnodeBms.CellPhysics.Model;

/// <summary>The electrolyte around a host.</summary>
/// <param name="TopSalt">Concentration at the top face, in mol/m3.</param>
/// <param name="BottomSalt">Concentration at the bottom front, in mol/m3.</param>
/// <param name="PoreOhms">Ohmic resistance of the free pores, in ohm m2.</param>
/// <param name="Transference">Cation transference number.</param>
public readonly record struct HostSurroundings(double TopSalt, double BottomSalt, double PoreOhms, double Transference)
{
    /// <summary>Diffusion potential from the bottom front to the top face, in V; above 0 when the bottom is depleted.</summary>
    public double DiffusionVolts(double kelvin)
    {
        return 2 * Physics.Gas * kelvin / Physics.Faraday * (1 - Transference) * Math.Log(TopSalt / BottomSalt);
    }
}
