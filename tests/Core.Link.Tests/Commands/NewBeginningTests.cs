using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Commands;

/// <summary>Other cells, counters and the log begin anew when a person says so.</summary>
[TestClass]
public sealed class NewBeginningTests
{
    [TestMethod]
    public void OtherCellsBeginAnew()
    {
        HostRig host = new HostRig();
        host.Write(HostRig.Tighter());
        host.Rig.Run(20_000);
        Assert.AreEqual((int)CommandResult.Done, host.Ask(CommandId.ResetCounters, host.Press()));
        host.Rig.Run(3_000);
        Assert.AreEqual((int)RecordFinding.Read, (int)host.Reboot().Rig.Controller.Storage.LearnedFinding);

        host.Begin(CommandId.ChooseCell, host.Press()).Arguments.WriteByte((int)CellDesignId.LfpLithiumPouch36);
        host.Command.Arguments.WriteByte(1);
        Assert.AreEqual((int)CommandResult.Done, host.Send());
        HostRig after = host.Reboot();
        Assert.AreEqual((int)RecordFinding.OtherPack, (int)after.Rig.Controller.Storage.LearnedFinding);
        after.AssertItem(ConfigurationItem.ChargeTargetMicrovolts, 3_600_000, 3_600_000);
        after.AssertItem(ConfigurationItem.NewCells, 1, 1);
    }

    [DataRow((int)CellDesignId.None, 0, (int)ConfigurationItem.CellDesign)]
    [DataRow((int)CellDesignId.Nmc21700, 0, (int)ConfigurationItem.CellDesign)]
    [DataRow((int)CellDesignId.LfpLithiumPouch36, 2, (int)ConfigurationItem.NewCells)]
    [TestMethod]
    public void CellsThatAreNotChargedHereAreRefused(int design, int areNew, int item)
    {
        HostRig host = new HostRig();
        host.Begin(CommandId.ChooseCell, host.Press()).Arguments.WriteByte(design);
        host.Command.Arguments.WriteByte(areNew);

        Assert.AreEqual((int)CommandResult.OutOfBounds, host.Send());
        Assert.AreEqual(item, host.Rig.Link.Answer.Item);
    }

    [TestMethod]
    public void CountersBeginAtNothing()
    {
        HostRig host = new HostRig();
        host.Rig.Run(20_000);
        Assert.IsTrue(host.Rig.Controller.Counters.WornSeconds > 20);
        Assert.AreEqual((int)CommandResult.Done, host.Ask(CommandId.ResetCounters, host.Press()));
        Assert.AreEqual(0, host.Rig.Controller.Counters.WornSeconds);
        host.Rig.Run(2_000);

        Assert.IsTrue(host.Reboot().Rig.Controller.Counters.WornSeconds < 10);
    }

    [TestMethod]
    public void AnErasedLogBeginsWithTheErasureOverReboots()
    {
        HostRig host = new HostRig();
        int newest = host.Rig.Controller.Log.Newest;
        Assert.IsTrue(newest >= 1);
        Assert.AreEqual((int)CommandResult.Done, host.Ask(CommandId.EraseLog, host.Press()));
        host.Rig.Run(2_000);
        Assert.AreEqual(newest + 1, host.Rig.Controller.Storage.OldestEvent);
        AssertEvent(host, newest, false);
        AssertEvent(host, newest + 1, true);
        HostRig after = host.Reboot();

        Assert.AreEqual(newest + 1, after.Rig.Controller.Storage.OldestEvent);
        AssertEvent(after, newest, false);
        AssertEvent(after, newest + 1, true);
    }

    private static void AssertEvent(HostRig host, int number, bool there)
    {
        host.Begin(CommandId.ReadEvent, 0).Arguments.WriteInt32(number);
        Assert.AreEqual((int)(there ? CommandResult.Done : CommandResult.NotThere), host.Send());
    }
}
