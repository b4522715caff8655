using InvertedAnodeBms.VirtualEsp32.Nano;

namespace InvertedAnodeBms.VirtualEsp32.Tests;

[TestClass]
public class FlashFaultTests
{
    private const string Path = "I:\\slot0.bin";

    private static readonly byte[] s_old = [.. Enumerable.Range(1, 40).Select(value => (byte)value)];
    private static readonly byte[] s_new = [.. Enumerable.Range(101, 32).Select(value => (byte)value)];

    public static IEnumerable<object[]> Cuts =>
        from remains in Enum.GetValues<CutRemains>()
        from bytes in Enumerable.Range(0, s_new.Length + 2)
        select new object[] { remains, bytes };

    [TestMethod]
    [DynamicData(nameof(Cuts))]
    public void APowerCutLeavesWhatTheFileSystemHadByThen(CutRemains remains, int bytes)
    {
        VirtualChip chip = Chips.PlugIn();
        VirtualFile.WriteAllBytes(Path, s_old);
        chip.Flash.CutPowerAtWrite(bytes, remains);
        Assert.ThrowsExactly<IOException>(() => VirtualFile.WriteAllBytes(Path, s_new));
        Assert.IsFalse(chip.IsPowered);
        chip.PowerUp();
        byte[] left = VirtualFile.ReadAllBytes(Path);

        if (bytes >= s_new.Length)
        {
            CollectionAssert.AreEqual(s_new, left);
            return;
        }

        switch (remains)
        {
            case CutRemains.Old:
                CollectionAssert.AreEqual(s_old, left);
                break;
            case CutRemains.Empty:
                Assert.IsEmpty(left);
                break;
            case CutRemains.Prefix:
                CollectionAssert.AreEqual(s_new[..bytes], left);
                break;
            case CutRemains.PrefixAndGarbage:
                Assert.HasCount(s_new.Length, left);
                CollectionAssert.AreEqual(s_new[..bytes], left[..bytes]);
                Assert.IsTrue(bytes == s_new.Length - 1 || !left.SequenceEqual(s_new));
                break;
            default:
                CollectionAssert.AreEqual(s_new[..bytes].Concat(s_old[bytes..]).ToArray(), left);
                break;
        }
    }

    [TestMethod]
    [DataRow(CutRemains.Old, -1)]
    [DataRow(CutRemains.Empty, 0)]
    [DataRow(CutRemains.Prefix, 5)]
    [DataRow(CutRemains.PrefixAndGarbage, 32)]
    [DataRow(CutRemains.PrefixOverOld, 5)]
    public void ACutInAFileThatIsNewLeavesNoOldOne(CutRemains remains, int length)
    {
        VirtualChip chip = Chips.PlugIn();
        chip.Flash.CutPowerAtWrite(5, remains);
        Assert.ThrowsExactly<IOException>(() => VirtualFile.WriteAllBytes(Path, s_new));
        chip.PowerUp();

        Assert.AreEqual(length, VirtualFile.Exists(Path) ? VirtualFile.ReadAllBytes(Path).Length : -1);
    }

    [TestMethod]
    public void ACutHappensOnceAndThenWritesWork()
    {
        VirtualChip chip = Chips.PlugIn();
        Assert.IsFalse(chip.Flash.CutIsArmed);
        chip.Flash.CutPowerAtWrite(3, CutRemains.Prefix);
        Assert.IsTrue(chip.Flash.CutIsArmed);
        Assert.ThrowsExactly<IOException>(() => VirtualFile.WriteAllBytes(Path, s_new));
        Assert.IsFalse(chip.Flash.CutIsArmed);
        Assert.ThrowsExactly<IOException>(() => VirtualFile.WriteAllBytes(Path, s_old), "the dead program tries again");
        chip.PowerUp();
        Assert.HasCount(3, VirtualFile.ReadAllBytes(Path));

        VirtualFile.WriteAllBytes(Path, s_new);
        CollectionAssert.AreEqual(s_new, VirtualFile.ReadAllBytes(Path));
    }

    [TestMethod]
    public void ADeadFlashKnowsItsFilesAndGivesThemBackWhenItIsHealed()
    {
        VirtualChip chip = Chips.PlugIn();
        VirtualFile.WriteAllBytes(Path, s_new);
        chip.Flash.Dead = true;
        Assert.IsTrue(VirtualFile.Exists(Path));
        Assert.ThrowsExactly<IOException>(() => VirtualFile.ReadAllBytes(Path));
        Assert.ThrowsExactly<IOException>(() => VirtualFile.WriteAllBytes(Path, s_old));

        chip.Flash.Dead = false;
        CollectionAssert.AreEqual(s_new, VirtualFile.ReadAllBytes(Path));
    }

    [TestMethod]
    public void AReadOnlyFlashCanBeRead()
    {
        VirtualChip chip = Chips.PlugIn();
        VirtualFile.WriteAllBytes(Path, s_new);
        chip.Flash.ReadOnly = true;
        Assert.ThrowsExactly<IOException>(() => VirtualFile.WriteAllBytes(Path, s_old));
        CollectionAssert.AreEqual(s_new, VirtualFile.ReadAllBytes(Path));
        Assert.AreEqual(1, chip.Flash.WriteCount);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(8)]
    public void FlippedBitsAreInWhatIsReadAndNotInTheFile(int bits)
    {
        VirtualChip chip = Chips.PlugIn();
        VirtualFile.WriteAllBytes(Path, s_new);
        chip.Flash.FlippedBits = bits;
        byte[] read = VirtualFile.ReadAllBytes(Path);
        int flipped = read.Zip(s_new, (a, b) => int.PopCount(a ^ b)).Sum();

        // Two flips may fall on one bit.
        Assert.IsTrue(flipped > 0 && flipped <= bits && (bits - flipped) % 2 == 0, $"{flipped} bits");
        chip.Flash.FlippedBits = 0;
        CollectionAssert.AreEqual(s_new, VirtualFile.ReadAllBytes(Path));
    }

    [TestMethod]
    public void ASlowWriteTakesItsTime()
    {
        VirtualChip chip = Chips.PlugIn();
        chip.Flash.WriteMicroseconds = 400_000;
        VirtualFile.WriteAllBytes(Path, s_new);
        _ = VirtualFile.ReadAllBytes(Path);

        Assert.AreEqual(400_000, chip.Clock.Microseconds);
    }
}
