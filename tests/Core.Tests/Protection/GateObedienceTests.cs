using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

/// <summary>A current against the command. The design ends a charge at 1.8 mA; a command explains what flows for half a second more.</summary>
[TestClass]
public sealed class GateObedienceTests
{
    private const int ChargeStuck = (int)DiagnosisId.ChargeGateStuckOn;
    private const int DischargeStuck = (int)DiagnosisId.DischargeGateStuckOn;

    [DataRow(1_799, false)]
    [DataRow(1_800, true)]
    [DataRow(-60_000, false)]
    [TestMethod]
    public void AChargeWithTheChargeGateOffLatchesAndStopsTheHeartbeat(int microamps, bool latches)
    {
        ProtectionBench bench = Off(false, true);
        bench.Measurements.PackMicroamps.Value = microamps;
        bench.Run(200);

        Assert.AreEqual(latches, bench.IsLatched(ChargeStuck));
        Assert.AreEqual(!latches, bench.Stage.Result.HeartbeatPermitted);
        Assert.IsFalse(bench.IsLatched(DischargeStuck));

        // The charger has been told nothing that it could not follow.
        bench.Run(2_000);
        Assert.IsFalse(bench.IsActive((int)DiagnosisId.ChargerNotFollowing));
    }

    [DataRow(1_799, false)]
    [DataRow(1_800, true)]
    [TestMethod]
    public void ADischargeWithBothGatesOffLatchesAndStopsTheHeartbeat(int microamps, bool latches)
    {
        ProtectionBench bench = Off(false, false);
        bench.Measurements.PackMicroamps.Value = -microamps;
        bench.Run(200);

        Assert.AreEqual(latches, bench.IsLatched(DischargeStuck));
        Assert.AreEqual(!latches, bench.Stage.Result.HeartbeatPermitted);
    }

    [DataRow(true, true)]
    [DataRow(false, true)]
    [TestMethod]
    public void ADischargeThroughAGateThatIsOnContradictsNothing(bool charge, bool discharge)
    {
        ProtectionBench bench = Off(charge, discharge);
        bench.Measurements.PackMicroamps.Value = -20_000;
        bench.Run(10_000);

        Assert.AreEqual(0L, bench.Stage.Result.LatchedMask);
        Assert.IsTrue(bench.Stage.Result.HeartbeatPermitted);
    }

    // Known after 500 ms, and two samples 100 ms apart.
    [DataRow(500, false)]
    [DataRow(600, true)]
    [TestMethod]
    public void HalfASecondAfterTheCommandNothingMayFlowAnyMore(int milliseconds, bool latches)
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.CommandFollows = false;
        bench.Measurements.PackMicroamps.Value = 7_200;
        bench.Commanded.ChargeMicroamps = 7_200;
        bench.Run(1_000);
        bench.Commanded.ChargeGateOn = false;
        bench.Commanded.ChargeMicroamps = 0;
        bench.Run(milliseconds);

        Assert.AreEqual(latches, bench.IsLatched(ChargeStuck));
    }

    [TestMethod]
    public void ASpikeOfOneSampleLatchesNothing()
    {
        ProtectionBench bench = Off(false, false);

        for (int i = 0; i < 20; i++)
        {
            bench.Measurements.PackMicroamps.Value = 7_200;
            bench.Tick(100);
            bench.Measurements.PackMicroamps.Value = 0;
            bench.Run(1_000);
        }

        Assert.AreEqual(0L, bench.Stage.Result.LatchedMask);
    }

    [TestMethod]
    public void TheHeartbeatComesBackOnlyWhenAPersonHasClearedAndTheCurrentHasStopped()
    {
        ProtectionBench bench = Off(false, false);
        bench.Measurements.PackMicroamps.Value = 7_200;
        bench.Run(200);
        bench.PressAndClear();
        Assert.IsTrue(bench.IsLatched(ChargeStuck));

        bench.Measurements.PackMicroamps.Value = 0;
        bench.Run(1_000);
        Assert.IsFalse(bench.Stage.Result.HeartbeatPermitted);

        bench.PressAndClear();
        bench.Tick(100);
        Assert.IsFalse(bench.IsLatched(ChargeStuck));
        Assert.IsTrue(bench.Stage.Result.HeartbeatPermitted);
    }

    [TestMethod]
    public void TheSelfTestOfTheGatesIsThatNothingFlowsBeforeTheFirstPermission()
    {
        ProtectionBench bench = new ProtectionBench();
        bench.CommandFollows = false;
        bench.Commanded.ChargeGateOn = false;
        bench.Commanded.DischargeGateOn = false;
        bench.Measurements.PackMicroamps.Value = 1_800;
        bool permitted = false;

        for (int i = 0; i < 100; i++)
        {
            bench.Tick(100);
            permitted = permitted || bench.Stage.Result.ChargePermitted || bench.Stage.Result.DischargePermitted;
        }

        Assert.IsFalse(permitted);
        Assert.IsTrue(bench.IsLatched(ChargeStuck));
    }

    [TestMethod]
    public void AControllerThatOnlyWatchesARecordingFindsNoContradiction()
    {
        BmsConfiguration configuration = Configurations.Pack(1, 1);
        configuration.OpenLoop = true;
        PackRig rig = new PackRig(configuration);
        rig.FrontEnd.PackMicroamps = 7_200;
        rig.Run(5_000);

        Assert.AreEqual(0L, rig.Controller.Permissions.LatchedMask);
    }

    [TestMethod]
    public void TheControllerWithholdsTheHeartbeatFromAGateThatDisobeys()
    {
        PackRig rig = PackRig.Settled(1);
        rig.FrontEnd.PackMicroamps = 7_200;
        rig.Run(200);
        int beats = rig.Actuators.Beats;
        rig.Run(5_000);

        Assert.AreEqual(beats, rig.Actuators.Beats);
        Assert.IsTrue((rig.Controller.Permissions.LatchedMask & (1L << ChargeStuck)) != 0);
    }

    private static ProtectionBench Off(bool charge, bool discharge)
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.CommandFollows = false;
        bench.Commanded.ChargeGateOn = charge;
        bench.Commanded.DischargeGateOn = discharge;
        bench.Run(1_000);
        return bench;
    }
}
