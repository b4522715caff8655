// project: Core
namespace InvertedAnodeBms.Core.Protection;

public static class Sums
{
    public static int Add(int left, int right)
    {
        long sum = (long)left + right;
        return sum > int.MaxValue ? int.MaxValue : (int)sum;
    }
}
