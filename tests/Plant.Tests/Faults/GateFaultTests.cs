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
    public void AGateWhosePinIsStuckConductsAsLongAsTheHeartbeatDoes()
    {
        FaultRig rig = new(Boards.Wearable);
        rig.Gates(false, false);
        rig.Faults.Begin(FaultKind.DischargePinStuckOn, 0, 0);
        rig.Run(1);
        Assert.IsTrue(rig.Plant.DischargeGateConducts);
        Assert.IsFalse(rig.Plant.ChargeGateConducts);

        rig.Wait(1_000_000);
        Assert.IsFalse(rig.Plant.DischargeGateConducts);
        rig.Run(1);
        rig.Faults.End(FaultKind.DischargePinStuckOn, 0);
        rig.Run(1);
        Assert.IsFalse(rig.Plant.DischargeGateConducts);
    }

    [TestMethod]
    [DataRow(FaultKind.AdcReferenceOff, 20.0, 0.75736)]
    [DataRow(FaultKind.AdcReferenceOff, -50.0, 1.92245)]
    [DataRow(FaultKind.AdcReferenceOff, 100.0, 0.07755)]
    [DataRow(FaultKind.SupplyOff, -10.0, 0.82301)]
    public void ThePumpHoldsUntilItHasFallenToTheReference(FaultKind kind, double percent, double share)
    {
        FaultRig rig = new(Boards.Wearable);
        double built = Held(rig);
        rig.Faults.Begin(kind, 0, percent);
        Assert.AreEqual(share * built, Held(rig), 0.0001);

        rig.Faults.End(kind, 0);
        Assert.AreEqual(built, Held(rig), 1e-9);
    }

    [TestMethod]
    public void ASupplyThatIsOffChangesWhatTheChargerMakesOfItsCommand()
    {
        FaultRig rig = new(Boards.Wearable);
        rig.SetCharge(0.5);
        rig.Gates(true, false);
        rig.Run(1);
        double before = rig.Plant.Amperes;
        rig.Faults.Begin(FaultKind.SupplyOff, 0, 10);
        rig.Run(1);

        Assert.AreEqual(1.1 * before, rig.Plant.Amperes, 3e-6);
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

    private static double Held(FaultRig rig)
    {
        rig.Gates(true, true);
        rig.Beat();
        rig.Beat();
        double from = rig.Plant.Seconds;
        rig.Wait(3_000_000);
        return rig.Plant.ChargeGateOffSinceSeconds!.Value - from;
    }
}
