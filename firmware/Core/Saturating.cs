namespace InvertedAnodeBms.Core;

/// <summary>Sums that stay at the end of their range: integer overflow wraps in silence on the chip.</summary>
public static class Saturating
{
    /// <summary>Sum of two numbers that are not negative; the largest number where that does not fit.</summary>
    public static int Sum(int first, int second)
    {
        int sum = first + second;
        return sum < first ? int.MaxValue : sum;
    }
}
