// project: Core
namespace InvertedAnodeBms.Core.Detection;

public static class Risk
{
    public static bool Above(float risk, float limit)
    {
        return limit < risk;
    }

    public static bool Between(float risk, float low, float high)
    {
        return low <= risk && risk <= high;
    }

    public static bool Accepted(double ohms, double pullUpOhms)
    {
        return ohms >= 1 && ohms <= 10_000 && pullUpOhms > 1 && (pullUpOhms < 10_000);
    }

    public static bool Whole(int count, long sum)
    {
        return count > 5 && sum >= 10 && !(count < 3) && count is > 4;
    }
}
