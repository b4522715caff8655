using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Telemetry;

[TestClass]
public sealed class ChangeReporterTests
{
    [TestMethod]
    public void WhereNothingChangesNothingIsSent()
    {
        FakeLink link = new FakeLink();
        ChangeReporter reporter = Create(link);

        for (int i = 0; i < 10; i++)
        {
            reporter.Report(i, new Measurements(2, 2), new DetectionResult(2), new Permissions(), new Decision());
        }

        Assert.AreEqual(0, link.Events);
    }

    [TestMethod]
    public void AChangeOfStateIsReportedOnceWithOldAndNew()
    {
        FakeLink link = new FakeLink();
        ChangeReporter reporter = Create(link);
        Decision decision = new Decision();
        decision.State = BmsState.Standby;
        Report(reporter, new Measurements(2, 2), new Permissions(), decision, 5);

        Assert.AreEqual(1, link.Events);
        Assert.AreEqual((int)EventKind.StateChanged, (int)link.Event.Kind);
        Assert.AreEqual((int)BmsState.SelfTest, link.Event.Subject);
        Assert.AreEqual((int)BmsState.Standby, link.Event.Value);
    }

    [TestMethod]
    public void AChangeOfTheShortLevelIsReportedOnceForItsCell()
    {
        FakeLink link = new FakeLink();
        ChangeReporter reporter = Create(link);
        DetectionResult detection = new DetectionResult(2);
        detection.Cells[1].Level = 2;
        reporter.Report(1, new Measurements(2, 2), detection, new Permissions(), new Decision());
        reporter.Report(2, new Measurements(2, 2), detection, new Permissions(), new Decision());

        Assert.AreEqual(1, link.Events);
        Assert.AreEqual((int)EventKind.ShortLevelChanged, (int)link.Event.Kind);
        Assert.AreEqual(1, link.Event.Subject);
        Assert.AreEqual(2, link.Event.Value);

        detection.Cells[1].Level = 0;
        reporter.Report(3, new Measurements(2, 2), detection, new Permissions(), new Decision());
        Assert.AreEqual(2, link.Events);
        Assert.AreEqual(0, link.Event.Value);
    }

    [DataRow(1L, 1, 0)]
    [DataRow(long.MinValue, 1, 63)]
    [DataRow(long.MinValue + 1, 2, 63)]
    [DataRow(-1L, 64, 63)]
    [TestMethod]
    public void EveryBitThatARecordMayHoldIsReportedTheTopmostToo(long mask, int events, int last)
    {
        FakeLink link = new FakeLink();
        Permissions permissions = new Permissions();
        permissions.LatchedMask = mask;
        Report(Create(link), new Measurements(2, 2), permissions, new Decision(), 5);

        Assert.AreEqual(events, link.Events);
        Assert.AreEqual(last, link.Event.Subject);
    }

    [TestMethod]
    public void ADiagnosisIsReportedOnceWhenItBeginsAndOnceWhenItEnds()
    {
        FakeLink link = new FakeLink();
        ChangeReporter reporter = Create(link);
        Permissions permissions = new Permissions();
        permissions.ActiveMask = (1L << 13) | (1L << 62);
        Report(reporter, new Measurements(2, 2), permissions, new Decision(), 5);
        Assert.AreEqual(2, link.Events);
        Assert.AreEqual((int)EventKind.DiagnosisRaised, (int)link.Event.Kind);
        Assert.AreEqual(62, link.Event.Subject);

        permissions.ActiveMask = 1L << 62;
        Report(reporter, new Measurements(2, 2), permissions, new Decision(), 5);
        Assert.AreEqual(3, link.Events);
        Assert.AreEqual((int)EventKind.DiagnosisEnded, (int)link.Event.Kind);
        Assert.AreEqual(13, link.Event.Subject);
    }

    [TestMethod]
    public void ALatchIsReportedOnceAndItsClearingOnce()
    {
        FakeLink link = new FakeLink();
        ChangeReporter reporter = Create(link);
        Permissions permissions = new Permissions();
        permissions.LatchedMask = 1L << 1;
        Report(reporter, new Measurements(2, 2), permissions, new Decision(), 5);
        Assert.AreEqual(1, link.Events);
        Assert.AreEqual((int)EventKind.DiagnosisLatched, (int)link.Event.Kind);
        Assert.AreEqual(1, link.Event.Subject);

        permissions.LatchedMask = 0;
        permissions.Cleared = true;
        Report(reporter, new Measurements(2, 2), permissions, new Decision(), 1);
        permissions.Cleared = false;
        Report(reporter, new Measurements(2, 2), permissions, new Decision(), 5);
        Assert.AreEqual(2, link.Events);
        Assert.AreEqual((int)EventKind.FaultsCleared, (int)link.Event.Kind);
    }

    [TestMethod]
    public void EachSignalReportsItsQualityOnce()
    {
        FakeLink link = new FakeLink();
        ChangeReporter reporter = Create(link);
        Measurements measurements = new Measurements(2, 2);
        measurements.CellMicrovolts[1].Quality = SignalQuality.Stuck;
        Report(reporter, measurements, new Permissions(), new Decision(), 3);
        Check(link, 1, EventKind.CellQualityChanged, 1, SignalQuality.Stuck);

        measurements.PackMicroamps.Quality = SignalQuality.OutOfRange;
        Report(reporter, measurements, new Permissions(), new Decision(), 3);
        Check(link, 2, EventKind.PackQualityChanged, 0, SignalQuality.OutOfRange);

        measurements.TemperatureDeciCelsius[0].Quality = SignalQuality.Shorted;
        Report(reporter, measurements, new Permissions(), new Decision(), 3);
        Check(link, 3, EventKind.TemperatureQualityChanged, 0, SignalQuality.Shorted);
    }

    [TestMethod]
    public void AnEventCarriesTheMoment()
    {
        FakeLink link = new FakeLink();
        ChangeReporter reporter = Create(link);
        Measurements measurements = new Measurements(2, 2);
        measurements.HighestCellMicrovolts = 3_651_000;
        measurements.LowestCellMicrovolts = 3_400_000;
        measurements.PackMicroamps.Value = 7_200;
        measurements.HottestDeciCelsius = 300;
        measurements.ColdestDeciCelsius = 290;
        Permissions permissions = new Permissions();
        permissions.ActiveMask = 2;
        reporter.Report(123_456, measurements, new DetectionResult(2), permissions, new Decision());

        Assert.AreEqual(123_456L, link.Event.UptimeMilliseconds);
        Assert.AreEqual(3_651_000, link.Event.HighestCellMicrovolts);
        Assert.AreEqual(3_400_000, link.Event.LowestCellMicrovolts);
        Assert.AreEqual(7_200, link.Event.PackMicroamps);
        Assert.AreEqual(300, link.Event.HottestDeciCelsius);
        Assert.AreEqual(290, link.Event.ColdestDeciCelsius);
    }

    private static ChangeReporter Create(FakeLink link)
    {
        return new ChangeReporter(link, new FrameWriter(), 2, 2);
    }

    private static void Report(ChangeReporter reporter, Measurements measurements, Permissions permissions, Decision decision, int ticks)
    {
        for (int i = 0; i < ticks; i++)
        {
            reporter.Report(i, measurements, new DetectionResult(2), permissions, decision);
        }
    }

    private static void Check(FakeLink link, int events, EventKind kind, int subject, SignalQuality value)
    {
        Assert.AreEqual(events, link.Events);
        Assert.AreEqual((int)kind, (int)link.Event.Kind);
        Assert.AreEqual(subject, link.Event.Subject);
        Assert.AreEqual((int)value, link.Event.Value);
    }
}
