using System.Threading;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Boards.Esp32DevkitcBench;

/// <summary>Entry point on the chip.</summary>
public static class Program
{
    /// <summary>Starts the board and ticks for ever.</summary>
    public static void Main()
    {
        BenchBoard board = new BenchBoard(BoardCalibration.None(BenchBoard.CellCount), false);

        while (true)
        {
            Thread.Sleep(board.RunOnce());
        }
    }
}
