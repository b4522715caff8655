namespace InvertedAnodeBms.CellPhysics.Designs;

/// <summary>Resolution of the solver.</summary>
/// <param name="Host">Finite volumes across the free part of a host.</param>
/// <param name="Separator">Finite volumes across the separator.</param>
/// <param name="Cathode">Finite volumes across the cathode.</param>
/// <param name="Shells">Shells of a cathode particle.</param>
/// <param name="FrontStep">Movement of a front after which the mesh follows, in m; 0 follows every step.</param>
public sealed record GridSpec(int Host, int Separator, int Cathode, int Shells, double FrontStep)
{
    /// <summary>The grid of every experiment: its error is in the validation report.</summary>
    public static GridSpec Standard { get; } = new(24, 8, 12, 16, 2e-8);
}
