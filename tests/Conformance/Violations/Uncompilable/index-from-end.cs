// project: Core
namespace InvertedAnodeBms.Core;

public static class Ends
{
    public static int Last(int[] numbers)
    {
        return numbers[^1]; // <- CS0518
    }
}
