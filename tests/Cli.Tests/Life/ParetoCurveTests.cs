using InvertedAnodeBms.Cli.Life;

namespace InvertedAnodeBms.Cli.Tests.Life;

[TestClass]
public sealed class ParetoCurveTests
{
    private static readonly ParetoCurve s_curve = new([new CurvePoint(4, 5, 0.1), new CurvePoint(1, 3, 0.1), new CurvePoint(2, 4, 0.1)]);

    [TestMethod]
    [DataRow(1.0, 3.0)]
    [DataRow(1.5, 3.5)]
    [DataRow(2.0, 4.0)]
    [DataRow(3.0, 4.5)]
    [DataRow(4.0, 5.0)]
    [DataRow(9.0, 5.0)]
    [DataRow(0.995, 3.0)]
    public void BetweenPointsTheCurveIsStraightAndBeyondTheSlowestItStays(double hours, double ampereHours)
    {
        Assert.AreEqual(ampereHours, s_curve.At(hours)!.Value, 1e-9);
    }

    [TestMethod]
    [DataRow(0.98)]
    [DataRow(double.NaN)]
    public void NothingIsSaidAboutChargesFasterThanTheFastestPoint(double hours)
    {
        CurvePoint point = new(hours, 1, 0.1);

        Assert.IsNull(s_curve.At(hours));
        Assert.IsNull(s_curve.Gain(point));
        Assert.IsFalse(s_curve.Dominates(point));
    }

    [TestMethod]
    [DataRow(3.39, true)]
    [DataRow(3.41, false)]
    [DataRow(4.0, false)]
    public void APointIsDominatedWhenItIsMoreThanOneCycleBelowTheCurve(double ampereHours, bool dominated)
    {
        Assert.AreEqual(dominated, s_curve.Dominates(new CurvePoint(1.5, ampereHours, 0.1)));
    }

    [TestMethod]
    public void TheGainIsTheThroughputOverThatOfTheCurveAtTheSameTime()
    {
        Assert.AreEqual(1.2, s_curve.Gain(new CurvePoint(1.5, 4.2, 0.1))!.Value, 1e-9);
        Assert.IsNull(new ParetoCurve([]).Gain(new CurvePoint(1.5, 4.2, 0.1)));
    }
}
