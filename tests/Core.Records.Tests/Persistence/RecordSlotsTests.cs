using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Persistence;

[TestClass]
public sealed class RecordSlotsTests
{
    [TestMethod]
    public void AnEmptyStoreHoldsNothing()
    {
        Assert.AreEqual(-1L, new SlotBench().Reboot());
    }

    [TestMethod]
    public void WithoutStorageNothingIsReadAndNothingIsWritten()
    {
        RecordSlots slots = new RecordSlots(new NoStorage(), new RecordBuffer(), 3, 2, false);

        Assert.IsFalse(slots.Load());
        slots.Begin();
        Assert.IsFalse(slots.Commit());
    }

    [TestMethod]
    public void TheNewestRecordCountsAndTheSlotsAreWrittenInTurn()
    {
        SlotBench bench = new SlotBench();

        for (int i = 0; i < 5; i++)
        {
            Assert.IsTrue(bench.Save(100 + i));
            Assert.AreEqual(i % 2, bench.Store.LastSlot);
            Assert.AreEqual(100L + i, bench.Reboot());
        }

        Assert.AreEqual(SlotBench.RecordBytes, bench.Store.Length(0));
    }

    [TestMethod]
    public void SlotsThatChangedPlacesAreToldApartByTheirNumbers()
    {
        SlotBench bench = new SlotBench();
        bench.Save(1);
        bench.Save(2);
        bench.Store.Swap();
        Assert.AreEqual(2L, bench.Reboot());

        bench.Save(3);
        Assert.AreEqual(3L, bench.Reboot());
        bench.Store.Flip(1, 20);
        Assert.AreEqual(2L, bench.Reboot());
    }

    [TestMethod]
    public void AWrongBitAnywhereMakesTheOlderRecordCount()
    {
        for (int position = 0; position < SlotBench.RecordBytes; position++)
        {
            SlotBench bench = new SlotBench();
            bench.Save(1);
            bench.Save(2);
            bench.Store.Flip(1, position);

            Assert.AreEqual(1L, bench.Reboot());
        }
    }

    [TestMethod]
    public void WrongBitsInBothAreNoRecord()
    {
        SlotBench bench = new SlotBench();
        bench.Save(1);
        bench.Save(2);
        bench.Store.Flip(0, 15);
        bench.Store.Flip(1, 15);
        Assert.AreEqual(-1L, bench.Reboot());

        Assert.IsTrue(bench.Save(7));
        Assert.AreEqual(7L, bench.Reboot());
    }

    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    [TestMethod]
    public void AStorageThatCannotBeReadHasLostTheRecord(int reads)
    {
        SlotBench bench = new SlotBench();
        bench.Save(1);
        bench.Save(2);
        bench.Store.ReadsLeft = reads;
        RecordSlots slots = new RecordSlots(bench.Store, new RecordBuffer(), 3, 2, false);

        // The newest is read twice: to find it, and to have it.
        Assert.IsFalse(slots.Load());
        Assert.AreEqual((int)RecordFinding.Lost, (int)slots.Finding);
    }

    [TestMethod]
    public void ASlotCutShortAnywhereMakesTheOlderRecordCount()
    {
        for (int length = 0; length < SlotBench.RecordBytes; length++)
        {
            SlotBench bench = new SlotBench();
            bench.Save(1);
            bench.Save(2);
            bench.Store.Truncate(1, length);

            Assert.AreEqual(1L, bench.Reboot());
        }
    }

    [TestMethod]
    public void APowerThatFailsAfterAnyByteCostsThatRecordOnly()
    {
        for (int bytes = 0; bytes < SlotBench.RecordBytes; bytes++)
        {
            SlotBench bench = new SlotBench();
            bench.Save(1);
            bench.Save(2);
            bench.Save(3);
            bench.Store.CutAfterBytes = bytes;
            Assert.IsFalse(bench.Save(4));

            Assert.AreEqual(3L, bench.Reboot());
            bench.Store.CutAfterBytes = -1;
            Assert.IsTrue(bench.Save(5));
            Assert.AreEqual(5L, bench.Reboot());
        }
    }

    [TestMethod]
    public void ARefusedWriteIsTriedOnTheSameSlotAgain()
    {
        SlotBench bench = new SlotBench();
        bench.Save(1);
        bench.Store.Refuses = true;
        Assert.IsFalse(bench.Save(2));
        Assert.AreEqual(1, bench.Store.LastSlot);
        Assert.IsFalse(bench.Save(2));
        Assert.AreEqual(1, bench.Store.LastSlot);
        Assert.AreEqual(1L, bench.Reboot());
    }

    [TestMethod]
    public void AWriteThatWasTakenAndForgottenIsFoundByReadingItBack()
    {
        SlotBench bench = new SlotBench();
        bench.Save(1);
        bench.Save(2);
        Assert.IsTrue(bench.Verify());
        bench.Store.Forgets = true;
        Assert.IsTrue(bench.Save(3));
        Assert.IsFalse(bench.Verify());
        Assert.AreEqual(0, bench.Store.LastSlot);
        bench.Store.Forgets = false;
        Assert.IsTrue(bench.Save(4));
        Assert.AreEqual(0, bench.Store.LastSlot);
        Assert.IsTrue(bench.Verify());
        Assert.AreEqual(4L, bench.Reboot());
    }

    [TestMethod]
    public void AfterThreeFailuresInARowTheOtherSlotIsTriedAndNotAfterThreeInAll()
    {
        SlotBench bench = new SlotBench();
        bench.Save(1);
        Assert.IsTrue(bench.Verify());

        for (int i = 0; i < 2; i++)
        {
            // Twice is not enough, and a success between counts.
            bench.Store.Forgets = true;
            int slot = 1 - bench.Store.LastSlot;
            bench.Save(2);
            Assert.IsFalse(bench.Verify());
            bench.Save(2);
            Assert.IsFalse(bench.Verify());
            bench.Store.Forgets = false;
            bench.Save(2);
            Assert.AreEqual(slot, bench.Store.LastSlot);
            Assert.IsTrue(bench.Verify());
        }

        bench.Store.Forgets = true;
        bench.Save(3);
        bench.Verify();
        bench.Save(3);
        bench.Verify();
        bench.Save(3);
        bench.Verify();
        int failed = bench.Store.LastSlot;
        bench.Save(3);
        Assert.AreEqual(1 - failed, bench.Store.LastSlot);
    }

    [DataRow(3, 2, false, true)]
    [DataRow(4, 2, false, false)]
    [DataRow(3, 1, false, false)]
    [DataRow(3, 2, true, false)]
    [TestMethod]
    public void RecordsOfAnotherPackAreNotRead(int design, int cells, bool deposition, bool read)
    {
        SlotBench bench = new SlotBench();
        bench.Save(1);

        Assert.AreEqual(read, bench.Reboot(design, cells, deposition) == 1);
    }

    [TestMethod]
    public void ARecordOfAnotherVersionIsNotRead()
    {
        SlotBench bench = new SlotBench();
        bench.Save(1);
        bench.Save(2);
        Reseal(bench, 1, 4, 0);

        Assert.AreEqual(1L, bench.Reboot());
    }

    [TestMethod]
    public void NumbersThatWrapStillTellTheNewer()
    {
        SlotBench bench = new SlotBench();
        bench.Save(1);
        Reseal(bench, 0, 8, 0xFF);
        Reseal(bench, 0, 9, 0xFF);
        Reseal(bench, 0, 10, 0xFF);
        Reseal(bench, 0, 11, 0x7F);
        Assert.AreEqual(1L, bench.Reboot());

        bench.Save(2);
        Assert.AreEqual(2L, bench.Reboot());
        bench.Save(3);
        Assert.AreEqual(3L, bench.Reboot());
    }

    /// <summary>Changes a byte of a record and makes its CRC right again.</summary>
    private static void Reseal(SlotBench bench, int slot, int position, int value)
    {
        byte[] bytes = new byte[RecordFormat.MaximumBytes];
        bench.Store.Set(slot, position, value);
        int end = bench.Store.Read(slot, bytes) - RecordFormat.CrcBytes;
        uint crc = new Crc32().Compute(bytes, end);

        for (int i = 0; i < RecordFormat.CrcBytes; i++)
        {
            bench.Store.Set(slot, end + i, (int)(crc >> (8 * i)) & 0xFF);
        }
    }
}
