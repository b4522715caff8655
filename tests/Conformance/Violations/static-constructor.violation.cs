// project: Drivers
namespace InvertedAnodeBms.Esp32;

public static class Table
{
    static Table() // <- here
    {
    }

    public static int Size()
    {
        return 3;
    }
}
