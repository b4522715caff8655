using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Settings;

[TestClass]
public sealed class CalibrationBoundsTests
{
    [DataRow(0, true)]
    [DataRow(50_000, true)]
    [DataRow(50_001, false)]
    [DataRow(-50_000, true)]
    [DataRow(-50_001, false)]
    [TestMethod]
    public void AVoltageIsMovedByFiftyMillivoltsAtMost(int microvolts, bool fits)
    {
        AssertFits(HostRig.Calibration(microvolts), fits, 0, BoundFault.Offset);
    }

    [DataRow(20_000, true)]
    [DataRow(20_001, false)]
    [DataRow(-20_000, true)]
    [DataRow(-20_001, false)]
    [TestMethod]
    public void TheGainOfAVoltageChangesByTwoPercentAtMost(int ppm, bool fits)
    {
        // Around the middle, so that neither end moves by more than 50 mV.
        CalibrationSet set = HostRig.Calibration(0);
        set.Set(1, 2_300_000, 2_300_000 - (ppm / 2), 3_300_000, 3_300_000 + ppm - (ppm / 2));
        AssertFits(set, fits, 1, BoundFault.Gain);
    }

    [TestMethod]
    public void AGainThatIsRightInTheMiddleMayStillMoveAnEndTooFar()
    {
        // 2 % from 1.0 V on: 53 mV at 3.65 V.
        CalibrationSet set = HostRig.Calibration(0);
        set.Set(0, 1_000_000, 1_000_000, 3_000_000, 3_040_000);
        AssertFits(set, false, 0, BoundFault.Offset);
    }

    [DataRow(30_000, true)]
    [DataRow(30_050, false)]
    [DataRow(-30_000, true)]
    [DataRow(-30_050, false)]
    [TestMethod]
    public void TheGainOfTheCurrentChangesByThreePercentAtMost(int ppm, bool fits)
    {
        CalibrationSet set = HostRig.Calibration(0);
        set.Set(CalibrationSet.PackChannel, -20_000, -20_000 - (ppm / 50), 20_000, 20_000 + (ppm / 50));
        AssertFits(set, fits, CalibrationSet.PackChannel, BoundFault.Gain);
    }

    [DataRow(900, true)]
    [DataRow(901, false)]
    [DataRow(-900, true)]
    [DataRow(-901, false)]
    [TestMethod]
    public void TheCurrentIsMovedByHalfTheCurrentThatEndsAChargeAtMost(int microamps, bool fits)
    {
        CalibrationSet set = HostRig.Calibration(0);
        set.Set(CalibrationSet.PackChannel, -20_000, -20_000 + microamps, 20_000, 20_000 + microamps);
        AssertFits(set, fits, CalibrationSet.PackChannel, BoundFault.Offset);
    }

    [DataRow(0, 0, 1_000_000, 0)]
    [DataRow(0, 0, 0, 1_000_000)]
    [DataRow(0, 0, -5, 5)]
    [DataRow(0, 0, 5, -5)]
    [TestMethod]
    public void TheHighPointLiesAboveTheLowOne(int lowRaw, int lowTrue, int highRaw, int highTrue)
    {
        CalibrationSet set = HostRig.Calibration(0);
        set.Set(0, lowRaw, lowTrue, highRaw, highTrue);
        AssertFits(set, false, 0, BoundFault.NotRising);
        set = HostRig.Calibration(0);
        set.Set(CalibrationSet.PackChannel, lowRaw, lowTrue, highRaw, highTrue);
        AssertFits(set, false, CalibrationSet.PackChannel, BoundFault.NotRising);
    }

    [DataRow(int.MinValue, int.MinValue, int.MaxValue, int.MaxValue)]
    [DataRow(int.MaxValue, 0, 1, 1)]
    [DataRow(0, int.MinValue, 1, 1)]
    [DataRow(100_000_001, 100_000_001, 100_000_002, 100_000_002)]
    [TestMethod]
    public void NonsenseIsRefusedWithoutAnOverflow(int lowRaw, int lowTrue, int highRaw, int highTrue)
    {
        CalibrationSet set = HostRig.Calibration(0);
        set.Set(0, lowRaw, lowTrue, highRaw, highTrue);
        AssertFits(set, false, 0, BoundFault.Offset);
    }

    [DataRow(1, false)]
    [DataRow(2, true)]
    [DataRow(3, false)]
    [DataRow(255, false)]
    [TestMethod]
    public void ACalibrationIsForTheCellsOfTheBoard(int cells, bool fits)
    {
        CalibrationSet set = HostRig.Calibration(0);
        set.CellCount = cells;
        AssertFits(set, fits, 0, BoundFault.OtherCells);
    }

    [TestMethod]
    public void NoCalibrationIsWithinTheBounds()
    {
        CalibrationSet set = new CalibrationSet();
        Assert.IsTrue(new CalibrationBounds(Configurations.Pack(2, 2)).Contains(set));
    }

    [TestMethod]
    public void WhatIsWithinTheBoundsMakesALineOfEveryChannel()
    {
        BoardCalibration board = HostRig.Calibration(1_500).ToBoard();

        Assert.AreEqual(2, board.Cells.Length);
        Assert.AreEqual(3_433_500, board.Cells[1].Apply(3_432_000));
        Assert.AreEqual(7_200, board.Pack.Apply(7_200));
    }

    private static void AssertFits(CalibrationSet set, bool fits, int channel, BoundFault fault)
    {
        CalibrationBounds bounds = new CalibrationBounds(Configurations.Pack(2, 2));
        Assert.AreEqual(fits, bounds.Contains(set));
        Assert.AreEqual((int)(fits ? BoundFault.None : fault), (int)bounds.Fault);

        if (!fits)
        {
            Assert.AreEqual(channel, bounds.Channel);
        }
    }
}
