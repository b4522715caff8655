using InvertedAnodeBms.CellPhysics.Validation;
using InvertedAnodeBms.Cli.Detect.Report;

namespace InvertedAnodeBms.Cli.Tests.Detect;

[TestClass]
public sealed class RocCurveTests
{
    /// <summary>Six windows of ten minutes are an hour: one false window is 1000 in 1000 h.</summary>
    [TestMethod]
    public void BeginsWhereNoWindowWithoutAShortIsAboveTheThreshold()
    {
        Curve curve = RocCurve.Of("x", [5.0, 7, 0.5, 3], [1.0, 2, 6, 4, 3, 0]);

        Assert.AreEqual(Math.Log10(500), curve.X[0], 1e-9);
        Assert.AreEqual(0.25, curve.Y[0]);
        Assert.AreEqual(Math.Log10(1000), curve.X[1], 1e-9);
        Assert.AreEqual(0.5, curve.Y[1]);
        Assert.AreEqual(1, curve.Y[^1]);
    }

    [TestMethod]
    public void AStatisticThatNeverMovesIsAPointAtTheBottom()
    {
        Curve curve = RocCurve.Of("x", [0.0, 0], [0.0, 0, 0]);

        Assert.IsTrue(curve.Y.All(share => share == 0));
    }
}
