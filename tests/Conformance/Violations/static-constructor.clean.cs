// project: Drivers
namespace InvertedAnodeBms.Esp32;

public sealed class Table
{
    public Table()
    {
    }

    public static int Size()
    {
        return 3;
    }
}
