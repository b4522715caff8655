// project: Core
namespace InvertedAnodeBms.Core;

public static class Pairs
{
    public static (int Low, int High) Of(int value) // <- CS8179
    {
        return (value, value + 1); // <- CS8179
    }
}
