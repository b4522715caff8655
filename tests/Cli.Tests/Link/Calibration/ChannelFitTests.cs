using InvertedAnodeBms.Cli.Link.Calibration;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Cli.Tests.Link.Calibration;

[TestClass]
public sealed class ChannelFitTests
{
    [TestMethod]
    public void TwoPointsAreMetExactly()
    {
        ChannelFit fit = ChannelFit.Of(0, [Cell(2.51, 2.5), Cell(3.62, 3.6)]);

        Assert.AreEqual(1.1 / 1.11, fit.Gain, 1e-12);
        Assert.AreEqual(0, fit.LargestResidual, 1e-12);
    }

    [TestMethod]
    public void OfFivePointsTheOneThatIsOffIsSeenInTheResiduals()
    {
        ChannelFit fit = ChannelFit.Of(0, [Cell(2.5, 2.5), Cell(2.8, 2.8), Cell(3.1, 3.11), Cell(3.4, 3.4), Cell(3.6, 3.6)]);

        Assert.AreEqual(3.11, fit.Points.MaxBy(point => Math.Abs(fit.Residual(point)))!.True);
        Assert.IsGreaterThan(0.007, fit.LargestResidual);
    }

    [TestMethod]
    [DataRow(2.5, 2.999, false)]
    [DataRow(2.5, 3.0, true)]
    public void PointsMustLieApart(double low, double high, bool accepted)
    {
        CalibrationPoint[] points = [Cell(low, low), Cell(high, high)];

        if (accepted)
        {
            Assert.AreEqual(1, ChannelFit.Of(0, points).Gain, 1e-9);
        }
        else
        {
            Assert.ThrowsExactly<InputException>(() => ChannelFit.Of(0, points));
        }
    }

    [TestMethod]
    public void TheDeviceComputesWhatTheLineSays()
    {
        CalibrationPoint[] points =
        [
            Cell(2.51, 2.5),
            Cell(3.62, 3.6),
            new CalibrationPoint(ChannelFit.Current, -19.9, -20, 0),
            new CalibrationPoint(ChannelFit.Current, 20.1, 20, 0),
        ];
        CalibrationPlan plan = CalibrationPlan.Fit(points, 1);
        plan.Require(LfpLithiumPouch36.Create());
        BoardCalibration board = plan.Set.ToBoard();

        Assert.AreEqual(2_500_000, board.Cells[0].Apply(2_510_000), 1.0);
        Assert.AreEqual(3_600_000, board.Cells[0].Apply(3_620_000), 1.0);
        Assert.AreEqual(-20_000, board.Pack.Apply(-19_900), 1.0);
        Assert.AreEqual(20_000, board.Pack.Apply(20_100), 1.0);
    }

    [TestMethod]
    [DataRow("channel,shown,true\ncell_1,2.5", "line 2: found 'cell_1,2.5', expected three cells")]
    [DataRow("channel,shown,true\ncell_5,2.5,2.5", "line 2: found 'cell_5', expected current or cell_1 to cell_4")]
    [DataRow("channel,shown,true\n\ncell_1,2.5,2v5", "line 3: found '2v5', expected a number")]
    [DataRow("cell_1,2.5,2.5", "line 1: found 'cell_1,2.5,2.5', expected the header")]
    public void AWrongLineOfAFileIsNamed(string text, string expected)
    {
        using TemporaryFolder folder = new();
        string file = folder.File("points.csv", text);

        StringAssert.Contains(Assert.ThrowsExactly<InputException>(() => PointsFile.Read(file)).Message, expected);
    }

    [TestMethod]
    public void PointsAreReadAsTheyWereWritten()
    {
        using TemporaryFolder folder = new();
        CalibrationPoint[] points = [Cell(2.512345, 2.5), new CalibrationPoint(ChannelFit.Current, -19.9, -20, 0)];

        CollectionAssert.AreEqual(points, PointsFile.Read(folder.File("points.csv", PointsFile.Text(points))).ToArray());
    }

    private static CalibrationPoint Cell(double shown, double right)
    {
        return new CalibrationPoint(0, shown, right, 0);
    }
}
