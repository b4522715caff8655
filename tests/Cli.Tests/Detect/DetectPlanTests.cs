using InvertedAnodeBms.Cli.Detect;
using InvertedAnodeBms.Cli.Detect.Truth;

namespace InvertedAnodeBms.Cli.Tests.Detect;

[TestClass]
public sealed class DetectPlanTests
{
    [TestMethod]
    public void TrainingAndHeldOutShareNoSeedWhateverTheSeedOfTheCommandLine()
    {
        HashSet<long> training = [];
        HashSet<long> heldOut = [];

        foreach (long seed in new[] { long.MinValue, -1, 0, 1, 2, 500_000_000, long.MaxValue })
        {
            for (int run = 0; run < 5_000; run++)
            {
                training.Add(DetectPlan.SeedOf(DetectSet.Training, seed, run));
                heldOut.Add(DetectPlan.SeedOf(DetectSet.HeldOut, seed, run));
            }
        }

        Assert.IsFalse(training.Overlaps(heldOut));
    }

    [TestMethod]
    public void NoTwoRunsHaveTheSameSeed()
    {
        long[] seeds = [.. DetectPlan.Of(Settings(400, 10)).Select(plan => plan.Seed)];

        CollectionAssert.AllItemsAreUnique(seeds);
    }

    [TestMethod]
    [DataRow(400.0)]
    [DataRow(10_000.0)]
    [DataRow(0.25)]
    public void CleanRunsAreAsManyCellHoursAsAskedFor(double hours)
    {
        double planned = DetectPlan.Of(Settings(hours, 0)).Where(plan => plan.Kind == RunKind.Clean).Sum(plan => plan.Hours);

        Assert.AreEqual(hours, planned, 1e-6);
    }

    [TestMethod]
    public void EveryResistanceAndClassComesAsOftenAsAskedFor()
    {
        ShortEpisode[] shorts =
        [
            .. DetectPlan.Of(Settings(0, 3)).Where(plan => plan.Kind == RunKind.Telegraph).SelectMany(plan => plan.Episodes),
        ];

        foreach (int ohms in DetectPlan.Ohms)
        {
            foreach (DipClass kind in DipClasses.Telegraph)
            {
                Assert.AreEqual(3, shorts.Count(episode => episode.Ohms == ohms && episode.Kind == kind), $"{ohms} ohm, {kind}");
            }
        }
    }

    [TestMethod]
    public void BetweenTwoShortsOfARunIsHalfAnHourAndAllFit()
    {
        foreach (RunPlan plan in DetectPlan.Of(Settings(0, 2)))
        {
            double free = 900;

            foreach (ShortEpisode episode in plan.Episodes)
            {
                Assert.IsGreaterThanOrEqualTo(free, episode.StartSeconds);
                Assert.IsLessThan(plan.CellCount, episode.Cell);
                free = episode.EndSeconds + 1800;
            }

            Assert.IsGreaterThanOrEqualTo(free - 1800, plan.Seconds);
        }
    }

    [TestMethod]
    public void AShareOfTheRunsArePacksOfFour()
    {
        IReadOnlyList<RunPlan> plans = DetectPlan.Of(Settings(400, 10));

        Assert.IsGreaterThan(3, plans.Count(plan => plan is { CellCount: 4, Kind: RunKind.Clean }));
        Assert.IsGreaterThan(3, plans.Count(plan => plan is { CellCount: 4, Kind: RunKind.Telegraph }));
    }

    private static DetectSettings Settings(double hours, int episodes)
    {
        return new DetectSettings { Folder = string.Empty, Hours = hours, Episodes = episodes };
    }
}
