using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

/// <summary>What the storage has forgotten is believed to have been a latch.</summary>
[TestClass]
public sealed class StorageFaultTests
{
    [TestMethod]
    public void LostRecordsLatchEverything()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Storage.RecordsLost = true;
        bench.Tick(100);

        Assert.IsTrue(bench.IsLatched((int)DiagnosisId.RecordsLost));
        Assert.IsFalse(bench.Stage.Result.DischargePermitted);
    }

    [TestMethod]
    public void APersonWhoHasSeenThatRecordsAreLostMayGoOn()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Storage.RecordsLost = true;
        bench.Tick(100);
        bench.PressAndClear();
        bench.Run(10_000);

        Assert.AreEqual(0L, bench.Stage.Result.LatchedMask);
        Assert.IsTrue(bench.Stage.Result.ChargePermitted);
    }

    [TestMethod]
    public void RecordsThatAreLostAnewLatchAgain()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Storage.RecordsLost = true;
        bench.Tick(100);
        bench.PressAndClear();
        bench.Storage.RecordsLost = false;
        bench.Tick(100);
        bench.Storage.RecordsLost = true;
        bench.Tick(100);

        Assert.IsTrue(bench.IsLatched((int)DiagnosisId.RecordsLost));
    }

    [TestMethod]
    public void AStorageThatRefusesWritesBlocksChargingWhileItDoes()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Storage.WriteFailing = true;
        bench.Tick(100);
        Assert.IsFalse(bench.Stage.Result.ChargePermitted);
        Assert.IsTrue(bench.Stage.Result.DischargePermitted);

        bench.Storage.WriteFailing = false;
        bench.Tick(100);
        Assert.IsTrue(bench.Stage.Result.ChargePermitted);
    }

    [DataRow(true, 2, false)]
    [DataRow(true, 3, true)]
    [DataRow(false, 3, false)]
    [TestMethod]
    public void ThreeBootsInARowThatEndedWhileChargingLatchTheCharge(bool charging, int boots, bool latches)
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Storage.RebootedWhileCharging = charging;
        bench.Storage.UncleanBoots = boots;
        bench.Tick(100);

        Assert.AreEqual(latches, bench.IsLatched((int)DiagnosisId.RepeatedReboots));
        Assert.AreEqual(!latches, bench.Stage.Result.ChargePermitted);
        Assert.IsTrue(bench.Stage.Result.DischargePermitted);
    }
}
