using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Persistence;

/// <summary>The power fails after every byte of every write of the lock.</summary>
[TestClass]
public sealed class LockPowerCutTests
{
    private const int RecordBytes = RecordFormat.HeaderBytes + LockRecord.Bytes + RecordFormat.CrcBytes;

    [TestMethod]
    public void ALatchThatWasStoredOutlivesACutInAnyLaterWrite()
    {
        for (int bytes = 0; bytes < RecordBytes; bytes++)
        {
            LockBench bench = new LockBench();
            bench.Charge();
            bench.OverVoltage();

            // The reboot counts itself: that write is cut.
            bench.Reboot();
            bench.Store.CutAfterBytes = bytes;
            bench.Rig.Tick(100);
            bench.Store.CutAfterBytes = -1;
            bench.Reboot();

            Assert.IsTrue(bench.IsLatched(DiagnosisId.CellOverVoltageCritical));
            Assert.IsFalse(bench.Rig.Controller.Storage.RecordsLost);
        }
    }

    [TestMethod]
    public void ALatchWhoseFirstCopyIsWholeOutlivesACutInTheSecond()
    {
        for (int bytes = 0; bytes < RecordBytes; bytes++)
        {
            LockBench bench = new LockBench();
            bench.Charge();
            bench.Rig.FrontEnd.SetCells(3_700_000);
            bench.Rig.Run(200);
            Assert.IsTrue(bench.IsLatched(DiagnosisId.CellOverVoltageCritical));
            bench.Store.CutAfterBytes = bytes;
            bench.Rig.Tick(100);
            bench.Store.CutAfterBytes = -1;
            bench.Reboot();

            Assert.IsTrue(bench.IsLatched(DiagnosisId.CellOverVoltageCritical));
        }
    }

    [TestMethod]
    public void ACutInTheVeryFirstWriteOrTheSecondIsNoLoss()
    {
        for (int bytes = 0; bytes < RecordBytes; bytes++)
        {
            for (int whole = 0; whole < 2; whole++)
            {
                CutEarly(whole, bytes);
            }
        }
    }

    [TestMethod]
    public void ACutWhileTheLatchIsFirstWrittenLeavesWhatWasThereBeforeAndTheCauseLatchesAgain()
    {
        for (int bytes = 0; bytes < RecordBytes; bytes++)
        {
            LockBench bench = new LockBench();
            bench.Charge();
            bench.Rig.FrontEnd.SetCells(3_700_000);
            bench.Rig.Tick(100);
            bench.Store.CutAfterBytes = bytes;
            bench.Rig.Tick(100);
            bench.Store.CutAfterBytes = -1;
            bench.Reboot();
            bench.Rig.FrontEnd.SetCells(3_700_000);
            bench.Rig.Run(3_000);

            Assert.IsTrue(bench.IsLatched(DiagnosisId.CellOverVoltageCritical));
            Assert.IsFalse(bench.Rig.Actuators.ChargeGateOn);
        }
    }

    // One bench after the other: two do not fit into the heap of the chip.
    private static void CutEarly(int whole, int bytes)
    {
        LockBench bench = new LockBench();
        bench.Rig.Run(whole * 100);
        bench.Store.CutAfterBytes = bytes;
        bench.Rig.Tick(100);
        bench.Store.CutAfterBytes = -1;
        bench.Reboot();
        bench.Charge();

        Assert.IsFalse(bench.IsLatched(DiagnosisId.RecordsLost));
        Assert.AreEqual((int)BmsState.Charge, (int)bench.Rig.State());
    }
}
