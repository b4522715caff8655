using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Persistence;

/// <summary>What was learned is read back too, a minute between the tries.</summary>
[TestClass]
public sealed class RecordReadBackTests
{
    private const long First = 972_000_000L;
    private const int Minute = 60_000;

    [TestMethod]
    public void ARecordThatIsNotThereWhenItIsReadBackIsWrittenAgainOverTheSameSlot()
    {
        RecordBench bench = new RecordBench();
        bench.Store.WornSlot = RecordFormat.LearnedSlot;
        bench.Move(First);
        bench.Wait(BmsState.Charge, 100);
        bench.Wait(BmsState.Charge, 100);
        Assert.AreEqual(0, bench.Stage.Written);
        Assert.AreEqual(1, bench.Stage.Failed);
        bench.Store.WornSlot = -1;
        bench.Wait(BmsState.Charge, Minute);
        bench.Wait(BmsState.Charge, 100);

        Assert.AreEqual(RecordFormat.LearnedSlot, bench.Store.LastSlot);
        Assert.AreEqual(1, bench.Stage.Written);
    }

    [TestMethod]
    public void ASlotThatIsWornOutIsAFaultOfTheStorageUntilTheOtherSlotTakesTheRecord()
    {
        RecordBench bench = new RecordBench();
        bench.Store.WornSlot = RecordFormat.LearnedSlot;
        bench.Move(First);

        for (int i = 0; i < 3; i++)
        {
            Assert.IsFalse(bench.Health.WriteFailing);
            bench.Wait(BmsState.Charge, Minute);
            bench.Wait(BmsState.Charge, 100);
        }

        Assert.IsTrue(bench.Health.WriteFailing);
        bench.Wait(BmsState.Charge, Minute);
        Assert.AreEqual(RecordFormat.LearnedSlot + 1, bench.Store.LastSlot);
        bench.Wait(BmsState.Charge, 100);
        Assert.IsFalse(bench.Health.WriteFailing);
    }
}
