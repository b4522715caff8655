using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Commands;

[TestClass]
public sealed class FreeCommandTests
{
    [TestMethod]
    public void WhoIsThereIsAnsweredWithTheGreeting()
    {
        HostRig host = new HostRig();
        HelloMessage hello = new HelloMessage();
        Assert.AreEqual((int)CommandResult.Done, host.Ask(CommandId.ReadHello, 0));

        Assert.IsTrue(hello.Read(host.Payload()));
        Assert.AreEqual(Configurations.BoardId, hello.BoardId);
        Assert.AreEqual(2, hello.CellCount);
        Assert.AreEqual(1, hello.Boots);
        Assert.IsFalse(hello.Simulated);
        Assert.AreEqual(host.Rig.NowMilliseconds, hello.UptimeMilliseconds);
    }

    [TestMethod]
    public void ASimulationSaysThatItIsOne()
    {
        PackRig rig = new PackRig(2);
        rig.Controller.SetSimulated(42);
        rig.Tick(100);

        Assert.IsTrue(rig.Link.Hello.Simulated);
        Assert.AreEqual(42L, rig.Link.Hello.DeviceNumber);
    }

    [TestMethod]
    public void AnItemIsAnsweredWithItsBounds()
    {
        HostRig host = new HostRig();
        ConfigurationItemMessage item = new ConfigurationItemMessage();
        Assert.AreEqual((int)CommandResult.Done, host.Ask(CommandId.ReadConfigurationItem, 0, (int)ConfigurationItem.ChargeTargetMicrovolts));

        Assert.IsTrue(item.Read(host.Payload()));
        Assert.AreEqual((int)ConfigurationItem.ChargeTargetMicrovolts, (int)item.Item);
        Assert.AreEqual(3_600_000, item.Stored);
        Assert.AreEqual(3_600_000, item.Running);
        Assert.AreEqual(3_600_000, item.Default);
        Assert.AreEqual(3_500_000, item.Lowest);
        Assert.AreEqual(3_600_000, item.Highest);
    }

    [DataRow(ConfigurationValues.Count - 1, (int)CommandResult.Done)]
    [DataRow(ConfigurationValues.Count, (int)CommandResult.OutOfBounds)]
    [DataRow(255, (int)CommandResult.OutOfBounds)]
    [TestMethod]
    public void AnItemThatIsNotThereIsRefused(int item, int result)
    {
        HostRig host = new HostRig();
        Assert.AreEqual(result, host.Ask(CommandId.ReadConfigurationItem, 0, item));
    }

    [DataRow((int)CalibrationChoice.Previous, (int)CommandResult.Done)]
    [DataRow((int)CalibrationChoice.Previous + 1, (int)CommandResult.OutOfBounds)]
    [TestMethod]
    public void ACalibrationThatIsNotThereIsRefused(int choice, int result)
    {
        HostRig host = new HostRig();
        Assert.AreEqual(result, host.Ask(CommandId.ReadCalibration, 0, choice));
    }

    [TestMethod]
    public void ABoardWithoutACalibrationSaysSo()
    {
        HostRig host = new HostRig();
        CalibrationMessage message = host.ReadCalibration(CalibrationChoice.Running);

        Assert.AreEqual((int)RecordFinding.Nothing, (int)message.Finding);
        Assert.AreEqual(0, message.Set.CellCount);
    }

    [TestMethod]
    public void CountersAreAnswered()
    {
        HostRig host = new HostRig();
        StorageMessage storage = new StorageMessage();
        Assert.AreEqual((int)CommandResult.Done, host.Ask(CommandId.ReadCounters, 0));

        Assert.IsTrue(storage.Read(host.Payload()));
        Assert.IsTrue(storage.Fitted);
        Assert.AreEqual(1, storage.Boots);
        Assert.AreEqual(3, storage.WornSeconds);
    }

    [TestMethod]
    public void EventsAreReadOneByOne()
    {
        HostRig host = new HostRig();
        EventEntryMessage entry = new EventEntryMessage();
        host.Begin(CommandId.ReadEvent, 0).Arguments.WriteInt32(1);
        Assert.AreEqual((int)CommandResult.Done, host.Send());

        Assert.IsTrue(entry.Read(host.Payload()));
        Assert.AreEqual(1, entry.Number);
        Assert.AreEqual((int)EventKind.Booted, (int)entry.Event.Kind);
        Assert.AreEqual(2, entry.Event.CellCount);
    }

    [DataRow(0)]
    [DataRow(2)]
    [DataRow(33)]
    [DataRow(-1)]
    [DataRow(int.MaxValue)]
    [DataRow(int.MinValue)]
    [TestMethod]
    public void AnEventThatIsNotThereIsNotThere(int number)
    {
        HostRig host = new HostRig();
        host.Begin(CommandId.ReadEvent, 0).Arguments.WriteInt32(number);
        Assert.AreEqual((int)CommandResult.NotThere, host.Send());
    }

    [TestMethod]
    public void ReadingsAreAnsweredAsTheFrontEndGaveThem()
    {
        HostRig host = new HostRig(new PackRig(Calibrated(), new FakeStore()));
        RawMessage raw = new RawMessage();
        host.Rig.FrontEnd.CellMicrovolts[1] = 3_333_333;
        host.Rig.FrontEnd.PackMicroamps = -123;
        Assert.AreEqual((int)CommandResult.Done, host.Ask(CommandId.ReadRaw, 0));

        Assert.IsTrue(raw.Read(host.Payload()));
        Assert.AreEqual(host.Rig.Link.Sample.Number, raw.Number);
        Assert.AreEqual(2, raw.CellCount);
        Assert.AreEqual(3_333_333, raw.CellMicrovolts[1]);
        Assert.AreEqual(3_333_333 + 7, host.Rig.Link.Sample.CellMicrovolts[1]);
        Assert.AreEqual((int)ReadStatus.Fresh, (int)raw.CellStatus[1]);
        Assert.AreEqual(-123, raw.PackMicroamps);
        Assert.AreEqual((int)ReadStatus.Fresh, (int)raw.PackStatus);
    }

    [TestMethod]
    public void AReadIsAnsweredAnewWhenItIsSentAgain()
    {
        HostRig host = new HostRig();
        HelloMessage hello = new HelloMessage();
        host.Ask(CommandId.ReadHello, 0);
        host.Rig.Run(1_000);
        Assert.AreEqual((int)CommandResult.Done, host.Send());

        Assert.IsTrue(hello.Read(host.Payload()));
        Assert.AreEqual(host.Rig.NowMilliseconds, hello.UptimeMilliseconds);
    }

    [DataRow(0)]
    [DataRow(9)]
    [DataRow(31)]
    [DataRow(41)]
    [DataRow(255)]
    [TestMethod]
    public void ACommandThatNobodyKnowsIsAnswered(int id)
    {
        HostRig host = new HostRig();
        Assert.AreEqual((int)CommandResult.UnknownCommand, host.Ask((CommandId)id, 0));
    }

    [DataRow((int)CommandId.ReadHello)]
    [DataRow((int)CommandId.ReadConfiguration)]
    [DataRow((int)CommandId.ReadConfigurationItem)]
    [DataRow((int)CommandId.ReadCalibration)]
    [DataRow((int)CommandId.ReadCounters)]
    [DataRow((int)CommandId.ReadEvent)]
    [DataRow((int)CommandId.ReadRaw)]
    [DataRow((int)CommandId.ReleaseStop)]
    [DataRow((int)CommandId.ClearLatches)]
    [DataRow((int)CommandId.WriteConfiguration)]
    [DataRow((int)CommandId.WriteCalibration)]
    [DataRow((int)CommandId.UndoCalibration)]
    [DataRow((int)CommandId.ChooseCell)]
    [DataRow((int)CommandId.ResetCounters)]
    [DataRow((int)CommandId.EraseLog)]
    [DataRow((int)CommandId.Reboot)]
    [TestMethod]
    public void ArgumentsOfAnotherLengthAreRefused(int id)
    {
        HostRig host = new HostRig();
        int right = CommandMessage.ArgumentBytesOf((CommandId)id);

        if (right < CommandMessage.MaximumArgumentBytes)
        {
            Fill(host.Begin((CommandId)id, 5), right + 1);
            Assert.AreEqual((int)CommandResult.Malformed, host.Send());
        }

        if (right > 0)
        {
            Fill(host.Begin((CommandId)id, 5), right - 1);
            Assert.AreEqual((int)CommandResult.Malformed, host.Send());
        }
    }

    private static void Fill(CommandMessage command, int bytes)
    {
        for (int i = 0; i < bytes; i++)
        {
            command.Arguments.WriteByte(0);
        }
    }

    private static BmsConfiguration Calibrated()
    {
        BmsConfiguration configuration = Configurations.Pack(2, 2);
        TwoPointCalibration[] cells = new TwoPointCalibration[2];
        cells[0] = TwoPointCalibration.Identity();
        cells[1] = new TwoPointCalibration(3_000_000, 3_000_007, 3_600_000, 3_600_007);
        configuration.Measurement.Calibration = new BoardCalibration(cells, TwoPointCalibration.Identity());
        return configuration;
    }
}
