using System.Numerics;
using InvertedAnodeBms.CellPhysics.Model;

namespace InvertedAnodeBms.CellPhysics.Impedance;

/// <summary>The two fronts of a host at one frequency, in ohm m2; transport of salt not included.</summary>
/// <param name="Face">Top front and fibres in parallel: what a current at the face meets.</param>
/// <param name="Front">Bottom front behind the free pores; not used without a host.</param>
public readonly record struct HostImpedance(Complex Face, Complex Front)
{
    /// <summary>Takes the fronts of an electrode.</summary>
    /// <param name="electrode">The electrode; it is only read.</param>
    /// <param name="surroundings">Electrolyte around it.</param>
    /// <param name="poreOhms">Ohmic resistance of its free pores, in ohm m2.</param>
    /// <param name="kelvin">Temperature.</param>
    /// <param name="omega">Angular frequency in 1/s.</param>
    public static HostImpedance Of(HostElectrode electrode, in HostSurroundings surroundings, double poreOhms, double kelvin, double omega)
    {
        Complex top = Of(electrode.Top.SmallSignal(surroundings.TopSalt, kelvin), omega);
        Complex face = 1 / ((1 / top) + electrode.Fibres.Admittance(omega));
        Complex front = electrode.HasBottom
            ? Of(electrode.Bottom.SmallSignal(surroundings.BottomSalt, kelvin), omega) + poreOhms
            : Complex.Zero;
        return new HostImpedance(face, front);
    }

    /// <summary>Film and charge transfer, each beside its capacitance, one behind the other.</summary>
    public static Complex Of(in FrontSmallSignal front, double omega)
    {
        return Beside(front.FilmOhms, front.FilmFarads, omega) + Beside(front.TransferOhms, front.DoubleLayerFarads, omega);
    }

    private static Complex Beside(double ohms, double farads, double omega)
    {
        return ohms / new Complex(1, omega * ohms * farads);
    }
}
