// project: Core
using System.Linq; // <- CS0234

namespace InvertedAnodeBms.Core;

public static class Sums
{
    public static int Of(int[] numbers)
    {
        return numbers.Sum(); // <- CS1061
    }
}
