using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Persistence;

/// <summary>The ring: which events are there after a boot, after many, after a cut, and on slots that are worn out.</summary>
[TestClass]
public sealed class EventLogTests
{
    private const int Slots = RecordFormat.EventSlots;

    [TestMethod]
    public void ABoardWithoutEventsHasNone()
    {
        LogBench bench = new LogBench();

        Assert.AreEqual(0, bench.Log.Newest);
        Assert.AreEqual(1, bench.Log.Oldest());
        Assert.AreEqual(-1, bench.Read(0));
        Assert.AreEqual(-1, bench.Read(1));
    }

    [TestMethod]
    public void TheFirstEventIsNumberOneAndIsThereAfterABoot()
    {
        LogBench bench = new LogBench();
        Assert.IsTrue(bench.Save(77));
        bench.Reboot();

        Assert.AreEqual(1, bench.Log.Newest);
        Assert.AreEqual(77, bench.Read(1));
    }

    [TestMethod]
    public void AnEventIsStoredWhenItWasReadBackAndNotBefore()
    {
        LogBench bench = new LogBench();
        Assert.IsTrue(bench.Write(77));
        Assert.AreEqual(0, bench.Log.Newest);
        Assert.IsTrue(bench.Log.Unverified);
        Assert.IsTrue(bench.Log.Verify());
        Assert.AreEqual(1, bench.Log.Newest);
        Assert.IsFalse(bench.Log.Unverified);
    }

    [DataRow(1)]
    [DataRow(EventLog.Kept)]
    [DataRow(Slots)]
    [DataRow(Slots + 1)]
    [DataRow(200)]
    [TestMethod]
    public void TheYoungestAreKept(int count)
    {
        LogBench bench = new LogBench();
        bench.SaveMany(count);
        bench.Reboot();
        Assert.AreEqual(count, bench.Log.Newest);
        int oldest = count > EventLog.Kept ? count - EventLog.Kept + 1 : 1;
        Assert.AreEqual(oldest, bench.Log.Oldest());

        for (int number = oldest; number <= count; number++)
        {
            Assert.AreEqual(number, bench.Read(number));
        }

        Assert.AreEqual(-1, bench.Read(count + 1));
        Assert.AreEqual(-1, bench.Read(count - Slots));
    }

    [TestMethod]
    public void TheNumbersGoOnAfterABoot()
    {
        LogBench bench = new LogBench();
        bench.SaveMany(40);
        bench.Reboot();
        Assert.IsTrue(bench.Save(41));

        Assert.AreEqual(41, bench.Log.Newest);
        Assert.AreEqual(41, bench.Read(41));
        Assert.AreEqual(40, bench.Read(40));
    }

    [TestMethod]
    public void NumbersThatWrapStillTellTheNewer()
    {
        LogBench bench = new LogBench();
        RecordBuffer buffer = new RecordBuffer();
        RecordEnvelope envelope = new RecordEnvelope(buffer, RecordFormat.EventMagic, RecordFormat.EventVersion);
        envelope.Begin(0, BmsConfiguration.MaximumCells, 0, int.MaxValue);
        new StoredEvent().Write(buffer);
        Assert.IsTrue(envelope.Seal());
        bench.Store.Write(RecordFormat.EventSlot + Slots - 1, buffer.Bytes, buffer.Position);
        bench.Reboot();
        Assert.AreEqual(int.MaxValue, bench.Log.Newest);
        Assert.IsTrue(bench.Save(5));
        bench.Reboot();

        Assert.AreEqual(int.MinValue, bench.Log.Newest);
        Assert.AreEqual(5, bench.Read(int.MinValue));
    }

    [TestMethod]
    public void AnEventInTheWrongSlotIsNone()
    {
        LogBench bench = new LogBench();
        bench.SaveMany(2);
        LogBench other = new LogBench();
        other.SaveMany(5);
        byte[] bytes = new byte[RecordFormat.MaximumBytes];
        int length = other.Store.Read(RecordFormat.EventSlot + 5, bytes);
        bench.Store.Write(RecordFormat.EventSlot + 9, bytes, length);
        bench.Reboot();

        Assert.AreEqual(2, bench.Log.Newest);
        Assert.AreEqual(-1, bench.Read(9));
    }

    [TestMethod]
    public void AWriteThatWasTakenAndForgottenIsNotStored()
    {
        LogBench bench = new LogBench();
        bench.SaveMany(Slots);
        bench.Store.Forgets = true;
        Assert.IsTrue(bench.Write(7));
        Assert.IsFalse(bench.Log.Verify());
        Assert.AreEqual(Slots, bench.Log.Newest);
    }

    [TestMethod]
    public void AWrongBitAnywhereCostsThatEventOnly()
    {
        for (int position = 0; position < RecordFormat.EventBytes; position++)
        {
            LogBench bench = new LogBench();
            bench.SaveMany(3);
            bench.Store.Flip(RecordFormat.EventSlot + 2, position);
            bench.Reboot();

            Assert.AreEqual(1, bench.Read(1));
            Assert.AreEqual(-1, bench.Read(2));
            Assert.AreEqual(3, bench.Read(3));
        }
    }

    [TestMethod]
    public void APowerThatFailsAfterAnyByteCostsNoEventThatIsKept()
    {
        for (int bytes = 0; bytes < RecordFormat.EventBytes; bytes++)
        {
            LogBench bench = new LogBench();
            bench.SaveMany(Slots + 1);
            bench.Store.CutAfterBytes = bytes;
            Assert.IsFalse(bench.Save(Slots + 2));
            bench.Store.CutAfterBytes = -1;
            bench.Reboot();

            for (int number = Slots + 1; number > Slots + 1 - EventLog.Kept; number--)
            {
                Assert.AreEqual(number, bench.Read(number));
            }

            Assert.IsTrue(bench.Save(99));
            Assert.AreEqual(99, bench.Read(Slots + 2));
        }
    }

    [TestMethod]
    public void AnEventThatFailsThreeTimesGetsTheNextNumberAndSlot()
    {
        LogBench bench = new LogBench();
        bench.SaveMany(2);
        bench.Store.WornSlot = RecordFormat.EventSlot + 3;
        Assert.IsFalse(bench.Save(7));
        Assert.IsFalse(bench.Save(7));
        Assert.IsFalse(bench.Save(7));
        Assert.AreEqual(2, bench.Log.Newest);
        Assert.IsTrue(bench.Save(7));

        Assert.AreEqual(4, bench.Log.Newest);
        Assert.AreEqual(7, bench.Read(4));
        Assert.AreEqual(-1, bench.Read(3));
        Assert.AreEqual(2, bench.Read(2));
    }

    [TestMethod]
    public void HoweverManySlotsFailNoEventThatIsKeptIsWrittenOver()
    {
        LogBench bench = new LogBench();
        bench.SaveMany(Slots * 2);
        bench.Store.Refuses = true;

        for (int i = 0; i < 100; i++)
        {
            Assert.IsFalse(bench.Save(1));
            int ahead = (bench.Store.LastSlot - RecordFormat.EventSlot - (Slots * 2)) & (Slots - 1);
            Assert.IsTrue(ahead >= 1 && ahead <= Slots - EventLog.Kept);
        }
    }

    [TestMethod]
    public void AnEventOfALaterFirmwareIsNotReadAndKeepsItsNumber()
    {
        LogBench bench = new LogBench();
        bench.SaveMany(3);
        byte[] bytes = new byte[RecordFormat.EventBytes];
        bench.Store.Read(RecordFormat.EventSlot + 3, bytes);
        bytes[4] = RecordFormat.EventVersion + 1;
        Seal.Again(bytes);
        bench.Store.Write(RecordFormat.EventSlot + 3, bytes, bytes.Length);
        bench.Reboot();

        Assert.AreEqual(3, bench.Log.Newest);
        Assert.AreEqual(-1, bench.Read(3));
        Assert.IsTrue(bench.Save(4));
        Assert.AreEqual(4, bench.Log.Newest);
    }
}
