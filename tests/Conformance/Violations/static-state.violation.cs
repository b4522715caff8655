// project: Core
namespace InvertedAnodeBms.Core;

public static class Shared
{
    private static int _count; // <- here

    public static int Level { get; set; } // <- here

    public static int Next()
    {
        return _count++;
    }
}
