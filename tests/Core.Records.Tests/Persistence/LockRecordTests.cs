using InvertedAnodeBms.Core.Persistence;

namespace InvertedAnodeBms.Core.Tests.Persistence;

[TestClass]
public sealed class LockRecordTests
{
    [TestMethod]
    public void WhatIsWrittenIsRead()
    {
        LockRecord record = new LockRecord { LatchedMask = 0x0123_4567_89AB_CDEFL, ChargeLatchedMask = 0x0103L, Boots = 77, UncleanBoots = 2 };
        record.Charging = true;
        record.AfterAlarm = true;
        record.Alarms[0] = 1;
        record.Alarms[3] = 5;
        RecordBuffer buffer = new RecordBuffer();
        record.Write(buffer);
        Assert.AreEqual(LockRecord.Bytes, buffer.Position);

        LockRecord read = Read(buffer);
        Assert.AreEqual(0x0123_4567_89AB_CDEFL, read.LatchedMask);
        Assert.AreEqual(0x0103L, read.ChargeLatchedMask);
        Assert.AreEqual(77, read.Boots);
        Assert.AreEqual(2, read.UncleanBoots);
        Assert.IsTrue(read.Charging);
        Assert.IsTrue(read.AfterAlarm);
        Assert.AreEqual(1, read.Alarms[0]);
        Assert.AreEqual(0, read.Alarms[1]);
        Assert.AreEqual(5, read.Alarms[3]);
    }

    [TestMethod]
    public void ADiagnosisThatBlocksChargingOnlyIsOneThatLatched()
    {
        LockRecord record = new LockRecord { LatchedMask = 0x4L, ChargeLatchedMask = 0xCL };
        RecordBuffer buffer = new RecordBuffer();
        record.Write(buffer);

        Assert.AreEqual(0x4L, Read(buffer).ChargeLatchedMask);
    }

    [DataRow(-1, 0)]
    [DataRow(0, 0)]
    [DataRow(1_000_000, 1_000_000)]
    [DataRow(1_000_001, 0)]
    [TestMethod]
    public void ACountThatCannotBeIsNone(int stored, int read)
    {
        LockRecord record = new LockRecord();
        record.Alarms[1] = stored;
        RecordBuffer buffer = new RecordBuffer();
        record.Write(buffer);

        Assert.AreEqual(read, Read(buffer).Alarms[1]);
    }

    private static LockRecord Read(RecordBuffer buffer)
    {
        buffer.Rewind();
        LockRecord record = new LockRecord();
        record.Read(buffer);
        return record;
    }
}
