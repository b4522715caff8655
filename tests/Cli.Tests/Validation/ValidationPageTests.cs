using InvertedAnodeBms.CellPhysics.Validation;
using InvertedAnodeBms.Cli.Validation;

namespace InvertedAnodeBms.Cli.Tests.Validation;

/// <summary>The whole validation with its real experiments, and the page in the repository that shows it.</summary>
[TestClass]
public sealed class ValidationPageTests
{
    private const long Seed = 1;

    [TestMethod]
    public void EveryNumericsAndFitTargetHoldsAndThePageSaysWhatValidateSays()
    {
        IReadOnlyList<SelectedExperiment> all = ExperimentSelection.Select(Program.Experiments(Seed), []);
        ValidationSummary result = new(ExperimentRunner.Run(all, Environment.ProcessorCount, _ => _ => { }, CancellationToken.None));
        string[] page = File.ReadAllLines(Repository.File("host-sim", "CellPhysics", "VALIDATION.md"));

        Assert.IsEmpty(result.Errors);

        foreach (Finding finding in result.Findings)
        {
            Assert.IsFalse(finding.Fatal, $"{finding.Target.Id} is {finding.Value}");
            string? row = page.FirstOrDefault(line => line.StartsWith($"| `{finding.Target.Id}` |", StringComparison.Ordinal));
            Assert.IsNotNull(row, $"{finding.Target.Id} is not on the page: make it again with validate --markdown");
            Assert.Contains($"| {Verdict.Of(finding)} |", row, $"{finding.Target.Id}: make the page again with validate --markdown");
        }

        Assert.HasCount(result.Findings.Count, page.Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToList());
    }
}
