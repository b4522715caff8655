using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

/// <summary>Ways in which real firmware has failed; each comment says how it happened there.</summary>
[TestClass]
public sealed class KnownFailureTests
{
    // A large BMS counted fifty bad samples before it tripped, and one good sample in between set the count to zero.
    [TestMethod]
    public void OneGoodSampleDoesNotClearWhatManyBadOnesHaveCounted()
    {
        ProtectionBench bench = ProtectionBench.Settled();

        for (int i = 0; i < 3; i++)
        {
            bench.Set(LimitSignal.HighestCellMicrovolts, 3_620_000);
            bench.Run(1_000);
            bench.Set(LimitSignal.HighestCellMicrovolts, 3_570_000);
            bench.Tick(100);
        }

        Assert.IsTrue(bench.IsActive((int)DiagnosisId.CellOverVoltageWarning));
        bench.Tick(100);
        Assert.IsTrue(bench.IsActive((int)DiagnosisId.CellOverVoltageWarning));
    }

    // A rule was evaluated only on valid readings and its fault was recomputed from nothing when the reading was not.
    [TestMethod]
    public void AnInvalidReadingClearsNoDiagnosis()
    {
        PackRig rig = PackRig.Settled(1);
        rig.FrontEnd.SetTemperatures(460);
        rig.Run(2_000);
        Assert.IsTrue(IsActive(rig, DiagnosisId.ChargeOverTemperature));

        rig.FrontEnd.SetTemperatures(250);
        rig.FrontEnd.TemperatureStatus[0] = ReadStatus.Failed;
        rig.Run(60_000);
        Assert.IsTrue(IsActive(rig, DiagnosisId.ChargeOverTemperature));
    }

    // An embedded controller passed a bad temperature on as a number, which lay inside the window in which charging is fine.
    [DataRow((int)ReadStatus.Failed)]
    [DataRow((int)ReadStatus.Open)]
    [DataRow((int)ReadStatus.Shorted)]
    [DataRow((int)ReadStatus.NotRead)]
    [TestMethod]
    public void ABadTemperatureIsNeverFineToCharge(int status)
    {
        PackRig rig = PackRig.Charging(1);
        Assert.IsTrue(rig.Actuators.ChargeGateOn);
        rig.FrontEnd.TemperatureStatus[0] = (ReadStatus)status;
        rig.Run(200);

        Assert.IsFalse(rig.Actuators.ChargeGateOn);
        Assert.AreEqual(0, rig.Actuators.ChargeMicroamps);
    }

    // A failed read was logged, and the value of the last good one stayed in use for as long as the bus was down.
    [TestMethod]
    public void AFailedReadLeavesNoStaleValueInUse()
    {
        PackRig rig = PackRig.Charging(1);
        rig.FrontEnd.CellStatus[0] = ReadStatus.Failed;
        rig.Tick(100);
        Assert.IsTrue(rig.Actuators.ChargeGateOn);
        int beats = rig.Actuators.Beats;
        rig.Tick(100);

        Assert.IsFalse(rig.Actuators.ChargeGateOn);
        Assert.AreEqual(beats, rig.Actuators.Beats);
        Assert.IsTrue(IsActive(rig, DiagnosisId.SensorStale));
    }

    // One temperature, that of the hottest sensor, went into both checks: a cold cell beside a warm one was charged.
    [TestMethod]
    public void TheColdCheckUsesTheColdestSensor()
    {
        PackRig rig = PackRig.Charging(2);
        rig.FrontEnd.TemperatureDeciCelsius[0] = 150;
        rig.FrontEnd.TemperatureDeciCelsius[1] = 50;
        rig.Run(1_200);

        Assert.IsTrue(IsActive(rig, DiagnosisId.ChargeUnderTemperature));
        Assert.IsFalse(rig.Actuators.ChargeGateOn);
    }

    // The charge current was one variable: the thermal task lowered it, and a later task raised it again.
    [TestMethod]
    public void NobodyWhoComesLaterRaisesWhatProtectionHasTaken()
    {
        PackRig rig = PackRig.Charging(1);
        rig.FrontEnd.SetTemperatures(460);
        rig.Run(1_200);
        rig.Controller.SetMode(InvertedAnodeBms.Core.Charging.ChargeMode.Fast);
        rig.FrontEnd.ChargerMicroamps = int.MaxValue;
        rig.Run(10_000);

        Assert.IsFalse(rig.Actuators.ChargeGateOn);
        Assert.AreEqual(0, rig.Actuators.ChargeMicroamps);
    }

    // The filters began at zero: every boot began with an under-voltage.
    [TestMethod]
    public void TheFirstSampleAfterBootTripsNothing()
    {
        PackRig rig = new PackRig(2);
        long ever = 0;

        for (int i = 0; i < 50; i++)
        {
            rig.Tick(100);
            ever |= rig.Controller.Permissions.ActiveMask | rig.Controller.Permissions.LatchedMask;
        }

        Assert.AreEqual(0L, ever);
        Assert.IsTrue(rig.Controller.Permissions.ChargePermitted);
    }

    // The charger chip's own watchdog ran out and put it back to its defaults: 4.2 V and its largest current, on an LFP cell.
    [TestMethod]
    public void AChargerThatFallsBackToItsDefaultsIsStoppedByItsCurrentAndByTheVoltage()
    {
        PackRig current = PackRig.Charging(1);
        current.FrontEnd.PackMicroamps = 7_200;
        current.Run(1_000);
        current.FrontEnd.PackMicroamps = 20_000;
        current.Run(1_200);
        Assert.IsFalse(current.Actuators.ChargeGateOn);
        Assert.IsTrue(IsLatched(current, DiagnosisId.ChargerNotFollowing));

        PackRig voltage = PackRig.Charging(1);
        voltage.FrontEnd.SetCells(3_650_000);
        voltage.Run(200);
        Assert.IsFalse(voltage.Actuators.ChargeGateOn);
        Assert.IsTrue(IsLatched(voltage, DiagnosisId.CellOverVoltageCritical));
    }

    // A driver that was replaced delivered millivolts where volts were expected, and a cell of 3,400 something looked like none or like ten thousand.
    [DataRow(3_432)]
    [DataRow(3)]
    [DataRow(2_000_000_000)]
    [TestMethod]
    public void AVoltageInAnotherUnitPermitsNothing(int value)
    {
        PackRig rig = new PackRig(1);
        rig.FrontEnd.SetCells(value);
        rig.FrontEnd.ChargerPresent = true;
        rig.FrontEnd.LoadRequested = true;
        rig.Run(10_000);

        Assert.IsFalse(rig.Controller.Permissions.ChargePermitted);
        Assert.IsFalse(rig.Controller.Permissions.DischargePermitted);
        Assert.IsTrue(IsActive(rig, DiagnosisId.SensorOutOfRange));
    }

    // A temperature below zero was kept without a sign: -1 degC became a very hot or a very good one.
    [DataRow(-1)]
    [DataRow(-10)]
    [DataRow(-199)]
    [TestMethod]
    public void BelowZeroIsCold(int deciCelsius)
    {
        PackRig rig = PackRig.Settled(1);
        rig.FrontEnd.SetTemperatures(deciCelsius);
        rig.FrontEnd.ChargerPresent = true;
        rig.Run(2_000);

        Assert.IsTrue(IsActive(rig, DiagnosisId.ChargeUnderTemperature));
        Assert.IsFalse(IsActive(rig, DiagnosisId.ChargeOverTemperature));
        Assert.IsFalse(rig.Actuators.ChargeGateOn);
        Assert.AreEqual(0L, rig.Controller.Permissions.LatchedMask);
    }

    // A division by zero in an estimator gave NaN; every comparison with it was false, and the limit never tripped.
    [TestMethod]
    public void ANumberThatIsNoneInAnEstimateMovesNoLimit()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Detection.Cells[0].ResidualVolts = float.NaN;
        bench.Detection.Cells[0].NoiseVolts = float.NaN;
        bench.Set(LimitSignal.HighestCellMicrovolts, 3_649_999);
        bench.Run(1_000);
        Assert.AreEqual(0L, bench.Stage.Result.LatchedMask);

        bench.Set(LimitSignal.HighestCellMicrovolts, 3_650_000);
        bench.Run(200);
        Assert.IsTrue(bench.IsLatched((int)DiagnosisId.CellOverVoltageCritical));
    }

    // Milliseconds were kept in 32 bits: after 24.9 or 49.7 days a delay never ended, or ended at once.
    [DataRow(2_147_483_647L)]
    [DataRow(4_294_967_295L)]
    [TestMethod]
    public void TheEndOfThirtyTwoBitsIsATimeLikeAnyOther(long end)
    {
        PackRig rig = new PackRig(1);
        rig.NowMilliseconds = end - 10_000;
        rig.Run(9_000);
        rig.FrontEnd.SetTemperatures(450);
        rig.Run(900);
        Assert.IsFalse(IsActive(rig, DiagnosisId.ChargeOverTemperature));

        rig.Run(400);
        Assert.IsTrue(rig.NowMilliseconds > end);
        Assert.AreEqual(1L << (int)DiagnosisId.ChargeOverTemperature, rig.Controller.Permissions.ActiveMask);
    }

    // The clock was set over the network while the pack charged: the timeout began anew, a difference of times became huge.
    [TestMethod]
    public void ATimeThatJumpsBackwardsTakesPermissionAwayAndGivesNoTimeBack()
    {
        PackRig rig = PackRig.Charging(1);
        long before = rig.Controller.Estimates.Session.ChargingMilliseconds;
        rig.Tick(-3_600_000);

        Assert.IsFalse(rig.Actuators.ChargeGateOn);
        Assert.IsTrue(IsActive(rig, DiagnosisId.ClockFault));
        Assert.IsFalse(IsActive(rig, DiagnosisId.TickOverrun));
        rig.Run(1_000);
        Assert.IsTrue(rig.Controller.Estimates.Session.ChargingMilliseconds >= before);
    }

    // The set current was written to the wrong register, nobody compared it with what flowed.
    [TestMethod]
    public void AChargerThatIgnoresTheSetCurrentIsFound()
    {
        PackRig rig = PackRig.Settled(1);
        rig.FrontEnd.ChargerPresent = true;
        rig.Run(300);
        rig.FrontEnd.PackMicroamps = 15_000;
        rig.Run(2_000);

        Assert.IsTrue(IsLatched(rig, DiagnosisId.ChargerNotFollowing));
        Assert.IsFalse(rig.Actuators.ChargeGateOn);
    }

    private static bool IsActive(PackRig rig, DiagnosisId id)
    {
        return (rig.Controller.Permissions.ActiveMask & (1L << (int)id)) != 0;
    }

    private static bool IsLatched(PackRig rig, DiagnosisId id)
    {
        return (rig.Controller.Permissions.LatchedMask & (1L << (int)id)) != 0;
    }
}
