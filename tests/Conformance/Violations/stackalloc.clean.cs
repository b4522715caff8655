// project: Drivers
namespace InvertedAnodeBms.Esp32;

public sealed class Buffer
{
    private readonly int[] _values = new int[4];

    public int Sum()
    {
        _values[0] = 1;
        return _values[0];
    }
}
