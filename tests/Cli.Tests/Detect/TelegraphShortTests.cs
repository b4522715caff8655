using InvertedAnodeBms.Cli.Detect.Truth;
using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.Cli.Tests.Detect;

[TestClass]
public sealed class TelegraphShortTests
{
    [TestMethod]
    [DataRow(DipClass.OneSample, 1, 1, 30)]
    [DataRow(DipClass.Samples, 2, 10, 30)]
    [DataRow(DipClass.Seconds, 11, 100, 50)]
    [DataRow(DipClass.Minutes, 200, 1200, 200)]
    public void ContactsLastAsTheirClassSaysAndGapsHaveALeastLength(DipClass kind, int least, int most, int leastGap)
    {
        (List<int> contacts, List<int> gaps) = Record(kind, 2_000_000);

        Assert.AreEqual(least, contacts.Min(), 0.02 * most);
        Assert.AreEqual(most, contacts.Max(), 0.02 * most);
        Assert.IsGreaterThanOrEqualTo(leastGap, gaps.Min());
    }

    [TestMethod]
    [DataRow(DipClass.OneSample, 200)]
    [DataRow(DipClass.Samples, 200)]
    [DataRow(DipClass.Seconds, 250)]
    [DataRow(DipClass.Minutes, 600)]
    public void GapsHaveTheMeanOfTheirClass(DipClass kind, double mean)
    {
        (_, List<int> gaps) = Record(kind, 4_000_000);

        Assert.AreEqual(mean, gaps.Average(), 0.04 * mean);
    }

    [TestMethod]
    public void TwoToTenSamplesAreEquallyLikely()
    {
        (List<int> contacts, _) = Record(DipClass.Samples, 4_000_000);
        double expected = contacts.Count / 9.0;

        foreach (IGrouping<int, int> length in contacts.GroupBy(length => length))
        {
            Assert.AreEqual(expected, length.Count(), 5 * Math.Sqrt(expected), $"{length.Key} samples");
        }
    }

    [TestMethod]
    public void BeginsInContactAndAPersistentOneStays()
    {
        TelegraphShort persistent = new(DipClass.Persistent, new RandomStream(1, "test"));
        int begins = 0;

        for (int i = 0; i < 100_000; i++)
        {
            persistent.Next();
            begins += persistent.Begins ? 1 : 0;
            Assert.IsTrue(persistent.On);
        }

        Assert.AreEqual(1, begins);
    }

    private static (List<int> Contacts, List<int> Gaps) Record(DipClass kind, int samples)
    {
        TelegraphShort telegraph = new(kind, new RandomStream(1, "test"));
        List<int> contacts = [];
        List<int> gaps = [];
        bool on = true;
        int length = 0;

        for (int i = 0; i < samples; i++)
        {
            telegraph.Next();

            if (telegraph.On != on)
            {
                (on ? contacts : gaps).Add(length);
                on = telegraph.On;
                length = 0;
            }

            length++;
        }

        return (contacts, gaps);
    }
}
