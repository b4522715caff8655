using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

/// <summary>
/// A dead short pulls the cell below its channel's range: it must leave a trace, although the signal is good again when the gate is open.
/// </summary>
[TestClass]
public sealed class CollapseTests
{
    private const int HardShort = (int)DiagnosisId.HardShort;

    // 90 % of the largest current of the pack.
    [DataRow(-89_999, false)]
    [DataRow(-90_000, true)]
    [DataRow(-150_001, true)]
    [TestMethod]
    public void ACollapseWithALargeCurrentIsAShortAtOnce(int microamps, bool latches)
    {
        PackRig rig = PackRig.Settled(1);
        rig.FrontEnd.PackMicroamps = microamps;
        rig.FrontEnd.SetCells(0);
        rig.Tick(100);
        rig.FrontEnd.PackMicroamps = 0;
        rig.FrontEnd.SetCells(3_400_000);
        rig.Run(5_000);

        Assert.AreEqual(latches, IsLatched(rig, HardShort));
    }

    [TestMethod]
    public void ALargeCurrentInTheSampleBeforeCountsToo()
    {
        PackRig rig = PackRig.Settled(1);
        rig.FrontEnd.PackMicroamps = -100_000;
        rig.Tick(100);
        rig.FrontEnd.PackMicroamps = 0;
        rig.FrontEnd.SetCells(0);
        rig.Tick(100);

        Assert.IsTrue(IsLatched(rig, HardShort));
    }

    [DataRow(2, false)]
    [DataRow(3, true)]
    [TestMethod]
    public void ACollapseWithoutACurrentIsAShortAfterThreeSamples(int samples, bool latches)
    {
        PackRig rig = PackRig.Settled(1);
        rig.FrontEnd.SetCells(0);
        rig.Run(samples * 100);
        rig.FrontEnd.SetCells(3_432_000);
        rig.Run(5_000);

        Assert.AreEqual(latches, IsLatched(rig, HardShort));
        Assert.AreEqual(!latches, rig.Controller.Permissions.ChargePermitted);
    }

    [TestMethod]
    public void AnInputAtItsFloorIsOpenUnlessALargeCurrentFlows()
    {
        PackRig wire = PackRig.Settled(1);
        wire.FrontEnd.CellStatus[0] = ReadStatus.Open;
        wire.Run(10_000);
        Assert.IsFalse(IsLatched(wire, HardShort));

        PackRig shorted = PackRig.Settled(1);
        shorted.FrontEnd.PackMicroamps = -100_000;
        shorted.FrontEnd.CellStatus[0] = ReadStatus.Open;
        shorted.Tick(100);
        Assert.IsTrue(IsLatched(shorted, HardShort));
    }

    // The discharge cutoff is 2.5 V.
    [DataRow(2_499_999, false)]
    [DataRow(2_500_000, true)]
    [TestMethod]
    public void OnlyAHealthyCellCanCollapse(int microvolts, bool latches)
    {
        PackRig rig = PackRig.Settled(1);
        rig.FrontEnd.SetCells(microvolts);
        rig.Tick(100);
        rig.FrontEnd.SetCells(0);
        rig.Run(500);

        Assert.AreEqual(latches, IsLatched(rig, HardShort));
    }

    [TestMethod]
    public void ACellAboveTheRangeOfItsChannelHasNotCollapsed()
    {
        PackRig rig = PackRig.Settled(1);
        rig.FrontEnd.SetCells(9_000_000);
        rig.Run(500);

        Assert.IsFalse(IsLatched(rig, HardShort));
        Assert.IsFalse(rig.Controller.Permissions.ChargePermitted);
    }

    [TestMethod]
    public void AReadThatFailsIsNoCollapse()
    {
        PackRig rig = PackRig.Settled(1);
        rig.FrontEnd.CellStatus[0] = ReadStatus.Failed;
        rig.FrontEnd.SetCells(0);
        rig.Run(10_000);

        Assert.IsFalse(IsLatched(rig, HardShort));
    }

    [TestMethod]
    public void AChannelThatHasNeverSeenAHealthyCellCannotCollapse()
    {
        PackRig rig = new PackRig(1);
        rig.FrontEnd.SetCells(0);
        rig.Run(10_000);

        Assert.IsFalse(IsLatched(rig, HardShort));
        Assert.IsFalse(rig.Controller.Permissions.ChargePermitted);
    }

    private static bool IsLatched(PackRig rig, int id)
    {
        return (rig.Controller.Permissions.LatchedMask & (1L << id)) != 0;
    }
}
