using InvertedAnodeBms.Cli.Faults;
using InvertedAnodeBms.Cli.Faults.Table;
using InvertedAnodeBms.Plant.Faults;

namespace InvertedAnodeBms.Cli.Tests.Faults;

/// <summary>The table of expectations has no hole, no row that nothing can reach, and nothing that means nothing.</summary>
[TestClass]
public sealed class ExpectationTableTests
{
    private static readonly IReadOnlyList<FaultCase> s_all = CampaignPlan.Of(new FaultSettings { Folder = "a", Count = 1 });

    [TestMethod]
    public void EveryFaultOfTheCatalogueIsInjectedInEveryState()
    {
        foreach (InjectionKind kind in InjectionCatalogue.All)
        {
            FaultCase[] cases = [.. s_all.Where(one => one.Fault == kind.Name)];
            Assert.IsNotEmpty(cases, kind.Name);
            CollectionAssert.AreEquivalent(PackStates.All.ToArray(), cases.Select(one => one.State).Distinct().ToArray(), kind.Name);
        }
    }

    [TestMethod]
    public void TheDefaultRunHasFiveThousandInjectionsAtLeast()
    {
        int injections = s_all.Count(one => one.Fault != InjectionCatalogue.Control) * FaultSettings.DefaultCount;

        Assert.IsGreaterThanOrEqualTo(FaultSettings.LeastInjections, injections);
    }

    [TestMethod]
    public void EveryRowNamesAFaultInsideItsRangeAndSaysWhy()
    {
        foreach (Expectation row in ExpectationTable.All)
        {
            Assert.IsNotNull(InjectionCatalogue.Find(row.Fault), row.Fault);
            Assert.IsGreaterThan(10, row.Why.Length, row.Fault);

            if (FaultCatalog.Find(row.Fault) is { HasMagnitude: true } fault)
            {
                Assert.IsTrue(row.Magnitudes.All(size => size >= fault.Lowest && size <= fault.Highest), $"{row.Fault}: {row.Why}");
            }
        }
    }

    [TestMethod]
    public void WhatMustStopHasATimeAndWhatMustBeReportedAName()
    {
        foreach (Expectation row in ExpectationTable.All)
        {
            bool stops = row.Reaction is Reaction.ChargeOff or Reaction.DischargeOff or Reaction.BothOff;
            Assert.AreEqual(stops || row.Reaction == Reaction.Report, row.WithinMs > 0, $"{row.Fault}: {row.Why}");
            Assert.IsTrue(row.Reaction != Reaction.Report || row.Seen.Count > 0, $"{row.Fault}: {row.Why}");

            // Whoever watches shorter than the limit cannot see that it is kept.
            Assert.IsTrue(row.FromNextUse || row.WatchSeconds * 1e3 > row.WithinMs + 200, $"{row.Fault}: {row.Why}");
        }
    }

    [TestMethod]
    public void EveryRowIsTheFirstForSomeCase()
    {
        HashSet<Expectation> used = [.. s_all.Select(one => one.Expected)];

        foreach (Expectation row in ExpectationTable.All)
        {
            Assert.Contains(row, used, $"{row.Fault} {string.Join(' ', row.Magnitudes)}: {row.Why}");
        }
    }

    [TestMethod]
    public void ASizeOutsideTheTableHasNoRow()
    {
        Assert.IsNull(ExpectationTable.Find("cell-reading-offset", 1.5, PackState.Idle, "esp32-wearable-2s"));
        Assert.IsNotNull(ExpectationTable.Find("cell-reading-offset", 5, PackState.Idle, "esp32-wearable-2s"));
    }
}
