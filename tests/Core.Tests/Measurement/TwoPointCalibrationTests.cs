using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Tests.Measurement;

[TestClass]
public sealed class TwoPointCalibrationTests
{
    [TestMethod]
    public void AtTheTwoPointsTheReferenceMeterIsRight()
    {
        TwoPointCalibration line = new TwoPointCalibration(2_510_000, 2_500_000, 3_590_000, 3_600_000);

        Assert.AreEqual(2_500_000, line.Apply(2_510_000));
        Assert.AreEqual(3_600_000, line.Apply(3_590_000));
    }

    [TestMethod]
    public void BeyondThePointsTheLineGoesOn()
    {
        TwoPointCalibration line = new TwoPointCalibration(0, 100, 1_000, 2_100);

        Assert.AreEqual(-1_900, line.Apply(-1_000));
        Assert.AreEqual(4_100, line.Apply(2_000));
    }

    [TestMethod]
    public void TheIdentityChangesNothing()
    {
        TwoPointCalibration line = TwoPointCalibration.Identity();

        Assert.AreEqual(0, line.Apply(0));
        Assert.AreEqual(-5, line.Apply(-5));
        Assert.AreEqual(int.MaxValue, line.Apply(int.MaxValue));
        Assert.AreEqual(int.MinValue, line.Apply(int.MinValue));
    }

    [DataRow(1, 0)]
    [DataRow(2, 1)]
    [DataRow(3, 1)]
    [DataRow(4, 1)]
    [DataRow(5, 2)]
    [DataRow(-1, 0)]
    [DataRow(-2, -1)]
    [DataRow(-4, -1)]
    [DataRow(-5, -2)]
    [TestMethod]
    public void AThirdIsRoundedToTheNearestOnBothSidesOfTheLowPoint(int raw, int expected)
    {
        TwoPointCalibration line = new TwoPointCalibration(0, 0, 3, 1);

        Assert.AreEqual(expected, line.Apply(raw));
    }

    [DataRow(1, 1)]
    [DataRow(-1, -1)]
    [DataRow(3, 2)]
    [DataRow(-3, -2)]
    [TestMethod]
    public void AHalfIsRoundedAwayFromTheLowPoint(int raw, int expected)
    {
        TwoPointCalibration line = new TwoPointCalibration(0, 0, 2, 1);

        Assert.AreEqual(expected, line.Apply(raw));
    }

    [TestMethod]
    public void ResultsBeyondAnIntSaturate()
    {
        TwoPointCalibration line = new TwoPointCalibration(0, 0, 1, 1_000);

        Assert.AreEqual(int.MaxValue, line.Apply(2_147_484));
        Assert.AreEqual(2_147_483_000, line.Apply(2_147_483));
        Assert.AreEqual(int.MinValue, line.Apply(-2_147_484));
    }

    [TestMethod]
    public void SwappedOrRepeatedPointsAreRejected()
    {
        Expect.Rejected(() => new TwoPointCalibration(1, 0, 1, 1));
        Expect.Rejected(() => new TwoPointCalibration(0, 1, 1, 1));
        Expect.Rejected(() => new TwoPointCalibration(1, 0, 0, 1));
        Expect.Rejected(() => new TwoPointCalibration(0, 1, 1, 0));
    }

    [TestMethod]
    public void TheWidestLineThatIsAcceptedDoesNotOverflow()
    {
        TwoPointCalibration line = new TwoPointCalibration(int.MinValue, 0, -1, int.MaxValue);

        Assert.AreEqual(0, line.Apply(int.MinValue));
        Assert.AreEqual(int.MaxValue, line.Apply(-1));
        Assert.AreEqual(int.MaxValue, line.Apply(int.MaxValue));
    }

    [TestMethod]
    public void ASpanWiderThanAnIntIsRejected()
    {
        Expect.Rejected(() => new TwoPointCalibration(-2_000_000_000, 0, 2_000_000_000, 1));
        Expect.Rejected(() => new TwoPointCalibration(0, -2_000_000_000, 1, 2_000_000_000));
    }
}
