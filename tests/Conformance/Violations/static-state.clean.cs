// project: Core
namespace InvertedAnodeBms.Core;

public delegate int Rule(int value);

public sealed class Owner
{
    public const int Limit = 5;
    public const string Name = "owner";

    private readonly int[] _table = new int[] { 1, 2, 3, 4, 5, 6, 7, 8 };
    private int _count;

    public int Next()
    {
        return _table[_count++];
    }

    public Rule Double()
    {
        // The compiler keeps this lambda in a static field of its own, which the interpreter runs.
        return value => value * 2;
    }
}
