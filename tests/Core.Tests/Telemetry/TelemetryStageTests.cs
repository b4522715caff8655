using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Telemetry;

[TestClass]
public sealed class TelemetryStageTests
{
    [TestMethod]
    public void TheFirstTickSendsTheGreetingAndTheStatus()
    {
        PackRig rig = new PackRig(3);
        rig.Tick(100);

        Assert.AreEqual(1, rig.Link.Hellos);
        Assert.AreEqual(1, rig.Link.Statuses);
        Assert.AreEqual(7, rig.Link.Hello.BoardId);
        Assert.AreEqual((int)CellDesignId.LfpLithiumPouch36, (int)rig.Link.Hello.CellDesign);
        Assert.AreEqual(3, rig.Link.Hello.CellCount);
        Assert.AreEqual(3, rig.Link.Hello.TemperatureCount);
        Assert.AreEqual(100, rig.Link.Hello.TickMilliseconds);
        Assert.AreEqual(129_600_000_000L, rig.Link.Hello.CapacityNanocoulombs);
        Assert.AreEqual(rig.NowMilliseconds, rig.Link.Hello.UptimeMilliseconds);
    }

    [TestMethod]
    public void TheStatusComesOnceASecondAndTheGreetingOnceAMinute()
    {
        PackRig rig = new PackRig(1);
        rig.Tick(100);
        rig.Run(900);
        Assert.AreEqual(1, rig.Link.Statuses);
        rig.Run(100);
        Assert.AreEqual(2, rig.Link.Statuses);

        rig.Run(58_900);
        Assert.AreEqual(1, rig.Link.Hellos);
        rig.Run(100);
        Assert.AreEqual(2, rig.Link.Hellos);
        Assert.AreEqual(61, rig.Link.Statuses);
    }

    [TestMethod]
    public void TheLithiumOfEachCellComesInTurn()
    {
        PackRig rig = new PackRig(3);

        for (int i = 0; i < 7; i++)
        {
            rig.Run(1_000);
            Assert.AreEqual(i + 1, rig.Link.Lithiums);
            Assert.AreEqual(i % 3, rig.Link.Lithium.Cell);
            Assert.IsTrue(rig.Link.Lithium.HasDeposition);
        }
    }

    [TestMethod]
    public void EverythingThatIsSentCanBeReadAndNothingIsMissing()
    {
        PackRig rig = PackRig.Charging(4);
        rig.FrontEnd.SetStatus(ReadStatus.Failed);
        rig.Run(2_000);

        Assert.AreEqual(0, rig.Link.Unreadable);
        Assert.AreEqual(0, rig.Link.Reader.Corrupt);
        Assert.AreEqual(0, rig.Link.Reader.Missing);
        Assert.IsTrue(rig.Link.Events > 10);
    }

    [TestMethod]
    public void TheStatusShowsWhatThePackDoes()
    {
        PackRig rig = PackRig.Charging(2);
        rig.FrontEnd.CellMicrovolts[1] = 3_450_000;
        rig.FrontEnd.PackMicroamps = 7_190;
        rig.FrontEnd.TemperatureDeciCelsius[0] = 261;
        rig.FrontEnd.TemperatureStatus[1] = ReadStatus.Fresh;
        rig.Run(1_000);

        StatusMessage status = rig.Link.Status;
        StatusFlags flags = StatusFlags.ChargeGateOn | StatusFlags.ChargePermitted | StatusFlags.DischargePermitted | StatusFlags.ChargerPresent
            | StatusFlags.Heartbeat;
        Assert.AreEqual((int)BmsState.Charge, (int)status.State);
        Assert.AreEqual((int)CurrentReason.RateCap, (int)status.Reason);
        Assert.AreEqual((int)flags, (int)status.Flags);
        Assert.AreEqual(7_200, status.ChargeMicroamps);
        Assert.AreEqual(7_190, status.PackMicroamps);
        Assert.AreEqual(3_450_000, status.CellMicrovolts[1]);
        Assert.AreEqual(261, status.TemperatureDeciCelsius[0]);
        Assert.AreEqual((int)SignalQuality.Good, (int)status.CellQuality[1]);
        Assert.AreEqual(rig.Controller.Estimates.CellChargePpm[0], status.CellChargePpm[0]);
        Assert.AreEqual(rig.Controller.Estimates.CellUncertaintyPpm[1], status.CellUncertaintyPpm[1]);
        Assert.AreEqual(0u, status.ClearNonce);
    }

    [TestMethod]
    public void AGapDoesNotMakeUpForMissedStatuses()
    {
        PackRig rig = new PackRig(1);
        rig.Tick(100);
        rig.Tick(60_000);

        Assert.AreEqual(2, rig.Link.Statuses);
        Assert.AreEqual(2, rig.Link.Hellos);
    }
}
