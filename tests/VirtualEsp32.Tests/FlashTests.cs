using InvertedAnodeBms.VirtualEsp32.Nano;

namespace InvertedAnodeBms.VirtualEsp32.Tests;

[TestClass]
public class FlashTests
{
    private const string Path = "I:\\slot0.bin";

    [TestMethod]
    public void AFileIsKeptUntilItIsDeleted()
    {
        VirtualChip chip = Chips.PlugIn();
        byte[] bytes = [1, 2, 3];
        VirtualFile.WriteAllBytes(Path, bytes);
        bytes[0] = 9;

        Assert.IsTrue(VirtualFile.Exists(Path));
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3 }, VirtualFile.ReadAllBytes(Path));

        chip.Reboot();
        Assert.IsTrue(VirtualFile.Exists(Path));

        VirtualFile.Delete(Path);
        Assert.IsFalse(VirtualFile.Exists(Path));
        Assert.ThrowsExactly<IOException>(() => VirtualFile.ReadAllBytes(Path));
        VirtualFile.Delete(Path);
    }

    [TestMethod]
    [DataRow("slot0.bin")]
    [DataRow("D:\\slot0.bin")]
    [DataRow("/tmp/slot0.bin")]
    [DataRow("")]
    public void NothingOutsideTheInternalFlashCanBeReached(string path)
    {
        Chips.PlugIn();
        Assert.ThrowsExactly<IOException>(() => VirtualFile.WriteAllBytes(path, [1]));
        Assert.ThrowsExactly<IOException>(() => VirtualFile.Exists(path));
    }

    [TestMethod]
    public void AMassEraseLeavesNothing()
    {
        VirtualChip chip = Chips.PlugIn();
        VirtualFile.WriteAllBytes(Path, [1]);
        chip.Flash.MassErase();

        Assert.AreEqual(0, chip.Flash.Names.Count);
    }
}
