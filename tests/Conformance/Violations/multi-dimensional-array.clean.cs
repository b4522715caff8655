// project: Core
namespace InvertedAnodeBms.Core.Cell;

public sealed class Map
{
    private readonly int[][] _cells = new int[][] { new int[4], new int[4], new int[4] };

    public int At(int row, int column)
    {
        return _cells[row][column];
    }
}
