// project: Core
namespace InvertedAnodeBms.Core.Cell;

public sealed class Map
{
    private readonly int[,] _cells = new int[3, 4]; // <- here

    public int At(int row, int column)
    {
        return _cells[row, column]; // <- here
    }
}
