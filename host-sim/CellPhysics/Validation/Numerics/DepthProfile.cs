using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;

namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>Profiles of a cell over its depth from the collector.</summary>
/// <param name="Salt">Concentration in mol/m3.</param>
/// <param name="Current">Current density in the electrolyte in mA/cm2.</param>
/// <param name="Filling">Share of the free space that lithium fills.</param>
/// <param name="Bottom">Lithium gained at the bottom, in mAh/cm2.</param>
/// <param name="Top">Lithium gained on the face, in mAh/cm2.</param>
internal sealed record DepthProfile(Curve Salt, Curve Current, Curve Filling, double Bottom, double Top)
{
    private const double Micro = 1e6;

    /// <summary>Reads the profiles of a full cell.</summary>
    /// <param name="cell">The cell after a step.</param>
    /// <param name="name">Legend.</param>
    /// <param name="bottom">Lithium at the bottom before, in C/m2.</param>
    /// <param name="top">Lithium on the face before, in C/m2.</param>
    public static DepthProfile Of(CellModel cell, string name, double bottom, double top)
    {
        double unit = Physics.MilliampereHoursPerSquareCentimetre;
        return new DepthProfile(
            SaltOver(cell, name),
            CurrentOver(cell, name),
            FillingOver(cell, name),
            (cell.Left.Bottom.LiveCharge - bottom) / unit,
            (cell.Left.Top.LiveCharge - top) / unit);
    }

    private static Curve SaltOver(CellModel cell, string name)
    {
        TransportLayout layout = cell.Salt.Layout;
        double edge = Thickness(cell) - layout.LeftMetres;
        List<double> x = [edge * Micro];
        List<double> y = [cell.Salt.LeftFrontSalt];

        for (int k = 0; k < layout.Count; k++)
        {
            x.Add((edge + (layout.Width[k] / 2)) * Micro);
            y.Add(cell.Salt.Salt[k]);
            edge += layout.Width[k];
        }

        return new Curve(name, [.. x], [.. y]);
    }

    private static Curve CurrentOver(CellModel cell, string name)
    {
        double face = Thickness(cell);
        double front = face - cell.Salt.Layout.LeftMetres;
        double cathode = face + (cell.Spec.SeparatorThickness / Micro);
        double end = cathode + cell.Salt.Layout.RightMetres;
        double inPores = cell.Left.FrontCurrent / Physics.MilliamperesPerSquareCentimetre;
        double through = inPores + (cell.Left.FaceCurrent / Physics.MilliamperesPerSquareCentimetre);
        return new Curve(
            name,
            [0, front * Micro, front * Micro, face * Micro, face * Micro, cathode * Micro, end * Micro],
            [0, 0, inPores, inPores, through, through, 0]);
    }

    private static Curve FillingOver(CellModel cell, string name)
    {
        HostGeometry host = cell.Spec.Anode.Host;
        double face = Thickness(cell);
        double front = Math.Min(face, cell.Left.FrontMetres);
        double deposit = 1 - host.DepositPorosity;
        double compact = 1 - cell.Spec.Anode.Top.LivePorosity;
        double grown = (cell.Left.Top.LiveCharge + cell.Left.Top.DeadCharge) * Physics.LithiumMetresPerCharge / compact;
        double onFace = grown > 0 ? compact : 0;
        return new Curve(
            name,
            [0, front * Micro, front * Micro, face * Micro, face * Micro, (face + grown) * Micro, (face + grown) * Micro],
            [deposit, deposit, 0, 0, onFace, onFace, 0]);
    }

    private static double Thickness(CellModel cell)
    {
        return cell.Spec.Anode.Host.Thickness / Micro;
    }
}
