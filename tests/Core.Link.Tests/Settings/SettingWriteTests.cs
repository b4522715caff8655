using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Settings;

/// <summary>A write of a setting: three tries, read back, one record a tick, and told when it failed.</summary>
[TestClass]
public sealed class SettingWriteTests
{
    [TestMethod]
    public void AStorageThatRefusesIsToldAndNothingChanges()
    {
        HostRig host = new HostRig();
        uint number = host.Press();
        host.Rig.Store.Refuses = true;
        Assert.AreEqual((int)CommandResult.StorageFailed, host.AskAny(CommandId.WriteConfiguration, number));
        Assert.AreEqual(3_600_000, host.ReadConfiguration().Values.Values[(int)ConfigurationItem.ChargeTargetMicrovolts]);
        host.Rig.Store.Refuses = false;
        Assert.AreEqual((int)CommandResult.Done, host.Write(HostRig.Tighter()));
    }

    [TestMethod]
    public void AStorageThatForgetsIsNoticed()
    {
        HostRig host = new HostRig();
        uint number = host.Press();
        host.Rig.Store.Forgets = true;
        Assert.AreEqual((int)CommandResult.StorageFailed, host.AskAny(CommandId.WriteConfiguration, number));
    }

    [DataRow(0)]
    [DataRow(1)]
    [TestMethod]
    public void AWornSlotCostsThreeTriesAndOnePressAndNotTheRecord(int slot)
    {
        HostRig host = new HostRig();
        host.Write(HostRig.Calibration(1_000));
        host.Rig.Store.WornSlot = RecordFormat.CalibrationSlot + slot;
        int before = host.Rig.Store.SettingWrites;
        int result = host.Write(HostRig.Calibration(2_000));

        if (result == (int)CommandResult.StorageFailed)
        {
            Assert.AreEqual(before + 3, host.Rig.Store.SettingWrites);
            result = host.Write(HostRig.Calibration(2_000));
        }

        Assert.AreEqual((int)CommandResult.Done, result);
        Assert.AreEqual(3_434_000, host.Reboot().Rig.Link.Sample.CellMicrovolts[0]);
    }

    [DataRow(0, 3)]
    [DataRow(1, 2)]
    [TestMethod]
    public void AWriteIsAnsweredWhenItWasReadBack(int writesBefore, int ticks)
    {
        HostRig host = new HostRig();

        for (int i = 0; i < writesBefore; i++)
        {
            host.Write(HostRig.Own());
        }

        HostRig.Tighter().Write(host.Begin(CommandId.WriteConfiguration, host.Press()).Arguments);
        host.Rig.Run(2_000);
        int answers = host.Rig.Link.Answers;
        host.Rig.Link.SendCommand(host.Command);
        int taken = 0;

        while (host.Rig.Link.Answers == answers && taken < 10)
        {
            host.Rig.Tick(100);
            taken++;
        }

        Assert.AreEqual(ticks, taken);
        Assert.AreEqual((int)CommandResult.Done, (int)host.Rig.Link.Answer.Result);
    }

    [TestMethod]
    public void AWriteIsOneRecordATick()
    {
        HostRig host = new HostRig();
        host.Write(HostRig.Tighter());
        host.Rig.Run(2_000);
        HostRig.Calibration(1_000).Write(host.Begin(CommandId.WriteCalibration, host.Press()).Arguments);
        host.Rig.Link.SendCommand(host.Command);
        host.Rig.FrontEnd.SetCells(3_700_000);

        for (int i = 0; i < 20; i++)
        {
            int before = host.Rig.Store.Writes;
            host.Rig.Tick(100);
            Assert.IsTrue(host.Rig.Store.Writes - before <= 1);
        }
    }
}
