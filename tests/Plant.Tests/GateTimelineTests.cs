using InvertedAnodeBms.Plant.Circuits;
using InvertedAnodeBms.Plant.Tests.Faults;

namespace InvertedAnodeBms.Plant.Tests;

/// <summary>Gates change while the program ticks; the plant follows afterwards and must find every moment.</summary>
[TestClass]
public sealed class GateTimelineTests
{
    private readonly FaultRig _rig = new(Boards.Bench);
    private readonly List<GateChange> _changes = [];
    private readonly double _hold;

    public GateTimelineTests()
    {
        // The hold time of this individual, by its own expiry.
        FaultRig twin = new(Boards.Bench);
        twin.Gates(true, false);
        twin.Beat();
        twin.Wait(1_000_000);
        _hold = twin.Plant.ChargeGateOffSinceSeconds!.Value;

        _rig.Chip.PlugIn();
        _rig.Plant.OnGateChange = _changes.Add;
        _rig.SetCharge(0.5);
    }

    [TestMethod]
    public void TheHoldTimeIsThatOfThePage()
    {
        Assert.IsTrue(_hold is >= 0.43 and <= 0.60, $"{_hold} s");
    }

    [TestMethod]
    public void AGateThatFallsInsideATickFallsAtItsMicrosecond()
    {
        Conduct();
        double before = _rig.Plant.ChargedAmpereHours;
        _rig.Chip.Clock.Advance(1_234);
        _rig.Gates(false, false);
        _rig.Wait(98_766);

        Assert.AreEqual(0.101234, _rig.Plant.ChargeGateOffSinceSeconds!.Value, 1e-9);
        Assert.AreEqual(0.025 * 0.001234 / 3600, _rig.Plant.ChargedAmpereHours - before, 0.03 * 0.025 * 0.001234 / 3600);
        Assert.AreEqual(0, _rig.Plant.Amperes);
    }

    [TestMethod]
    public void AGateThatRisesInsideATickConductsFromThere()
    {
        _rig.Beat();
        _rig.Wait(100_000);
        _rig.Chip.Clock.Advance(40_000 - 30_001);
        _rig.Gates(true, false);
        _rig.Chip.Clock.Advance(1);
        Assert.IsFalse(_rig.Plant.ChargeGateConducts);
        _rig.Wait(60_000);

        Assert.IsNull(_rig.Plant.ChargeGateOffSinceSeconds);
        Assert.AreEqual(0.109999, _changes.Single().Seconds, 1e-9);
        Assert.AreEqual(0.025 * 0.060001 / 3600, _rig.Plant.ChargedAmpereHours, 0.03 * 0.025 * 0.06 / 3600);
    }

    [TestMethod]
    public void AHeartbeatThatReturnsAtTheEndOfALongTickDoesNotHideThatTheGatesFell()
    {
        Conduct();
        double before = _rig.Plant.ChargedAmpereHours;

        Busy(900_000);
        _rig.Beat();
        _rig.Beat();
        _rig.Plant.AdvanceTo(_rig.Chip.Clock.Microseconds);

        Assert.IsTrue(_rig.Plant.ChargeGateConducts);
        Assert.HasCount(2, _changes);
        Assert.AreEqual(new GateChange(true, false, _changes[0].Seconds), _changes[0]);
        Assert.AreEqual(_hold, _changes[0].Seconds, 1e-9);
        Assert.AreEqual(new GateChange(true, true, _changes[1].Seconds), _changes[1]);
        Assert.AreEqual(1.0, _changes[1].Seconds, 1e-9);
        Assert.AreEqual(0.025 * (_hold - 0.1) / 3600, _rig.Plant.ChargedAmpereHours - before, 0.03 * 0.025 * 0.4 / 3600);
    }

    [TestMethod]
    public void AGateThatIsClosedAndOpenedAtOneMomentHasNotChanged()
    {
        Conduct();
        _rig.Chip.Clock.Advance(5);
        _rig.Gates(false, false);
        _rig.Gates(true, false);
        _rig.Wait(100_000);

        Assert.IsEmpty(_changes);
        Assert.IsTrue(_rig.Plant.ChargeGateConducts);
    }

    [TestMethod]
    public void ARiseAtTheVeryMomentOfExpiryKeepsTheGate()
    {
        Conduct();
        _rig.Beat();
        Busy((long)Math.Round(_hold * 1e6) - 100_000);
        _rig.Beat();
        _rig.Wait(1_000);
        Assert.IsEmpty(_changes);

        _rig.Wait(1_000_000);
        Assert.AreEqual(2 * _hold, _changes.Single().Seconds, 1e-9);
    }

    [TestMethod]
    public void BothGatesHaveMomentsOfTheirOwn()
    {
        _rig.Gates(true, true);
        _rig.Beat();
        _rig.Wait(100_000);
        _rig.Chip.Clock.Advance(3);
        _rig.Gates(true, false);
        _rig.Chip.Clock.Advance(4);
        _rig.Gates(false, false);
        _rig.Wait(100_000);

        Assert.AreEqual(0.100003, _rig.Plant.DischargeGateOffSinceSeconds!.Value, 1e-9);
        Assert.AreEqual(0.100007, _rig.Plant.ChargeGateOffSinceSeconds!.Value, 1e-9);
    }

    [TestMethod]
    public void AChipThatLosesItsPowerDropsTheGatesAtOnce()
    {
        Conduct();
        _rig.Chip.Clock.Advance(7);
        _rig.Chip.LosePower();
        _rig.Gates(true, true);
        _rig.Beat();
        _rig.Wait(1_000_000);

        Assert.AreEqual(0.100007, _rig.Plant.ChargeGateOffSinceSeconds!.Value, 1e-9);
        Assert.HasCount(1, _changes);
    }

    // Small waits, as a busy program makes: the plant follows only at the end.
    private void Busy(long microseconds)
    {
        for (; microseconds > 0; microseconds -= 1_000)
        {
            _rig.Chip.Clock.Advance(Math.Min(microseconds, 1_000));
        }
    }

    private void Conduct()
    {
        _rig.Gates(true, false);
        _rig.Beat();
        _rig.Wait(100_000);
        Assert.IsTrue(_rig.Plant.ChargeGateConducts);
        Assert.IsNull(_rig.Plant.ChargeGateOffSinceSeconds);
        _changes.Clear();
    }
}
