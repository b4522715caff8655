// project: Drivers
namespace InvertedAnodeBms.Esp32;

public static class Buffer
{
    public static unsafe int Sum()
    {
        int* values = stackalloc int[4]; // <- here
        values[0] = 1;
        return values[0];
    }
}
