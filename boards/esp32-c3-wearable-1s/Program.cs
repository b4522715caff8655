using System.Threading;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Boards.Esp32C3Wearable1s;

/// <summary>Entry point on the chip.</summary>
public static class Program
{
    /// <summary>Starts the board and ticks for ever.</summary>
    public static void Main()
    {
        ChargerChipBoard board = new ChargerChipBoard(BoardCalibration.None(ChargerChipBoard.CellCount));

        while (true)
        {
            Thread.Sleep(board.RunOnce());
        }
    }
}
