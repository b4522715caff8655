using InvertedAnodeBms.CellPhysics.Validation;

namespace InvertedAnodeBms.CellPhysics.Tests;

[TestClass]
public sealed class NumericsExperimentTests
{
    public static IEnumerable<object[]> Experiments =>
    [
        [new SandExperiment()],
        [new LimitingCurrentExperiment()],
        [new LithiumThicknessExperiment()],
        [new ConservationExperiment()],
        [new ShortSignatureExperiment()],
        [new ConvergenceExperiment()],
        [new ImpedanceExperiment()],
        [new ProfileExperiment()],
    ];

    [TestMethod]
    [DynamicData(nameof(Experiments))]
    public void AnExperimentMeetsItsTargetsAndFindsWhatItDeclares(IExperiment experiment)
    {
        double last = 0;

        ExperimentOutcome outcome = experiment.Run(
            share =>
            {
                Assert.IsTrue(share >= last && share <= 1);
                last = share;
            },
            CancellationToken.None);

        foreach (Finding finding in outcome.Findings)
        {
            Console.WriteLine($"{finding.Target.Id} = {finding.Value:G7} {finding.Target.Unit} {finding.Remark}");
            Assert.IsTrue(finding.Pass, $"{finding.Target.Id} = {finding.Value}");
        }

        CollectionAssert.AreEqual(experiment.Targets.ToList(), outcome.Findings.Select(finding => finding.Target).ToList());
        Assert.AreEqual(1, last);
        IEnumerable<Curve> curves = outcome.Pictures.SelectMany(picture => picture.Curves);
        Assert.IsTrue(curves.All(curve => curve.X.Length == curve.Y.Length && curve.Y.All(double.IsFinite)));
    }

    [TestMethod]
    public void ACancelledExperimentDoesNotReturn()
    {
        using CancellationTokenSource source = new();
        source.Cancel();

        foreach (object[] row in Experiments)
        {
            Assert.Throws<OperationCanceledException>(() => ((IExperiment)row[0]).Run(_ => { }, source.Token), row[0].GetType().Name);
        }
    }

    [TestMethod]
    public void TheOrderIsTwoInSpaceAndOneInTimeWithinNarrowBands()
    {
        Dictionary<string, double> found = new ConvergenceExperiment().Run(_ => { }, CancellationToken.None)
            .Findings.ToDictionary(finding => finding.Target.Id, finding => finding.Value);

        Assert.AreEqual(2, found["numerics.order.space"], 0.02);
        Assert.AreEqual(2, found["numerics.order.space_full"], 0.1);
        Assert.AreEqual(1, found["numerics.order.time"], 0.05);
        Assert.AreEqual(1, found["numerics.order.time_full"], 0.05);
        Assert.IsTrue(found["numerics.order.space_moving"] is > 0.95 and < 2.05);
    }

    [TestMethod]
    public void AConvergenceSeriesFindsTheOrderAndTheLimitOfAKnownError()
    {
        ConvergenceSeries series = ConvergenceSeries.Of("known", 1, 4, (_, step) => 7 + (3 * step * step));

        Assert.AreEqual(2, series.Order, 1e-9);
        Assert.AreEqual(7, series.Limit, 1e-9);
        Assert.AreEqual(3, series.Errors[0], 1e-9);
    }
}
