using InvertedAnodeBms.Plant.Faults;

namespace InvertedAnodeBms.Plant.Tests.Faults;

[TestClass]
public sealed class GateFaultTests
{
    [TestMethod]
    public void AGateThatIsStuckOnConductsWithoutPinAndHeartbeat()
    {
        FaultRig rig = new(Boards.Wearable);
        rig.SetCharge(0.5);
        rig.Wait(10_000_000);
        rig.Faults.Begin(FaultKind.ChargeGateStuckOn, 0, 0);
        rig.Wait(10_000_000);

        Assert.IsTrue(rig.Plant.ChargeGateConducts);
        Assert.IsNull(rig.Plant.ChargeGateOffSinceSeconds);
        Assert.IsFalse(rig.Plant.DischargeGateConducts);
        Assert.AreEqual(0.0125, rig.Plant.Amperes, 0.0004);
    }

    [TestMethod]
    public void AGateThatIsStuckOffDoesNotConductWhateverIsAsked()
    {
        FaultRig rig = new(Boards.Wearable);
        rig.Gates(true, true);
        rig.Run(1);
        Assert.IsTrue(rig.Plant.DischargeGateConducts);
        rig.Faults.Begin(FaultKind.DischargeGateStuckOff, 0, 0);
        rig.Run(1);

        Assert.IsFalse(rig.Plant.DischargeGateConducts);
        Assert.AreEqual(1.0, rig.Plant.DischargeGateOffSinceSeconds!.Value, 1e-9);
        Assert.IsTrue(rig.Plant.ChargeGateConducts);
    }

    [TestMethod]
    public void AWrongPumpHoldsBothGatesForItsOwnTime()
    {
        FaultRig rig = new(Boards.Wearable);
        rig.Gates(true, true);
        rig.Faults.Begin(FaultKind.HeartbeatHoldLong, 0, 5);
        rig.Beat();
        rig.Wait(6_000_000);

        Assert.AreEqual(5.0, rig.Plant.ChargeGateOffSinceSeconds!.Value, 1e-9);
        Assert.AreEqual(5.0, rig.Plant.DischargeGateOffSinceSeconds!.Value, 1e-9);
    }
}
