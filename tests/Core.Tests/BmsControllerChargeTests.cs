using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests;

[TestClass]
public sealed class BmsControllerChargeTests
{
    [TestMethod]
    public void FromBootWithAChargerThePackIsChargedAfterTwoAndAHalfSeconds()
    {
        PackRig rig = new PackRig(2);
        rig.FrontEnd.ChargerPresent = true;
        rig.Run(2_500);
        Assert.AreEqual((int)BmsState.SelfTest, (int)rig.State());
        Assert.IsFalse(rig.Actuators.ChargeGateOn);

        rig.Run(200);
        Assert.AreEqual((int)BmsState.Charge, (int)rig.State());
        Assert.IsTrue(rig.Actuators.ChargeGateOn);
    }

    [TestMethod]
    public void ChargingStopsWithinTwoTicksWhenACellIsAtItsHardLimit()
    {
        PackRig rig = PackRig.Charging(2);
        rig.FrontEnd.CellMicrovolts[1] = 3_650_000;
        rig.Run(200);

        Assert.AreEqual((int)BmsState.Fault, (int)rig.State());
        Assert.IsFalse(rig.Actuators.ChargeGateOn);
        Assert.AreEqual(0, rig.Actuators.ChargeMicroamps);
    }

    [DataRow((int)ReadStatus.Open)]
    [DataRow((int)ReadStatus.Shorted)]
    [TestMethod]
    public void ChargingStopsInTheTickInWhichASensorBreaks(int status)
    {
        PackRig rig = PackRig.Charging(2);
        rig.FrontEnd.TemperatureStatus[1] = (ReadStatus)status;
        rig.Tick(100);

        Assert.IsFalse(rig.Actuators.ChargeGateOn);
        Assert.AreEqual((int)BmsState.Standby, (int)rig.State());
    }

    [TestMethod]
    public void TheLoadIsServedAndYieldsToTheCharger()
    {
        PackRig rig = PackRig.Settled(1);
        rig.FrontEnd.LoadRequested = true;
        rig.Run(200);
        Assert.IsTrue(rig.Actuators.DischargeGateOn);

        rig.FrontEnd.ChargerPresent = true;
        rig.Run(300);
        Assert.IsFalse(rig.Actuators.DischargeGateOn);
        Assert.IsTrue(rig.Actuators.ChargeGateOn);
        Assert.IsFalse(rig.Actuators.BothGatesEverOn);
    }

    [TestMethod]
    public void AVoltageThatStandsStillEndsTheCharge()
    {
        PackRig rig = PackRig.Charging(1);
        rig.FollowCommand(14_000);
        Assert.IsTrue(rig.Actuators.ChargeGateOn);

        rig.FollowCommand(10_000);
        Assert.IsFalse(rig.Actuators.ChargeGateOn);
        Assert.IsTrue((rig.Controller.Permissions.ActiveMask & (1L << (int)DiagnosisId.VoltageFrozen)) != 0);
    }

    [TestMethod]
    public void AVoltageThatAnswersTheCurrentDoesNot()
    {
        PackRig rig = PackRig.Charging(1);
        rig.FrontEnd.ResistanceMilliohms = 1_000;
        rig.FollowCommand(300_000);
        Assert.IsTrue(rig.Actuators.ChargeGateOn);
        Assert.AreEqual(0L, rig.Controller.Permissions.ActiveMask);
    }

    [TestMethod]
    public void CommandedAndMeasuredChargeAreFollowedFromTheFirstTick()
    {
        PackRig rig = PackRig.Charging(1);
        long commanded = rig.Controller.Estimates.Session.CommandedNanocoulombs;
        rig.FrontEnd.PackMicroamps = 7_000;
        rig.Tick(100);
        rig.Run(1_000);

        Assert.IsTrue(rig.Controller.Estimates.Session.Active);
        Assert.AreEqual(commanded + 7_920_000L, rig.Controller.Estimates.Session.CommandedNanocoulombs);
        Assert.AreEqual(7_350_000L, rig.Controller.Estimates.Session.ChargedNanocoulombs());
    }

    [TestMethod]
    public void AWarningEndsTheChargeAndItsEndBringsItBack()
    {
        PackRig rig = PackRig.Charging(1);
        rig.FrontEnd.SetTemperatures(460);
        rig.Run(1_200);
        Assert.IsFalse(rig.Actuators.ChargeGateOn);
        Assert.IsTrue((rig.Controller.Permissions.ActiveMask & (1L << (int)DiagnosisId.ChargeOverTemperature)) != 0);

        rig.FrontEnd.SetTemperatures(400);
        rig.Run(1_300);
        Assert.IsTrue(rig.Actuators.ChargeGateOn);
    }
}
