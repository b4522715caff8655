using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Persistence;

/// <summary>A load that resets the chip leaves nothing but short boots behind: six in a row lock the pack.</summary>
[TestClass]
public sealed class ShortBootTests
{
    [DataRow(5, false)]
    [DataRow(6, true)]
    [TestMethod]
    public void SixBootsInARowThatDidNotLastForAMinuteLockThePack(int boots, bool locked)
    {
        LockBench bench = new LockBench();
        ShortBoots(bench, boots);

        Assert.AreEqual(locked, bench.IsLatched(DiagnosisId.RepeatedShortBoots));
        Assert.AreEqual(!locked, bench.Rig.Controller.Permissions.DischargePermitted);
    }

    [DataRow(59_000, true)]
    [DataRow(60_300, false)]
    [TestMethod]
    public void ABootThatLastedForAMinuteEndsTheRow(int milliseconds, bool locked)
    {
        LockBench bench = new LockBench();
        ShortBoots(bench, 5);
        bench.Rig.Run(milliseconds - 5_000);
        bench.Reboot();
        bench.Rig.Run(3_000);

        Assert.AreEqual(locked, bench.IsLatched(DiagnosisId.RepeatedShortBoots));
        ShortBoots(bench, 4);
        Assert.AreEqual(locked, bench.IsLatched(DiagnosisId.RepeatedShortBoots));
    }

    [TestMethod]
    public void APersonWhoClearsEndsTheRowToo()
    {
        LockBench bench = new LockBench();
        ShortBoots(bench, 6);
        bench.Clear();
        Assert.IsFalse(bench.IsLatched(DiagnosisId.RepeatedShortBoots));

        ShortBoots(bench, 1);
        Assert.IsFalse(bench.IsLatched(DiagnosisId.RepeatedShortBoots));
    }

    private static void ShortBoots(LockBench bench, int boots)
    {
        for (int i = 0; i < boots; i++)
        {
            bench.Rig.Run(5_000);
            bench.Reboot();
        }

        bench.Rig.Run(5_000);
    }
}
