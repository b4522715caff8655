using InvertedAnodeBms.Boards.Esp32C3Wearable1s;
using InvertedAnodeBms.Boards.Esp32DevkitcBench;
using InvertedAnodeBms.Boards.Esp32Wearable2s;
using InvertedAnodeBms.Cli.Replay;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Link.Live;

/// <summary>Names for the numbers in a greeting.</summary>
public static class BoardNames
{
    /// <summary>Name of a board design.</summary>
    public static string OfBoard(int board)
    {
        return board switch
        {
            BenchBoard.BoardId => "esp32-devkitc-bench",
            WearableBoard.BoardId => "esp32-wearable-2s",
            ChargerChipBoard.BoardId => "esp32-c3-wearable-1s",
            _ => $"unknown board {board}",
        };
    }

    /// <summary>The cell design of a greeting; null when this tool does not know it.</summary>
    public static CellDesign? Design(HelloMessage hello)
    {
        return CellCatalogue.Names.Select(CellCatalogue.Find).FirstOrDefault(design => design.Id == hello.CellDesign);
    }

    /// <summary>Name of a cell design.</summary>
    public static string OfCell(CellDesignId id)
    {
        return CellCatalogue.Names.FirstOrDefault(name => CellCatalogue.Find(name).Id == id) ?? $"unknown cell design {(int)id}";
    }
}
