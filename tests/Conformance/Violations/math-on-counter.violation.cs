// project: Core
using System;

namespace InvertedAnodeBms.Core.Estimation
{
    public static class Counter
    {
        public static double Root(long nanocoulombs)
        {
            return Math.Sqrt(nanocoulombs); // <- here
        }

        public static long Clamp(long value)
        {
            return Math.Clamp(value, 0, 10); // <- here
        }

        public static double Hidden(long value)
        {
            return Math.Exp(0.5 * (double)value); // <- here
        }
    }
}

namespace InvertedAnodeBms.Core.Protection
{
    public static class Largest
    {
        public static int Of(int left, int right)
        {
            return Math.Max(left, right); // <- here
        }
    }
}
