using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Properties.Measurement;

[TestClass]
public sealed class TwoPointCalibrationProperties
{
    [TestMethod]
    public void AHigherReadingNeverGivesALowerValueAndTheTwoPointsAreExact()
    {
        Property.Holds(31, 5_000, Property.Numbers(int.MinValue, int.MaxValue), numbers =>
        {
            if (numbers.Length < 6 || !Fits(numbers[0], numbers[1]) || !Fits(numbers[2], numbers[3]))
            {
                return true;
            }

            (int lowRaw, int highRaw) = (Math.Min(numbers[0], numbers[1]), Math.Max(numbers[0], numbers[1]));
            (int lowTrue, int highTrue) = (Math.Min(numbers[2], numbers[3]), Math.Max(numbers[2], numbers[3]));
            TwoPointCalibration line = new TwoPointCalibration(lowRaw, lowTrue, highRaw, highTrue);
            int lower = Math.Min(numbers[4], numbers[5]);
            int higher = Math.Max(numbers[4], numbers[5]);

            return line.Apply(lower) <= line.Apply(higher)
                && line.Apply(lowRaw) == lowTrue
                && line.Apply(highRaw) == highTrue
                && line.Apply(numbers[4]) == Exact(numbers[4], lowRaw, lowTrue, highRaw, highTrue);
        });
    }

    private static bool Fits(int first, int second)
    {
        return first != second && Math.Abs((long)first - second) <= int.MaxValue;
    }

    private static int Exact(int raw, int lowRaw, int lowTrue, int highRaw, int highTrue)
    {
        Int128 span = (Int128)highRaw - lowRaw;
        Int128 scaled = ((Int128)raw - lowRaw) * ((Int128)highTrue - lowTrue);
        Int128 rounded = (Int128.Abs(scaled) + (span / 2)) / span * Int128.Sign(scaled);
        return (int)Int128.Clamp(lowTrue + rounded, int.MinValue, int.MaxValue);
    }
}
