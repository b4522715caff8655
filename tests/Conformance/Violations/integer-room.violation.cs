// project: Core
using InvertedAnodeBms.Core.Detection;

namespace InvertedAnodeBms.Core.Detection
{
    public sealed class Evidence
    {
        public float Risk;
    }
}

namespace InvertedAnodeBms.Core.Protection
{
    public sealed class Limits
    {
        public const double Margin = 1.03; // <- here
        private float _held; // <- here

        public int Scale(int value)
        {
            return (int)(value * 1.5f); // <- here
        }

        public void Hold(float value) // <- here
        {
            _held = value; // <- here
        }

        public bool Is(Evidence evidence, int limit)
        {
            return evidence.Risk < limit; // <- here
        }
    }
}

namespace InvertedAnodeBms.Core.Charging.States
{
    public static class Nested
    {
        public static bool IsSmall(long value)
        {
            return (double)value < 10; // <- here
        }
    }
}
