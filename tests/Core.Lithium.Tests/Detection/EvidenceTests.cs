using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Detection;

[TestClass]
public sealed class EvidenceTests
{
    [TestMethod]
    public void ASuspicionFadesWithinATenthOfAnHourAndAnAlarmBecomesOneFirst()
    {
        DetectionSettings settings = new DetectionSettings();
        CellDetection cell = new CellDetection();
        Evidence evidence = new Evidence(settings, cell);
        Pace pace = Second(settings);
        Assert.AreEqual(0, evidence.Take(false, true, pace));
        Assert.AreEqual(2, cell.Level);
        Quiet(evidence, pace, 410);
        Assert.AreEqual(2, evidence.Take(false, false, pace));
        Assert.AreEqual(2, cell.Level);
        Quiet(evidence, pace, 20);
        Assert.AreEqual(1, cell.Level);
        Quiet(evidence, pace, 520);
        Assert.AreEqual(1, cell.Level);
        Quiet(evidence, pace, 40);
        Assert.AreEqual(0, cell.Level);
    }

    [DataRow(590, 1)]
    [DataRow(620, 2)]
    [TestMethod]
    public void AlarmsWithinTenMinutesAreOne(int secondsBetween, int expected)
    {
        DetectionSettings settings = new DetectionSettings();
        CellDetection cell = new CellDetection();
        Evidence evidence = new Evidence(settings, cell);
        Pace pace = Second(settings);
        evidence.Take(true, true, pace);

        // Level 2 lasts 416 s by itself.
        Quiet(evidence, pace, 416 + secondsBetween);
        Assert.IsTrue(evidence.Take(true, true, pace) < 2);
        Assert.AreEqual(expected, cell.Alarms);
    }

    [TestMethod]
    public void TheThirdAlarmDemandsALatchUntilAPersonHasLooked()
    {
        DetectionSettings settings = new DetectionSettings();
        CellDetection cell = new CellDetection();
        Evidence evidence = new Evidence(settings, cell);
        Pace pace = Second(settings);

        for (int i = 0; i < 3; i++)
        {
            Assert.IsFalse(evidence.LatchDue());
            evidence.Take(true, true, pace);
            Quiet(evidence, pace, 1_200);
        }

        Assert.IsTrue(evidence.LatchDue());
        evidence.Acknowledge();
        Assert.IsFalse(evidence.LatchDue());
        Assert.AreEqual(3, cell.Alarms);
        Assert.AreEqual(0, cell.Level);
        evidence.Take(true, true, pace);
        Assert.AreEqual(4, cell.Alarms);
        Assert.IsFalse(evidence.LatchDue());
    }

    [TestMethod]
    public void AllSoftEvidenceTogetherIsASuspicionAndNoMore()
    {
        DetectionSettings settings = new DetectionSettings();
        CellDetection cell = new CellDetection();
        Evidence evidence = new Evidence(settings, cell);
        Pace pace = Second(settings);
        cell.Statistic[(int)DetectorId.CumulativeSum] = 2f;
        cell.Statistic[(int)DetectorId.Variance] = 2f;
        evidence.Take(false, false, pace);
        Assert.AreEqual(0, cell.Level);
        cell.Statistic[(int)DetectorId.ResistanceDrop] = 10f;
        cell.Statistic[(int)DetectorId.RestSag] = 10f;
        cell.Statistic[(int)DetectorId.MedianDeviation] = 2f;
        Quiet(evidence, pace, 1_000);
        Assert.AreEqual(1, cell.Level);
    }

    [TestMethod]
    public void StatisticsOfDipsAreNoEvidenceWithoutTheEvent()
    {
        DetectionSettings settings = new DetectionSettings();
        CellDetection cell = new CellDetection();
        Evidence evidence = new Evidence(settings, cell);
        cell.Statistic[(int)DetectorId.Dip] = 10f;
        cell.Statistic[(int)DetectorId.SlowDip] = float.NaN;
        evidence.Take(false, false, Second(settings));
        Assert.IsTrue(cell.Evidence == 0f);
    }

    [TestMethod]
    public void TheControllersClearForgetsThePast()
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, 7_200);
        bench.Dip(2_000, 3, 5_000);
        bench.Dip(2_000, 3, 5_000);
        bench.Stage.Acknowledge(bench.Estimates);
        bench.Dip(2_000, 3, 5_000);
        Assert.AreEqual(3, bench.Cell().Dips);
        Assert.AreEqual(0, bench.Alarms);
    }

    private static Pace Second(DetectionSettings settings)
    {
        Pace pace = new Pace(settings);
        pace.Set(1_000);
        return pace;
    }

    private static void Quiet(Evidence evidence, Pace pace, int seconds)
    {
        for (int i = 0; i < seconds; i++)
        {
            evidence.Take(false, false, pace);
        }
    }
}
