using InvertedAnodeBms.Cli.Serve.Feed;

namespace InvertedAnodeBms.Cli.Tests.Serve;

[TestClass]
public sealed class RowBufferTests
{
    private static readonly RowLayout s_layout = new(2, 1);

    [TestMethod]
    public void ItNeverHoldsMoreThanItsRoom()
    {
        RowBuffer buffer = new(s_layout, 128, 32);

        for (int i = 0; i < 100_000; i++)
        {
            buffer.Append(Row(i, 3.4));
            Assert.IsLessThanOrEqualTo(128, buffer.Count);
        }
    }

    [TestMethod]
    public void ASpikeOfOneSampleStaysHoweverOldItIs()
    {
        RowBuffer buffer = new(s_layout, 128, 32);

        for (int i = 0; i < 10_000; i++)
        {
            buffer.Append(Row(i, i == 777 ? 2.9 : i == 778 ? 3.9 : 3.4 + (1e-4 * (i % 7))));
        }

        Assert.IsTrue(Rows(buffer).Any(row => row[RowLayout.FirstCell] == 2.9), "the dip");
        Assert.IsTrue(Rows(buffer).Any(row => row[RowLayout.FirstCell] == 3.9), "the peak");
    }

    [TestMethod]
    public void TimesStayInOrderAndTheNewestRowsAreAllThere()
    {
        RowBuffer buffer = new(s_layout, 128, 32);

        for (int i = 0; i < 1_000; i++)
        {
            buffer.Append(Row(i, 3.4 + (1e-5 * i)));
        }

        double[] times = [.. Rows(buffer).Select(row => row[RowLayout.Time])];
        CollectionAssert.AreEqual(times.Order().ToArray(), times);
        CollectionAssert.AreEqual(Enumerable.Range(968, 32).Select(i => (double)i).ToArray(), times[^32..]);
    }

    [TestMethod]
    public void AGapStaysAGap()
    {
        RowBuffer buffer = new(s_layout, 128, 32);

        for (int i = 0; i < 1_000; i++)
        {
            buffer.Append(i is > 200 and < 600 ? [i, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN] : Row(i, 3.4));
        }

        Assert.IsTrue(Rows(buffer).Any(row => row[RowLayout.Time] is > 200 and < 600 && double.IsNaN(row[RowLayout.FirstCell])));
    }

    private static double[] Row(double seconds, double volts)
    {
        return [seconds, 7, 7.2, volts, 3.41, 25];
    }

    private static IEnumerable<double[]> Rows(RowBuffer buffer)
    {
        return Enumerable.Range(0, buffer.Count).Select(i => buffer[i].ToArray());
    }
}
