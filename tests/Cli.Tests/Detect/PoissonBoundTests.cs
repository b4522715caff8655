using InvertedAnodeBms.Cli.Detect.Scoring;

namespace InvertedAnodeBms.Cli.Tests.Detect;

[TestClass]
public sealed class PoissonBoundTests
{
    [TestMethod]
    [DataRow(0, 2.9957)]
    [DataRow(1, 4.7439)]
    [DataRow(2, 6.2958)]
    [DataRow(10, 16.9622)]
    [DataRow(1000, 1053.58)]
    public void IsHalfAQuantileOfChiSquare(int count, double bound)
    {
        Assert.AreEqual(bound, PoissonBound.Upper(count), 1e-4 * bound);
    }
}
