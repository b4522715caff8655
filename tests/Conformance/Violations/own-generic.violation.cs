// project: Core
namespace InvertedAnodeBms.Core;

public sealed class Ring<T> // <- here
{
    public int Count;
}

public static class Tools
{
    public static int Size<TItem>() // <- here
    {
        return 1;
    }
}
