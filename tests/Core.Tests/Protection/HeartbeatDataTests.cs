using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

/// <summary>The heartbeat comes from a tick with fresh data. One read that fails takes no permission, but a beat.</summary>
[TestClass]
public sealed class HeartbeatDataTests
{
    [TestMethod]
    public void ATickInWhichAReadFailedPermitsEverythingButTheHeartbeat()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Measurements.ReadFailed = true;
        bench.Tick(100);

        Assert.IsTrue(bench.Stage.Result.ChargePermitted);
        Assert.IsTrue(bench.Stage.Result.DischargePermitted);
        Assert.IsFalse(bench.Stage.Result.HeartbeatPermitted);

        bench.Measurements.ReadFailed = false;
        bench.Tick(100);
        Assert.IsTrue(bench.Stage.Result.HeartbeatPermitted);
    }

    [DataRow(0, (int)ReadStatus.Failed, 0)]
    [DataRow(0, (int)ReadStatus.NotRead, 1)]
    [DataRow(1, (int)ReadStatus.Failed, 0)]
    [DataRow(1, (int)ReadStatus.NotRead, 1)]
    [DataRow(2, (int)ReadStatus.Failed, 0)]
    [DataRow(2, (int)ReadStatus.NotRead, 1)]
    [TestMethod]
    public void AnyReadThatFailsCostsTheBeatOfItsTickAndOneThatIsNotReadyDoesNot(int channel, int status, int beats)
    {
        PackRig rig = PackRig.Charging(2);
        int before = rig.Actuators.Beats;
        SetStatus(rig, channel, (ReadStatus)status);
        rig.Tick(100);

        Assert.AreEqual(beats, rig.Actuators.Beats - before);
        Assert.IsTrue(rig.Actuators.ChargeGateOn);

        SetStatus(rig, channel, ReadStatus.Fresh);
        rig.Tick(100);
        Assert.AreEqual(beats + 1, rig.Actuators.Beats - before);
    }

    private static void SetStatus(PackRig rig, int channel, ReadStatus status)
    {
        if (channel == 0)
        {
            rig.FrontEnd.PackStatus = status;
        }
        else if (channel == 1)
        {
            rig.FrontEnd.CellStatus[1] = status;
        }
        else
        {
            rig.FrontEnd.TemperatureStatus[1] = status;
        }
    }
}
