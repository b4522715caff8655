using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Charging;

/// <summary>
/// The pouch: 129.6 C, at most 7.5 % more, 7.2 mA. From half full that is 74,520 C over 7.2 mA, 10,350 s, and 40 min for tail and safety: 12,750 s.
/// </summary>
[TestClass]
public sealed class WakeUpTests
{
    private const long Hours = 3_600_000L;
    private const long FromHalfFull = 12_750_000L;

    [TestMethod]
    public void WithoutAWakeUpTimeThePackChargesAtOnce()
    {
        ChargeBench bench = HalfFull();
        bench.Run(10_000);

        bench.Check(7_200, CurrentReason.RateCap);
    }

    [TestMethod]
    public void ThePackWaitsUntilTheChargeEndsJustBeforeUse()
    {
        ChargeBench bench = HalfFull();
        bench.Stage.Requests.UntilUseMilliseconds = FromHalfFull + 10_000;
        bench.Run(9_900);
        bench.Check(0, CurrentReason.WaitForWakeUp);
        Assert.IsFalse(bench.Stage.Result.ChargeGateOn);
        Assert.AreEqual((int)BmsState.Charge, (int)bench.Stage.Result.State);

        bench.Tick();
        bench.Check(180, CurrentReason.Slew);
        Assert.IsTrue(bench.Stage.Result.ChargeGateOn);
    }

    [TestMethod]
    public void AChargeBegunGoesOnThoughTheEstimateSaysThereIsTime()
    {
        ChargeBench bench = HalfFull();
        bench.Stage.Requests.UntilUseMilliseconds = FromHalfFull;
        bench.Run(1_000);
        bench.Estimates.PackChargePpm = 800_000;
        bench.Run(10_000);

        bench.Check(7_200, CurrentReason.RateCap);
    }

    [TestMethod]
    public void AWakeUpTimeGivenDuringAChargeInterruptsIt()
    {
        ChargeBench bench = HalfFull();
        bench.Run(10_000);
        bench.Stage.Requests.UntilUseMilliseconds = 12 * Hours;
        bench.Tick();

        bench.Check(0, CurrentReason.WaitForWakeUp);
    }

    [TestMethod]
    public void OnceTheTimeHasPassedThePackChargesAtOnce()
    {
        ChargeBench bench = HalfFull();
        bench.Stage.Requests.UntilUseMilliseconds = 5_000;
        bench.Run(20_000);

        bench.Check(7_200, CurrentReason.RateCap);
        Assert.AreEqual(0L, bench.Stage.Requests.UntilUseMilliseconds);
    }

    [DataRow(299_999, false)]
    [DataRow(300_000, true)]
    [TestMethod]
    public void APackWaitsWithAThirdOfItsChargeNotEmpty(int ppm, bool waits)
    {
        ChargeBench bench = HalfFull();
        bench.Estimates.PackChargePpm = ppm;
        bench.Stage.Requests.UntilUseMilliseconds = 12 * Hours;
        bench.Run(10_000);

        bench.Check(waits ? 0 : 7_200, waits ? CurrentReason.WaitForWakeUp : CurrentReason.RateCap);
    }

    [DataRow(280_000, true)]
    [DataRow(279_999, false)]
    [TestMethod]
    public void AnEstimateThatWobblesDoesNotSwitchTheGate(int ppm, bool waits)
    {
        ChargeBench bench = HalfFull();
        bench.Stage.Requests.UntilUseMilliseconds = 12 * Hours;
        bench.Run(1_000);
        bench.Estimates.PackChargePpm = ppm;
        bench.Tick();

        Assert.AreEqual(!waits, bench.Stage.Result.ChargeGateOn);
    }

    [TestMethod]
    public void AWeakChargerBeginsEarlier()
    {
        ChargeBench bench = HalfFull();
        bench.ChargerMicroamps = 3_600;
        bench.Stage.Requests.UntilUseMilliseconds = 20_700_000L + 2_400_000L;
        bench.Tick();
        Assert.IsTrue(bench.Stage.Result.ChargeGateOn);
    }

    [TestMethod]
    public void AStrongerChargerWaits()
    {
        ChargeBench bench = HalfFull();
        bench.Stage.Requests.UntilUseMilliseconds = 20_700_000L + 2_400_000L;
        bench.Tick();
        Assert.IsFalse(bench.Stage.Result.ChargeGateOn);
    }

    [TestMethod]
    public void WhatIsNotKnownOfTheChargeBeginsEarlier()
    {
        ChargeBench bench = HalfFull();
        bench.Estimates.PackUncertaintyPpm = 500_000;

        // As if empty: 139,320 C.
        bench.Stage.Requests.UntilUseMilliseconds = 19_350_000L + 2_400_000L + 100;
        bench.Tick();
        Assert.IsTrue(bench.Stage.Result.ChargeGateOn);
    }

    [DataRow(100_000_000_000L, 7_288_000L, true)]
    [DataRow(100_000_000_000L, 7_290_000L, false)]
    [DataRow(1L, 2_400_000L, true)]
    [DataRow(1L, 2_401_000L, false)]
    [DataRow(900_000_000_000L, 12_750_000L, true)]
    [DataRow(900_000_000_000L, 12_760_000L, false)]
    [TestMethod]
    public void ALearnedCapacityCountsUnlessItIsMoreThanAGoodCellHas(long learned, long untilUse, bool begins)
    {
        // Learned 100 C less 64.8 C held: 4,889 s. Learned 1 nC: it holds more than that already, only the 40 min are left.
        ChargeBench bench = HalfFull();
        bench.Estimates.Health[0].CapacityNanocoulombs = learned;
        bench.Stage.Requests.UntilUseMilliseconds = untilUse;
        bench.Tick();

        Assert.AreEqual(begins, bench.Stage.Result.ChargeGateOn);
    }

    [TestMethod]
    public void LessThanEmptyIsEmpty()
    {
        ChargeBench bench = HalfFull();
        bench.Estimates.PackUncertaintyPpm = 900_000;
        bench.Stage.Requests.UntilUseMilliseconds = 19_350_000L + 2_400_000L + 1_000;
        bench.Tick();

        Assert.IsFalse(bench.Stage.Result.ChargeGateOn);
    }

    [TestMethod]
    public void TheLargestCellOfThePackTakesLongest()
    {
        CellDesign design = LfpLithiumPouch36.Create();
        Estimates estimates = new Estimates(2, new ChargeSession(design));
        estimates.Health[0].CapacityNanocoulombs = 130_000_000_000L;
        estimates.Health[1].CapacityNanocoulombs = 120_000_000_000L;
        estimates.PackUncertaintyPpm = 1_000_000;

        // 130 C at 10 mA, and 40 min.
        Assert.AreEqual(13_000_000L + 2_400_000L, new WakeUpPlan(design, estimates).NeededMilliseconds(10_000));
    }

    [TestMethod]
    public void AChargerTakenOutIsANewChargeWhenItComesBack()
    {
        ChargeBench bench = HalfFull();
        bench.Stage.Requests.UntilUseMilliseconds = FromHalfFull;
        bench.Run(1_000);
        Assert.IsTrue(bench.Stage.Result.ChargeGateOn);

        bench.ChargerPresent = false;
        bench.Run(1_000);
        bench.ChargerPresent = true;
        bench.Stage.Requests.UntilUseMilliseconds = 12 * Hours;
        bench.Run(1_000);
        bench.Check(0, CurrentReason.WaitForWakeUp);
    }

    [TestMethod]
    public void ADeeplyDischargedCellDoesNotWait()
    {
        ChargeBench bench = ChargeBench.In(BmsState.Precharge);
        bench.Estimates.PackChargePpm = 500_000;
        bench.Stage.Requests.UntilUseMilliseconds = 12 * Hours;
        bench.Run(5_000);

        bench.Check(1_800, CurrentReason.PrechargeCap);
    }

    [TestMethod]
    public void TooHotToChargeIsSaidNotHiddenByWaiting()
    {
        ChargeBench bench = HalfFull();
        bench.SetTemperatures(250, 450);
        bench.Stage.Requests.UntilUseMilliseconds = 12 * Hours;
        bench.Tick();

        bench.Check(0, CurrentReason.Temperature);
    }

    [TestMethod]
    public void TheControllerTakesATimeOnItsOwnClock()
    {
        PackRig rig = PackRig.Charging(1);
        rig.Controller.SetWakeUp(rig.NowMilliseconds + (48 * Hours));
        rig.Run(100);
        Assert.AreEqual((int)CurrentReason.WaitForWakeUp, (int)rig.Controller.Decision.Reason);

        rig.Controller.SetWakeUp(rig.NowMilliseconds - 1);
        rig.Run(6_000);
        Assert.AreEqual((int)CurrentReason.RateCap, (int)rig.Controller.Decision.Reason);

        rig.Controller.SetWakeUp(long.MinValue);
        rig.Run(100);
        Assert.AreEqual((int)CurrentReason.RateCap, (int)rig.Controller.Decision.Reason);

        rig.Controller.SetWakeUp(long.MaxValue);
        rig.Run(100);
        Assert.AreEqual((int)CurrentReason.WaitForWakeUp, (int)rig.Controller.Decision.Reason);
    }

    private static ChargeBench HalfFull()
    {
        ChargeBench bench = new ChargeBench(25_000);
        bench.Run(200);
        bench.Estimates.PackChargePpm = 500_000;
        bench.ChargerPresent = true;
        return bench;
    }
}
