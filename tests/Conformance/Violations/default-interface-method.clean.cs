// project: Core
namespace InvertedAnodeBms.Core.Charging;

public interface ILimiter
{
    int Microamps();
}

public static class Limiters
{
    public static bool Blocks(ILimiter limiter)
    {
        return limiter.Microamps() <= 0;
    }
}
