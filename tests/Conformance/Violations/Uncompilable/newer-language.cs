// project: Core
namespace InvertedAnodeBms.Core;

public static class Texts
{
    public static int Of(int[] numbers)
    {
        return numbers is [1, ..] ? 1 : 0; // <- CS8936
    }
}
