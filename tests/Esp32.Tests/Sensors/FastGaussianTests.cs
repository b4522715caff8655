using InvertedAnodeBms.Plant.Sensors;

namespace InvertedAnodeBms.Esp32.Tests.Sensors;

[TestClass]
public class FastGaussianTests
{
    private const int Count = 2_000_000;

    [TestMethod]
    public void TheMomentsAreThoseOfTheNormalDistribution()
    {
        FastGaussian random = new(1);
        double mean = 0;
        double squares = 0;
        double cubes = 0;
        double fourths = 0;

        for (int i = 0; i < Count; i++)
        {
            double x = random.Next();
            mean += x / Count;
            squares += x * x / Count;
            cubes += x * x * x / Count;
            fourths += x * x * x * x / Count;
        }

        // Four standard errors each.
        Assert.AreEqual(0, mean, 0.003);
        Assert.AreEqual(1, squares, 0.004);
        Assert.AreEqual(0, cubes, 0.011);
        Assert.AreEqual(3, fourths, 0.028);
    }

    [TestMethod]
    [DataRow(1.0, 0.3173)]
    [DataRow(2.0, 0.04550)]
    [DataRow(3.0, 0.0027)]
    [DataRow(3.6, 0.000318)]
    public void TheTailsHaveTheirWeightOnBothSides(double limit, double expected)
    {
        FastGaussian random = new(2);
        int above = 0;
        int below = 0;

        for (int i = 0; i < Count; i++)
        {
            double x = random.Next();
            above += x > limit ? 1 : 0;
            below += x < -limit ? 1 : 0;
        }

        double margin = 4 * Math.Sqrt(expected / 2 / Count);
        Assert.AreEqual(expected / 2, above / (double)Count, margin);
        Assert.AreEqual(expected / 2, below / (double)Count, margin);
    }

    [TestMethod]
    public void TheSameSeedGivesTheSameSequenceAndAnotherSeedAnother()
    {
        FastGaussian first = new(7);
        FastGaussian second = new(7);
        FastGaussian other = new(8);
        int equal = 0;

        for (int i = 0; i < 1000; i++)
        {
            double x = first.Next();
            Assert.AreEqual(x, second.Next());
            equal += x == other.Next() ? 1 : 0;
        }

        Assert.AreEqual(0, equal);
    }

    [TestMethod]
    public void TheFirstNumbersOfSeedOneNeverChange()
    {
        FastGaussian random = new(1);
        string numbers = string.Join(' ', Enumerable.Range(0, 4).Select(_ => random.Next().ToString("F12")));

        Assert.AreEqual("-0.799957208386 -1.261165778224 0.405540447441 -0.627173985367", numbers);
    }
}
