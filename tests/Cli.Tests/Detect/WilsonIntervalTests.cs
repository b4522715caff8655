using InvertedAnodeBms.Cli.Detect.Scoring;

namespace InvertedAnodeBms.Cli.Tests.Detect;

[TestClass]
public sealed class WilsonIntervalTests
{
    /// <summary>Values of the closed form, also found in the tables of Newcombe 1998 (81 of 263, 15 of 148, 0 of 20, 1 of 29).</summary>
    [TestMethod]
    [DataRow(81, 263, 0.2553, 0.3662)]
    [DataRow(15, 148, 0.0624, 0.1605)]
    [DataRow(0, 20, 0.0000, 0.1611)]
    [DataRow(1, 29, 0.0061, 0.1718)]
    [DataRow(20, 20, 0.8389, 1.0000)]
    public void AgreesWithPublishedValues(int found, int total, double low, double high)
    {
        WilsonInterval interval = WilsonInterval.Of(found, total);

        Assert.AreEqual(low, interval.Low, 6e-5);
        Assert.AreEqual(high, interval.High, 6e-5);
    }

    [TestMethod]
    public void NothingTriedSaysNothing()
    {
        Assert.AreEqual(new WilsonInterval(0, 1), WilsonInterval.Of(0, 0));
    }
}
