using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Cli.Serve.Feed;

/// <summary>What the pack on the page is.</summary>
/// <param name="Name">Board and cells.</param>
/// <param name="Layout">Cells and sensors.</param>
/// <param name="Design">Cell design; null when it is not known, and then capacity and area are not.</param>
/// <param name="TickMilliseconds">Nominal time between samples; 0 when it is not known.</param>
/// <param name="Limits">Limits in force; none when they are not known.</param>
public sealed record LivePack(string Name, RowLayout Layout, CellDesign? Design, int TickMilliseconds, IReadOnlyList<LiveLimit> Limits)
{
    private const double NanocoulombsPerMilliampereHour = 3.6e9;
    private const double SquareCentimetres = 1e4;

    /// <summary>The same board with the same cells: a greeting that is repeated.</summary>
    public bool IsAlike(LivePack other)
    {
        return Name == other.Name && Layout == other.Layout && Design?.Id == other.Design?.Id && TickMilliseconds == other.TickMilliseconds;
    }

    /// <summary>Capacity in mAh; NaN when it is not known.</summary>
    public double CapacityMilliampereHours => Design is null ? double.NaN : Design.CapacityNanocoulombs / NanocoulombsPerMilliampereHour;

    /// <summary>Area of the anode in cm2; NaN when it is not known.</summary>
    public double AreaSquareCentimetres => Design?.Deposition is { } deposition ? deposition.AreaSquareMetres * SquareCentimetres : double.NaN;
}
