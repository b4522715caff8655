using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Persistence;

/// <summary>What another pack has learned is not believed; what another pack has latched is latched.</summary>
[TestClass]
public sealed class PackIdentityTests
{
    private const long Worth = 1_944_000_000L;

    [DataRow(7, 129_600_000_000L, true)]
    [DataRow(8, 129_600_000_000L, false)]
    [DataRow(7, 129_600_000_001L, false)]
    [TestMethod]
    public void BoardAndCapacityAreTheIdentityBeyondTheHeader(int boardId, long nanocoulombs, bool same)
    {
        RecordBuffer buffer = new RecordBuffer();
        new PackIdentity(boardId, 0, nanocoulombs).Write(buffer);
        Assert.AreEqual(PackIdentity.Bytes, buffer.Position);
        buffer.Rewind();

        Assert.AreEqual(same, new PackIdentity(7, 0, 129_600_000_000L).Matches(buffer));
    }

    [TestMethod]
    public void OnAnotherBoardTheChargeIsUnknownAndNothingIsLearned()
    {
        BmsConfiguration other = Configurations.Pack(1, 1);
        other.BoardId = Configurations.BoardId + 1;
        PackRig rig = Boot(other, Stored());

        Assert.AreEqual((int)RecordFinding.OtherPack, (int)rig.Controller.Storage.LearnedFinding);
        AssertUnknowing(rig);
    }

    [TestMethod]
    public void WithAnotherNumberOfCellsTheChargeIsUnknownAndNothingIsLearned()
    {
        PackRig rig = Boot(Configurations.Pack(2, 1), Stored());

        Assert.AreEqual((int)RecordFinding.OtherPack, (int)rig.Controller.Storage.LearnedFinding);
        AssertUnknowing(rig);
    }

    [TestMethod]
    public void WithAnotherCellDesignTheChargeIsUnknownAndNothingIsLearned()
    {
        BmsConfiguration other = Configurations.Pack(1, 1);
        other.Cell = Nmc21700.Create();
        PackRig rig = Boot(other, Stored());

        Assert.AreEqual((int)RecordFinding.OtherPack, (int)rig.Controller.Storage.LearnedFinding);
        AssertUnknowing(rig);
    }

    [TestMethod]
    public void ThePackThatWroteItKnowsItAgain()
    {
        PackRig rig = Boot(Configurations.Pack(1, 1), Stored());

        Assert.AreEqual((int)RecordFinding.Read, (int)rig.Controller.Storage.LearnedFinding);
        Assert.IsTrue(rig.Controller.Estimates.LifeDischargedNanocoulombs > Worth / 2);
        Assert.AreNotEqual(500_000, rig.Controller.Estimates.CellChargePpm[0]);
    }

    [TestMethod]
    public void AfterAnotherPackHasWrittenTheFirstOneIsAStrangerToo()
    {
        FakeStore store = Stored();
        BmsConfiguration other = Configurations.Pack(1, 1);
        other.BoardId = Configurations.BoardId + 1;
        Discharge(Boot(other, store));
        PackRig again = Boot(Configurations.Pack(1, 1), store);

        Assert.AreEqual((int)RecordFinding.OtherPack, (int)again.Controller.Storage.LearnedFinding);
        AssertUnknowing(again);
    }

    [TestMethod]
    public void ALatchIsThatOfTheBoardWhateverCellsAreOnIt()
    {
        FakeStore store = Latched();
        BmsConfiguration other = Configurations.Pack(2, 1);
        other.Cell = Nmc21700.Create();
        PackRig rig = Boot(other, store);
        rig.Run(3_000);

        Assert.IsTrue((rig.Controller.Permissions.LatchedMask & (1L << (int)DiagnosisId.CellOverVoltageCritical)) != 0);
    }

    private static FakeStore Latched()
    {
        LockBench bench = new LockBench();
        bench.Charge();
        bench.OverVoltage();
        return bench.Store;
    }

    private static FakeStore Stored()
    {
        FakeStore store = new FakeStore();
        Discharge(new PackRig(Configurations.Pack(1, 1), store));
        Assert.IsTrue(store.Length(RecordFormat.LearnedSlot) > 0);
        return store;
    }

    // 20 mA for 60 s: 0.93 % of 36 mAh, worth one record.
    private static void Discharge(PackRig rig)
    {
        rig.FrontEnd.LoadRequested = true;
        rig.FrontEnd.PackMicroamps = -20_000;
        rig.Run(60_000);
    }

    private static PackRig Boot(BmsConfiguration configuration, FakeStore store)
    {
        PackRig rig = new PackRig(configuration, store);
        rig.Tick(100);
        return rig;
    }

    private static void AssertUnknowing(PackRig rig)
    {
        Assert.AreEqual(0L, rig.Controller.Estimates.LifeDischargedNanocoulombs);
        Assert.AreEqual(500_000, rig.Controller.Estimates.CellChargePpm[0]);
        Assert.AreEqual(500_000, rig.Controller.Estimates.CellUncertaintyPpm[0]);
        Assert.AreEqual(0, rig.Controller.Counters.DischargingSeconds);
    }
}
