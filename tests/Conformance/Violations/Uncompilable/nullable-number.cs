// project: Core
namespace InvertedAnodeBms.Core;

public static class Maybe
{
    public static int? Of(int value) // <- CS0518
    {
        return value;
    }
}
