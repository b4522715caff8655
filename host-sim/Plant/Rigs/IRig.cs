using InvertedAnodeBms.Plant.Cells;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Rigs;

/// <summary>The circuits around the chip of one board design.</summary>
public interface IRig
{
    /// <summary>Cells in series.</summary>
    int CellCount { get; }

    /// <summary>The chip that the board is made for.</summary>
    ChipModel Model => ChipModel.Esp32;

    /// <summary>Builds one individual and connects it to a chip.</summary>
    /// <param name="chip">The chip.</param>
    /// <param name="cells">Cells in series, lowest first.</param>
    /// <param name="seed">Decides every component's deviation: the same seed is the same board.</param>
    /// <param name="noise">Names the noise: the same board measured another time.</param>
    PackPlant Build(VirtualChip chip, CellNode[] cells, long seed, string noise);
}
