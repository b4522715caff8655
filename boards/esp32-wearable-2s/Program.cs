using System.Threading;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Boards.Esp32Wearable2s;

/// <summary>Entry point on the chip.</summary>
public static class Program
{
    /// <summary>Starts the board and ticks for ever.</summary>
    public static void Main()
    {
        WearableBoard board = new WearableBoard(BoardCalibration.None(WearableBoard.CellCount));

        while (true)
        {
            Thread.Sleep(board.RunOnce());
        }
    }
}
