using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests;

[TestClass]
public sealed class BmsControllerClockTests
{
    [TestMethod]
    public void JitterDoesNotDisturbACharge()
    {
        PackRig rig = PackRig.Charging(1);
        rig.Link.Watch(EventKind.StateChanged, -1);

        for (int i = 0; i < 100; i++)
        {
            rig.Tick(20 + (i * 37 % 380));
        }

        Assert.AreEqual((int)BmsState.Charge, (int)rig.State());
        Assert.AreEqual(0, rig.Link.Watched);
        Assert.IsTrue(rig.Actuators.ChargeGateOn);
    }

    [DataRow(0L)]
    [DataRow(-3_600_000L)]
    [DataRow(1_000L)]
    [TestMethod]
    public void AFaultyClockOpensTheGatesInTheSameTick(long elapsed)
    {
        PackRig rig = PackRig.Charging(1);
        Assert.IsTrue(rig.Actuators.ChargeGateOn);
        rig.Tick(elapsed);

        Assert.IsFalse(rig.Actuators.ChargeGateOn);
        Assert.AreEqual(0, rig.Actuators.ChargeMicroamps);
        Assert.AreEqual((int)BmsState.Standby, (int)rig.State());
    }

    [TestMethod]
    public void AfterAShortFaultTheChargeGoesOnAndTheFaultIsReportedOnce()
    {
        PackRig rig = PackRig.Charging(1);
        rig.Link.Watch(EventKind.DiagnosisRaised, (int)DiagnosisId.ClockFault);
        rig.Tick(-250);
        rig.Run(2_700);

        Assert.AreEqual(1, rig.Link.Watched);
        Assert.IsTrue(rig.Actuators.ChargeGateOn);
        Assert.AreEqual((int)BmsState.Charge, (int)rig.State());
    }

    [DataRow(4_611_686_018_427_387_903L)]
    [DataRow(2_147_483_000L)]
    [DataRow(4_294_966_000L)]
    [TestMethod]
    public void ADeviceThatHasBeenUpForAgesChargesLikeAnyOther(long uptime)
    {
        PackRig rig = new PackRig(1);
        rig.NowMilliseconds = uptime;
        rig.FrontEnd.ChargerPresent = true;
        rig.Run(10_000);

        Assert.AreEqual((int)BmsState.Charge, (int)rig.State());
        Assert.AreEqual(7_200, rig.Actuators.ChargeMicroamps);
    }

    [TestMethod]
    public void AJumpOfYearsWhileChargingEndsTheSession()
    {
        PackRig rig = PackRig.Charging(1);
        rig.Tick(31_536_000_000L);

        Assert.IsTrue((rig.Controller.Permissions.LatchedMask & (1L << (int)DiagnosisId.ChargeTimeout)) != 0);
        Assert.IsFalse(rig.Actuators.ChargeGateOn);
    }
}
