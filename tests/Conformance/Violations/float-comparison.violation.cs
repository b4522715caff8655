// project: Core
namespace InvertedAnodeBms.Core.Detection;

public static class Risk
{
    public static bool Above(float risk, float limit)
    {
        return risk > limit; // <- here
    }

    public static bool AtLeast(double risk)
    {
        if (risk >= 0.5) // <- here
        {
            return true;
        }

        return false;
    }

    public static bool Mixed(int count, float mean)
    {
        return count >= mean; // <- here
    }

    public static bool NotBelow(float risk, float limit)
    {
        return !(risk < limit); // <- here
    }

    public static bool Between(float risk, float low, float high)
    {
        // A NaN for the lower end would let everything pass.
        return risk >= low && risk <= high; // <- here
    }

    public static bool WrongPartner(float risk, float other)
    {
        return risk >= 0.1f && other <= 0.9f; // <- here
    }

    public static bool Either(float risk)
    {
        return risk >= 0.1f || risk <= 0.01f; // <- here
    }

    public static int Grade(float risk)
    {
        return risk switch
        {
            > 0.9f => 3, // <- here
            _ => 0,
        };
    }

    public static bool Ordered(float risk)
    {
        return risk.CompareTo(0.5f) == 1; // <- here
    }
}
