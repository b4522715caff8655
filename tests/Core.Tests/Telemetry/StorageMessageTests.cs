using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Telemetry;

[TestClass]
public sealed class StorageMessageTests
{
    [TestMethod]
    public void EveryFieldComesBack()
    {
        StorageMessage read = new StorageMessage();
        Assert.IsTrue(read.Read(Send(0)));

        Assert.AreEqual(123_456_789_012L, read.UptimeMilliseconds);
        Assert.IsTrue(read.Fitted && !read.RecordsLost && read.WriteFailing && !read.RebootedWhileCharging);
        Assert.AreEqual((int)RecordFinding.OtherPack, (int)read.LearnedFinding);
        Assert.AreEqual((int)RecordFinding.Newer, (int)read.LockFinding);
        Assert.AreEqual((int)RecordFinding.OutOfBounds, (int)read.ConfigurationFinding);
        Assert.AreEqual((int)RecordFinding.Lost, (int)read.CalibrationFinding);
        Assert.AreEqual(1, read.Boots);
        Assert.AreEqual(2, read.UncleanBootsInARow);
        Assert.AreEqual(3, read.NewestEvent);
        Assert.AreEqual(4, read.OldestEvent);
        Assert.AreEqual(5, read.LostEvents);
        Assert.AreEqual(6, read.RecordsWritten);
        Assert.AreEqual(7, read.MilliCycles);
        Assert.AreEqual(8, read.ChargingSeconds);
        Assert.AreEqual(9, read.DischargingSeconds);
        Assert.AreEqual(10, read.WornSeconds);
        Assert.AreEqual(11, read.HotSeconds);
        Assert.AreEqual(12, read.UncleanBoots);
        Assert.AreEqual(13, read.Raised[0]);
        Assert.AreEqual(14, read.Raised[1]);
        Assert.AreEqual(15, read.Raised[2]);
        Assert.AreEqual(16, read.LowestCellMicrovolts);
        Assert.AreEqual(17, read.HighestCellMicrovolts);
    }

    [DataRow(1)]
    [DataRow(15)]
    [TestMethod]
    public void APayloadOfAnotherLengthIsRejected(int extraBytes)
    {
        Assert.IsFalse(new StorageMessage().Read(Send(extraBytes)));
        byte[] frame = Bytes.Frame(FrameFormat.Version, (int)FrameType.Storage, 0, 80);
        FrameReader reader = new FrameReader();
        Bytes.Push(reader, frame, frame.Length);
        Assert.IsFalse(new StorageMessage().Read(reader));
    }

    [TestMethod]
    public void ItComesAfterBootAndOnceAMinute()
    {
        PackRig rig = new PackRig(1);
        rig.Tick(100);
        Assert.AreEqual(1, rig.Link.Storages);
        Assert.AreEqual(1, rig.Link.Storage.Boots);
        Assert.IsTrue(rig.Link.Storage.Fitted);

        // The boot is an event, and stored a moment later.
        rig.Run(1_000);
        Assert.AreEqual(2, rig.Link.Storages);
        Assert.AreEqual(1, rig.Link.Storage.NewestEvent);
        rig.Run(60_000);
        Assert.AreEqual(3, rig.Link.Storages);
        rig.Run(60_000);
        Assert.AreEqual(4, rig.Link.Storages);
        Assert.AreEqual(121, rig.Link.Storage.WornSeconds + 1);
    }

    [TestMethod]
    public void ItCountsCyclesByTheCharge()
    {
        PackRig rig = PackRig.Settled(1);
        rig.FrontEnd.LoadRequested = true;

        // 36 mA for ten minutes out of 36 mAh: a twelfth of a full cycle.
        rig.FrontEnd.PackMicroamps = -36_000;
        rig.Run(600_000);
        rig.FrontEnd.PackMicroamps = 0;
        rig.Run(60_000);

        Assert.AreEqual(83, rig.Link.Storage.MilliCycles);
    }

    [DataRow(true)]
    [DataRow(false)]
    [TestMethod]
    public void ABoardWithoutStorageSaysSoInEveryStatus(bool storage)
    {
        FakeLink link = new FakeLink();
        IRecordStore store = storage ? new FakeStore() : new NoStorage();
        BmsController controller = new BmsController(Configurations.Pack(1, 1), new FakeFrontEnd(1, 1), new FakeActuators(), link, store);
        controller.Tick(100);

        Assert.AreEqual(storage, link.Storage.Fitted);
        Assert.AreEqual(!storage, (link.Status.Flags & StatusFlags.NoStorage) != 0);
    }

    private static FrameReader Send(int extraBytes)
    {
        StorageMessage message = new StorageMessage
        {
            UptimeMilliseconds = 123_456_789_012L,
            Fitted = true,
            WriteFailing = true,
            LearnedFinding = RecordFinding.OtherPack,
            LockFinding = RecordFinding.Newer,
            ConfigurationFinding = RecordFinding.OutOfBounds,
            CalibrationFinding = RecordFinding.Lost,
            Boots = 1,
            UncleanBootsInARow = 2,
            NewestEvent = 3,
            OldestEvent = 4,
            LostEvents = 5,
            RecordsWritten = 6,
            MilliCycles = 7,
            ChargingSeconds = 8,
            DischargingSeconds = 9,
            WornSeconds = 10,
            HotSeconds = 11,
            UncleanBoots = 12,
            LowestCellMicrovolts = 16,
            HighestCellMicrovolts = 17,
        };
        message.Raised[0] = 13;
        message.Raised[1] = 14;
        message.Raised[2] = 15;
        FrameWriter writer = new FrameWriter();
        FrameReader reader = new FrameReader();
        writer.Begin(FrameType.Storage);
        message.Write(writer);

        for (int i = 0; i < extraBytes; i++)
        {
            writer.WriteByte(0);
        }

        Assert.AreEqual(1, Bytes.Push(reader, writer.Wire, writer.Finish()));
        return reader;
    }
}
