using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Persistence;

[TestClass]
public sealed class EventAlarmTests
{
    [TestMethod]
    public void TheAlarmOfACellIsAnEventAndOnlyWhenItBegins()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        EventStage stage = Create(bench);
        Tick(bench, stage);
        bench.Detection.Cells[1].Level = 2;
        bench.Detection.AlarmBegins = true;
        Tick(bench, stage);
        bench.Detection.AlarmBegins = false;
        Tick(bench, stage);

        // The other cell's, while the first stands.
        bench.Detection.Cells[0].Level = 2;
        bench.Detection.AlarmBegins = true;
        Tick(bench, stage);
        Tick(bench, stage);

        Assert.AreEqual(1, Stored.Count(stage.Log, EventKind.ShortLevelChanged, 0));
        Assert.AreEqual(1, Stored.Count(stage.Log, EventKind.ShortLevelChanged, 1));
        StoredEvent stored = new StoredEvent();
        Assert.IsTrue(Stored.Last(stage.Log, EventKind.ShortLevelChanged, 1, stored));
        Assert.AreEqual(2, stored.Value);
    }

    [TestMethod]
    public void ASuspicionIsNoEvent()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        EventStage stage = Create(bench);
        bench.Detection.Cells[1].Level = 1;
        bench.Detection.SuspicionBegins = true;
        Tick(bench, stage);

        Assert.AreEqual(0, Stored.Count(stage.Log, EventKind.ShortLevelChanged, -1));
    }

    private static EventStage Create(ProtectionBench bench)
    {
        MomentReader moment = new MomentReader(bench.Measurements, bench.Estimates, bench.Stage.Result, new Decision(), bench.Storage);
        return new EventStage(new FakeStore(), new RecordBuffer(), bench.Stage, bench.Detection, moment, bench.Storage);
    }

    private static void Tick(ProtectionBench bench, EventStage stage)
    {
        bench.Tick(100);
        stage.Watch(bench.Clock, new RawReadings(2, 2));
        stage.Record(100);
        stage.Record(100);
    }
}
