using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.CellPhysics.Tests;

[TestClass]
public sealed class RandomStreamTests
{
    [TestMethod]
    public void TheSameSeedAndNameGiveTheSameNumbers()
    {
        RandomStream first = new(7, "cell 1");
        RandomStream second = new(7, "cell 1");

        for (int i = 0; i < 100; i++)
        {
            Assert.AreEqual(first.NextBits(), second.NextBits());
        }
    }

    [TestMethod]
    public void AnotherNameOrSeedGivesOtherNumbers()
    {
        ulong number = new RandomStream(7, "cell 1").NextBits();

        Assert.AreNotEqual(number, new RandomStream(7, "cell 2").NextBits());
        Assert.AreNotEqual(number, new RandomStream(8, "cell 1").NextBits());
    }

    [TestMethod]
    public void UniformNumbersFillTheirRangeAndDoNotLeaveIt()
    {
        RandomStream random = new(1, "uniform");
        double sum = 0;
        const int Count = 100_000;

        for (int i = 0; i < Count; i++)
        {
            double value = random.Within(-2, 6);
            Assert.IsTrue(value >= -2 && value < 6);
            sum += value;
        }

        Assert.AreEqual(2.0, sum / Count, 0.03);
    }
}
