using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Persistence;

[TestClass]
public sealed class CellRecordTests
{
    private const int CapacityPosition = 12;
    private const int LeakPosition = 28;
    private const int EfficiencyPosition = 36;
    private const int ChargePosition = 40;
    private const int FilmPosition = 44;
    private const int FoundPosition = 52;
    private const int BottomPosition = 60;

    [TestMethod]
    public void WhatWasLearnedComesBack()
    {
        EstimationBench bench = Restored(Written());
        CellHealth health = bench.Stage.Result.Health[0];

        Expect.Near(1_234_567, (int)(health.FastOhms() * 1e6f), 1);
        Expect.Near(2_345_678, (int)(health.SecondOhms() * 1e6f), 1);
        Expect.Near(2_400_000, (int)(health.LongSecondOhms * 1e6f), 1);
        Assert.AreEqual(130_000_000_000L, health.CapacityNanocoulombs);
        Assert.AreEqual(1_000_000_000L, health.CapacityErrorNanocoulombs);
        Expect.Near(345_678, (int)(health.LeakMicroamps * 1e3f), 1);
        Expect.Near(100_500, (int)(health.LeakUncertaintyMicroamps * 1e3f), 1);
        Expect.Near(998_000, (int)(health.ApparentEfficiency * 1e6f), 1);
    }

    [TestMethod]
    public void TheStateOfChargeComesBackAsAGuessWithItsBoundsWideOpen()
    {
        EstimationBench bench = Restored(Written());

        Expect.Near(770_000, bench.Stage.Result.CellChargePpm[0], 1);
        Expect.Near(770_000, bench.Stage.Result.CellUncertaintyPpm[0], 1);
    }

    [TestMethod]
    public void LiveAndDeadLithiumSurvive()
    {
        DepositionBench lithium = DepositionBench.Upright();
        lithium.Pass(DepositionBench.Microamps, 3_600, 1_000);
        lithium.Pass(-DepositionBench.Microamps, 3_600, 1_000);
        lithium.Refresh(250);
        RecordBuffer buffer = new RecordBuffer();
        new CellRecord(LfpLithiumPouch36.Create()).Write(buffer, new CellHealth(), 0, lithium.Model, lithium.FilmMilliseconds);

        DepositionBench after = DepositionBench.Upright();
        CellRecord record = Read(buffer);
        Assert.IsTrue(record.Apply(after.Model));
        Assert.IsTrue(after.Model.Result.DeadNanocoulombs > 1_000_000_000L);
        Assert.AreEqual(lithium.Model.Result.DeadNanocoulombs, after.Model.Result.DeadNanocoulombs);
        Assert.AreEqual(lithium.Model.Result.LiveNanocoulombs, after.Model.Result.LiveNanocoulombs);
        Assert.AreEqual(lithium.Model.Lithium.CounterNanocoulombs(), after.Model.Lithium.CounterNanocoulombs());
        Assert.AreEqual(7_200_000L, record.FilmMilliseconds());
        Expect.Near((int)(lithium.Model.Result.MossMicrometres * 1e3f), (int)(after.Model.Result.MossMicrometres * 1e3f), 1);
        Expect.Near((int)(lithium.Model.Lithium.Top.Area * 1e6f), (int)(after.Model.Lithium.Top.Area * 1e6f), 2);
        Expect.Near((int)(lithium.Model.Lithium.Top.Coverage * 1e6f), (int)(after.Model.Lithium.Top.Coverage * 1e6f), 2);
        Assert.IsTrue(after.Finite());
    }

    [DataRow(0, -1)]
    [DataRow(0, 6_000_001)]
    [DataRow(4, -1)]
    [DataRow(8, int.MaxValue)]
    [TestMethod]
    public void AResistanceOutOfRangeLeavesAllThreeUnknown(int position, int value)
    {
        CellHealth health = Health(Restored(With(position, value)));

        Assert.IsTrue(health.FastOhms() <= 0f && health.SecondOhms() <= 0f && health.LongSecondOhms <= 0f);
        Assert.IsTrue(health.CapacityNanocoulombs > 0);
    }

    [DataRow(64_800_000_000L, true)]
    [DataRow(64_799_999_999L, false)]
    [DataRow(168_480_000_000L, true)]
    [DataRow(168_480_000_001L, false)]
    [DataRow(-1L, false)]
    [TestMethod]
    public void ACapacityOutOfRangeIsUnknown(long capacity, bool known)
    {
        RecordBuffer buffer = Written();
        buffer.Position = CapacityPosition;
        buffer.WriteInt64(capacity);
        CellHealth health = Health(Restored(buffer));

        Assert.AreEqual(known, health.CapacityNanocoulombs > 0);
        Assert.IsTrue(health.FastOhms() > 0f);
    }

    [DataRow(100_000_000, true)]
    [DataRow(100_000_001, false)]
    [DataRow(-100_000_000, true)]
    [DataRow(-100_000_001, false)]
    [TestMethod]
    public void ALeakBeyondTheLargestCurrentIsUnknown(int nanoamps, bool known)
    {
        CellHealth health = Health(Restored(With(LeakPosition, nanoamps)));

        Assert.AreEqual(known, health.LeakUncertaintyMicroamps > 0f);
    }

    [DataRow(0, false)]
    [DataRow(1, true)]
    [TestMethod]
    public void ALeakWithoutAnErrorWasNeverMeasured(int nanoamps, bool known)
    {
        CellHealth health = Health(Restored(With(LeakPosition + 4, nanoamps)));

        Assert.AreEqual(known, health.LeakMicroamps > 0f);
    }

    [DataRow(1_100_000, true)]
    [DataRow(1_100_001, false)]
    [DataRow(0, false)]
    [TestMethod]
    public void AnEfficiencyOutOfRangeIsUnknown(int ppm, bool known)
    {
        CellHealth health = Health(Restored(With(EfficiencyPosition, ppm)));

        Assert.AreEqual(known, health.ApparentEfficiency > 0f);
    }

    [DataRow(-1)]
    [DataRow(1_000_001)]
    [TestMethod]
    public void AChargeOutOfRangeIsTheHalfThatItIsWithoutARecord(int ppm)
    {
        Assert.AreEqual(500_000, Restored(With(ChargePosition, ppm)).Stage.Result.CellChargePpm[0]);
    }

    [DataRow(FilmPosition, -1L)]
    [DataRow(FoundPosition, -1L)]
    [DataRow(BottomPosition, -1L)]
    [DataRow(BottomPosition, long.MaxValue)]
    [DataRow(BottomPosition + 8, -1L)]
    [DataRow(BottomPosition + 16, 0L)]
    [DataRow(BottomPosition + 24, -1L)]
    [TestMethod]
    public void LithiumOutOfRangeIsNotTakenOverAtAll(int position, long value)
    {
        RecordBuffer buffer = Written();
        buffer.Position = position;
        buffer.WriteInt64(value);
        DepositionBench after = DepositionBench.Upright();
        long before = after.Held();

        Assert.IsFalse(Read(buffer).Apply(after.Model));
        Assert.AreEqual(before, after.Held());
    }

    private static CellRecord Read(RecordBuffer buffer)
    {
        CellRecord record = new CellRecord(LfpLithiumPouch36.Create());
        buffer.Rewind();
        record.Read(buffer, true);
        return record;
    }

    private static EstimationBench Restored(RecordBuffer buffer)
    {
        EstimationBench bench = new EstimationBench();
        CellRecord record = new CellRecord(bench.Design);
        buffer.Rewind();
        record.Read(buffer, true);
        record.Apply(bench.Stage, 0);
        return bench;
    }

    private static CellHealth Health(EstimationBench bench)
    {
        return bench.Stage.Result.Health[0];
    }

    private static RecordBuffer With(int position, int value)
    {
        RecordBuffer buffer = Written();
        buffer.Position = position;
        buffer.WriteInt32(value);
        return buffer;
    }

    private static RecordBuffer Written()
    {
        RecordBuffer buffer = new RecordBuffer();
        CellHealth health = new CellHealth();
        health.Fast.Restore(1.234567f);
        health.Second.Restore(2.345678f);
        health.LongSecondOhms = 2.4f;
        health.CapacityNanocoulombs = 130_000_000_000L;
        health.CapacityErrorNanocoulombs = 1_000_000_000L;
        health.LeakMicroamps = 345.678f;
        health.LeakUncertaintyMicroamps = 100.5f;
        health.ApparentEfficiency = 0.998f;
        new CellRecord(LfpLithiumPouch36.Create()).Write(buffer, health, 770_000, DepositionBench.Upright().Model, 0);
        return buffer;
    }
}
