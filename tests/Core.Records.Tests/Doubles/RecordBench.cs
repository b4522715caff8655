using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>The record stage over estimates that a test sets, for one pouch, and reboots.</summary>
public sealed class RecordBench
{
    private readonly CellDesign _design = LfpLithiumPouch36.Create();

    public readonly FakeStore Store;
    public readonly BmsConfiguration Configuration = Configurations.Pack(1, 1);
    public LifeCounters Counters = null!;
    public StorageHealth Health = new StorageHealth(true);
    public EstimationStage Estimation;
    public RecordStage Stage;

    public RecordBench()
        : this(new FakeStore())
    {
    }

    private RecordBench(FakeStore store)
    {
        Store = store;
        Estimation = new EstimationStage(_design, Configurations.Measurement(1), 1, Configurations.MaximumGapMilliseconds);
        Stage = Start();
    }

    public void Reboot()
    {
        Estimation = new EstimationStage(_design, Configurations.Measurement(1), 1, Configurations.MaximumGapMilliseconds);
        Stage = Start();
    }

    /// <summary>The same storage after a power cut at this moment; this pack goes on.</summary>
    public RecordBench AfterACut()
    {
        RecordBench after = new RecordBench(Store);
        after.Estimate();
        return after;
    }

    /// <summary>Charge goes in, or comes out when it is negative.</summary>
    public void Move(long nanocoulombs)
    {
        long charged = nanocoulombs > 0 ? nanocoulombs : 0L;
        Estimation.Result.ChargedNanocoulombs += charged;
        Estimation.Result.LifeChargedNanocoulombs += charged;
        Estimation.Result.DischargedNanocoulombs += charged - nanocoulombs;
        Estimation.Result.LifeDischargedNanocoulombs += charged - nanocoulombs;
    }

    /// <summary>The estimation stage runs a tick of its own, without samples.</summary>
    public void Estimate()
    {
        Estimation.Estimate(new Measurements(1, 1), 0, false, new TickClock(Configurations.MaximumGapMilliseconds));
    }

    private RecordStage Start()
    {
        Counters = new LifeCounters(new SeverityMasks(DiagnosisTable.Create(_design)));
        Estimation.Result.PackChargePpm = 500_000;
        DepositionStage deposition = new DepositionStage(_design, 1);
        return new RecordStage(Store, new RecordBuffer(), Configuration, Estimation, deposition, Counters, Health);
    }

    /// <summary>One tick at most of this length.</summary>
    public void Wait(BmsState state, int milliseconds)
    {
        Stage.Record(state, milliseconds);
    }
}
