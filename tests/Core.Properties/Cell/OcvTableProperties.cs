using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Core.Properties.Cell;

[TestClass]
public sealed class OcvTableProperties
{
    [TestMethod]
    public void TheInverseFindsTheChargeBackToWithinOneSegment()
    {
        Property.Holds(21, 1_000, Property.Numbers(0, int.MaxValue), numbers =>
        {
            int[] ppm = Points(numbers, 0, OcvTable.FullPpm);
            int[] microvolts = Voltages(numbers, ppm.Length);
            OcvTable table = new OcvTable(ppm, microvolts);
            int asked = numbers.Length == 0 ? 0 : numbers[0] % (OcvTable.FullPpm + 1);
            int segment = Segment(ppm, asked);
            int found = table.PpmAt(table.MicrovoltsAt(asked));
            return found >= ppm[segment] && found <= ppm[segment + 1];
        });
    }

    [TestMethod]
    public void BothDirectionsAreMonotone()
    {
        Property.Holds(22, 1_000, Property.Numbers(0, int.MaxValue), numbers =>
        {
            int[] ppm = Points(numbers, 0, OcvTable.FullPpm);
            OcvTable table = new OcvTable(ppm, Voltages(numbers, ppm.Length));
            int[] sorted = numbers.Select(n => n % OcvTable.FullPpm).Order().ToArray();

            return sorted.Zip(sorted.Skip(1)).All(pair =>
                table.MicrovoltsAt(pair.First) <= table.MicrovoltsAt(pair.Second)
                && table.PpmAt(2_000_000 + (2 * pair.First)) <= table.PpmAt(2_000_000 + (2 * pair.Second)));
        });
    }

    private static int[] Points(int[] numbers, int first, int last)
    {
        return numbers.Select(n => first + 1 + (n % (last - first - 1))).Append(first).Append(last).Distinct().Order().ToArray();
    }

    private static int[] Voltages(int[] numbers, int count)
    {
        int[] microvolts = new int[count];
        microvolts[0] = 2_000_000;

        for (int i = 1; i < count; i++)
        {
            int number = numbers.Length == 0 ? 0 : numbers[i % numbers.Length];
            microvolts[i] = microvolts[i - 1] + 1 + (number % 100_000);
        }

        return microvolts;
    }

    private static int Segment(int[] ppm, int asked)
    {
        int segment = 0;

        while (segment < ppm.Length - 2 && ppm[segment + 1] <= asked)
        {
            segment++;
        }

        return segment;
    }
}
