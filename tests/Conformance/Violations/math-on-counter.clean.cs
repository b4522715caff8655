// project: Core
using System;

namespace InvertedAnodeBms.Core.Estimation
{
    public static class Counter
    {
        public static double Decay(float time, int count)
        {
            return Math.Exp(-time) + Math.Max(count, 1);
        }

        public static long Magnitude(long value)
        {
            return value < 0 ? -value : value;
        }
    }
}

namespace InvertedAnodeBms.Core.Protection
{
    public static class Largest
    {
        public static int Of(int left, int right)
        {
            return left < right ? right : left;
        }
    }
}
