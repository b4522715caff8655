using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests;

/// <summary>The way back from a latched fault, as host and person see it: over the line.</summary>
[TestClass]
public sealed class BmsControllerFaultTests
{
    [TestMethod]
    public void AFaultIsClearedByButtonAndCommandAndThenTheSelfTestRuns()
    {
        PackRig rig = Faulted();
        Press(rig);
        Assert.IsTrue(rig.Link.Status.ClearNonce != 0);
        rig.Link.Watch(EventKind.FaultsCleared, -1);
        rig.Link.SendClear(rig.Link.Status.ClearNonce);
        rig.Tick(100);
        Assert.AreEqual((int)BmsState.SelfTest, (int)rig.State());

        rig.Run(2_700);
        Assert.AreEqual((int)BmsState.Charge, (int)rig.State());
        Assert.AreEqual(1, rig.Link.Watched);
    }

    [TestMethod]
    public void ACommandWithoutAPressDoesNothing()
    {
        PackRig rig = Faulted();
        rig.Link.SendClear(12_345);
        rig.Run(1_000);

        Assert.AreEqual((int)BmsState.Fault, (int)rig.State());
    }

    [TestMethod]
    public void APressWithoutACommandDoesNothing()
    {
        PackRig rig = Faulted();
        Press(rig);
        rig.Run(40_000);

        Assert.AreEqual((int)BmsState.Fault, (int)rig.State());
        Assert.AreEqual(0u, rig.Link.Status.ClearNonce);
    }

    [TestMethod]
    public void ARecordedCommandIsUseless()
    {
        PackRig rig = Faulted();
        Press(rig);
        uint nonce = rig.Link.Status.ClearNonce;
        rig.Link.SendClear(nonce);
        rig.Run(2_000);
        Fault(rig);
        Press(rig);
        rig.Link.SendClear(nonce);
        rig.Run(2_000);

        Assert.AreEqual((int)BmsState.Fault, (int)rig.State());
    }

    [TestMethod]
    public void EachStepOfAFaultIsReportedOnce()
    {
        PackRig rig = PackRig.Charging(1);
        rig.Link.Watch(EventKind.DiagnosisLatched, (int)DiagnosisId.CellOverVoltageCritical);
        Fault(rig);
        rig.Run(5_000);
        Assert.AreEqual(1, rig.Link.Watched);
    }

    [TestMethod]
    public void ClearingOpensANewSession()
    {
        PackRig rig = Faulted();
        long before = rig.Controller.Estimates.Session.ChargingMilliseconds;
        Assert.IsTrue(before > 5_000);
        Press(rig);
        rig.Link.SendClear(rig.Link.Status.ClearNonce);
        rig.Run(3_500);

        Assert.AreEqual((int)BmsState.Charge, (int)rig.State());
        Assert.IsTrue(rig.Controller.Estimates.Session.ChargingMilliseconds < 3_000);
    }

    [TestMethod]
    public void OverVoltageLatchesWhileAThermistorIsLost()
    {
        PackRig rig = PackRig.Charging(2);
        rig.FrontEnd.TemperatureStatus[0] = ReadStatus.Open;
        rig.Run(1_000);
        Assert.AreEqual((int)BmsState.Standby, (int)rig.State());

        rig.FrontEnd.CellMicrovolts[1] = 3_650_000;
        rig.Run(200);
        Assert.AreEqual((int)BmsState.Fault, (int)rig.State());
        Assert.AreEqual(1L << (int)DiagnosisId.CellOverVoltageCritical, rig.Controller.Permissions.LatchedMask);
    }

    [TestMethod]
    public void OverVoltageLatchesWhileAnotherCellIsLost()
    {
        PackRig rig = PackRig.Charging(2);
        rig.FrontEnd.CellStatus[0] = ReadStatus.Open;
        rig.FrontEnd.CellMicrovolts[1] = 3_650_000;
        rig.Run(200);

        Assert.AreEqual((int)BmsState.Fault, (int)rig.State());
    }

    [DataRow(7_000_000, true)]
    [DataRow(7_000_001, false)]
    [TestMethod]
    public void OverVoltageLatchesUpToTheEndOfTheRangeOfTheChannel(int microvolts, bool latches)
    {
        PackRig rig = PackRig.Charging(1);
        rig.FrontEnd.SetCells(microvolts);
        rig.Run(200);

        Assert.AreEqual(latches, rig.Controller.Permissions.LatchedMask != 0);
        Assert.IsFalse(rig.Actuators.ChargeGateOn);
    }

    private static PackRig Faulted()
    {
        PackRig rig = PackRig.Charging(1);
        Fault(rig);
        return rig;
    }

    private static void Fault(PackRig rig)
    {
        rig.FrontEnd.SetCells(3_700_000);
        rig.Run(300);
        Assert.AreEqual((int)BmsState.Fault, (int)rig.State());
        rig.FrontEnd.SetCells(3_432_000);
        rig.Run(1_000);
    }

    private static void Press(PackRig rig)
    {
        rig.FrontEnd.ButtonPressed = true;
        rig.Run(5_000);
        rig.FrontEnd.ButtonPressed = false;
        rig.Run(1_100);
    }
}
