using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests;

[TestClass]
public sealed class BmsControllerHeartbeatTests
{
    [TestMethod]
    public void EveryTickWithFreshDataWritesOneEdgeAfterTheActuators()
    {
        PackRig rig = new PackRig(2);
        rig.Run(5_000);

        Assert.AreEqual(50, rig.Actuators.Beats);
        Assert.AreEqual(50, rig.Actuators.Applied);
        Assert.IsFalse(rig.Actuators.BeatBeforeApply);
    }

    [TestMethod]
    public void WithoutDataThereIsNoEdgeButTheActuatorsAreWritten()
    {
        PackRig rig = new PackRig(2);
        rig.FrontEnd.SetStatus(ReadStatus.NotRead);
        rig.Run(1_000);

        Assert.AreEqual(0, rig.Actuators.Beats);
        Assert.AreEqual(10, rig.Actuators.Applied);
        Assert.IsFalse(rig.Actuators.ChargeGateOn);
        Assert.IsFalse(rig.Actuators.DischargeGateOn);
    }

    [TestMethod]
    public void OneReadThatIsNotReadyKeepsTheHeartbeatTwoStopIt()
    {
        PackRig rig = PackRig.Settled(2);
        int beats = rig.Actuators.Beats;
        rig.FrontEnd.CellStatus[1] = ReadStatus.NotRead;
        rig.Tick(100);
        Assert.AreEqual(beats + 1, rig.Actuators.Beats);
        rig.Tick(100);
        Assert.AreEqual(beats + 1, rig.Actuators.Beats);

        rig.FrontEnd.CellStatus[1] = ReadStatus.Fresh;
        rig.Tick(100);
        Assert.AreEqual(beats + 2, rig.Actuators.Beats);
    }

    [DataRow(0L)]
    [DataRow(-500L)]
    [DataRow(401L)]
    [TestMethod]
    public void ATickWithAClockFaultWritesNoEdge(long elapsed)
    {
        PackRig rig = PackRig.Settled(1);
        int beats = rig.Actuators.Beats;
        rig.Tick(elapsed);
        Assert.AreEqual(beats, rig.Actuators.Beats);
        rig.Tick(100);
        Assert.AreEqual(beats + 1, rig.Actuators.Beats);
    }
}
