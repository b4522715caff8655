using InvertedAnodeBms.CellPhysics.Validation;
using InvertedAnodeBms.Cli.Validation;

namespace InvertedAnodeBms.Cli.Tests.Validation;

[TestClass]
public sealed class ExperimentRunnerTests
{
    [TestMethod]
    [DataRow(1)]
    [DataRow(3)]
    [DataRow(50)]
    public void RecordsComeInTheOrderOfTheSelectionWhoeverFinishesFirst(int threads)
    {
        SelectedExperiment[] selection = [.. Enumerable.Range(0, 10).Select(i => new SelectedExperiment(
            new FakeExperiment($"e{i}", FakeExperiment.Find($"x{i}", TargetKind.Fit, i)) { Work = _ => Thread.Sleep(10 - i) }, null))];

        IReadOnlyList<ExperimentRecord> records = ExperimentRunner.Run(selection, threads, _ => _ => { }, CancellationToken.None);

        CollectionAssert.AreEqual(selection.Select(selected => selected.Experiment.Name).ToList(), records.Select(record => record.Name).ToList());
        Assert.IsTrue(records.Select((record, i) => record.Findings().Single().Value == i).All(same => same));
    }

    [TestMethod]
    public void EveryExperimentReportsThatItIsDone()
    {
        List<string> done = [];
        FakeExperiment broken = new("b") { Work = _ => throw new DivideByZeroException() };
        SelectedExperiment[] selection = [new(new FakeExperiment("a"), null), new(broken, null)];

        ExperimentRunner.Run(
            selection,
            1,
            name => value =>
            {
                if (value >= 1)
                {
                    done.Add(name);
                }
            },
            CancellationToken.None);

        CollectionAssert.AreEqual(new[] { "a", "b" }, done);
    }

    [TestMethod]
    public void WhatIsStoppedBeforeItBeganFindsNothing()
    {
        SelectedExperiment[] selection = [new(new FakeExperiment("a", FakeExperiment.Find("x", TargetKind.Fit, 14.5)), null)];

        ExperimentRecord record = ExperimentRunner.Run(selection, 2, _ => _ => { }, new CancellationToken(true)).Single();

        Assert.IsTrue(record.Stopped);
        Assert.IsEmpty(record.Findings());
    }
}
