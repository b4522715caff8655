using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Esp32.Storage;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Esp32.Tests.Storage;

[TestClass]
public sealed class FlashRecordStoreTests
{
    private readonly VirtualChip _chip = new();
    private readonly FlashRecordStore _store = new();

    [TestInitialize]
    public void PlugIn()
    {
        _chip.PlugIn();
    }

    [TestMethod]
    public void EverySlotOfTheFormatIsAFileOfItsOwn()
    {
        for (int slot = 0; slot < RecordFormat.SlotCount; slot++)
        {
            Assert.IsTrue(_store.Write(slot, [(byte)slot, 9], 1));
        }

        Assert.HasCount(RecordFormat.SlotCount, _chip.Flash.Names);

        for (int slot = 0; slot < RecordFormat.SlotCount; slot++)
        {
            byte[] read = new byte[4];
            Assert.AreEqual(4, _store.Read(slot, read));
            Assert.AreEqual(slot, read[0]);
        }
    }

    [TestMethod]
    public void NothingIsReadFromASlotThatWasNeverWrittenOrWasErased()
    {
        Assert.AreEqual(-1, _store.Read(2, new byte[4]));
        _store.Write(2, [1], 1);
        _chip.Flash.MassErase();
        Assert.AreEqual(-1, _store.Read(2, new byte[4]));
    }

    [TestMethod]
    public void AFileThatIsLongerThanTheBufferIsCut()
    {
        _store.Write(0, [1, 2, 3], 3);
        byte[] read = new byte[2];
        Assert.AreEqual(2, _store.Read(0, read));
        CollectionAssert.AreEqual(new byte[] { 1, 2 }, read);
    }

    [TestMethod]
    public void ASlotThatDoesNotExistIsRefusedWithoutAnException()
    {
        Assert.IsFalse(_store.Write(RecordFormat.SlotCount, [1], 1));
        Assert.AreEqual(0, _store.Read(RecordFormat.SlotCount, new byte[1]));
    }
}
