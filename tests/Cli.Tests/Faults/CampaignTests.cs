using InvertedAnodeBms.Cli.Faults;
using InvertedAnodeBms.Cli.Faults.Ordinary;
using InvertedAnodeBms.Cli.Faults.Report;

namespace InvertedAnodeBms.Cli.Tests.Faults;

/// <summary>A part of the campaign: the whole is <c>iabms faults</c>.</summary>
[TestClass]
public sealed class CampaignTests
{
    private const int Every = 17;

    [TestMethod]
    [DataRow(101L, 0)]
    [DataRow(102L, 9)]
    public void OfEveryKindSomeInjectionsAreSafeInTimeAndTripNothingBefore(long seed, int first)
    {
        FaultCase[] cases = [.. CampaignPlan.Of(new FaultSettings { Folder = "a", Seed = seed, Count = 1 }).Where((_, i) => i % Every == first)];
        Console.WriteLine($"{cases.Length} cases of {cases.Select(one => one.Fault).Distinct().Count()} kinds, seed {seed}");
        CaseOutcome[] outcomes = new CaseOutcome[cases.Length];
        Parallel.For(0, cases.Length, i => outcomes[i] = CaseRun.Run(cases[i]));
        FaultSummary result = new(new FaultSettings { Folder = "a" }, outcomes, [], [], false);

        Assert.IsGreaterThan(250, cases.Length);
        Assert.IsEmpty(FaultReport.Failing(result), string.Join('\n', FaultReport.Failing(result)));
        Assert.IsEmpty(FaultReport.Early(result).ToList());
    }

    [TestMethod]
    [DataRow("esp32-devkitc-bench", 201L)]
    [DataRow("esp32-devkitc-bench-ads1115", 202L)]
    [DataRow("esp32-wearable-2s", 203L)]
    public void AnAfternoonOfOrdinaryUseTripsNothing(string board, long seed)
    {
        OrdinaryOutcome outcome = new OrdinaryLife(board, seed).Live(4, _ => { }, CancellationToken.None);

        Assert.IsEmpty(outcome.Trips, string.Join('\n', outcome.Trips));
        Assert.AreEqual(4, outcome.Hours);
    }

    [TestMethod]
    public void TheSameSeedIsTheSameLifeAndAnotherIsAnother()
    {
        double[] cycles = [.. new long[] { 5, 5, 6 }.Select(Cycles)];

        Assert.AreEqual(cycles[0], cycles[1]);
        Assert.AreNotEqual(cycles[0], cycles[2]);
    }

    [TestMethod]
    public void WhatTakesNothingAwayIsNoTrip()
    {
        long mask = TripWatch.TakingMask();

        Assert.AreNotEqual(0, mask & (1L << (int)Core.Protection.DiagnosisId.SensorStale));
        Assert.AreEqual(0, mask & (1L << (int)Core.Protection.DiagnosisId.ChargerWeak));
    }

    private static double Cycles(long seed)
    {
        return new OrdinaryLife("esp32-wearable-2s", seed).Live(1, _ => { }, CancellationToken.None).Cycles;
    }
}
