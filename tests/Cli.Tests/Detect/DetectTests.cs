using InvertedAnodeBms.Cli.Commands;
using InvertedAnodeBms.Cli.Detect;

namespace InvertedAnodeBms.Cli.Tests.Detect;

[TestClass]
public sealed class DetectTests
{
    [TestMethod]
    [DataRow("--set", "test")]
    [DataRow("--only", "esp32x65")]
    [DataRow("--hours", "-1")]
    [DataRow("--hours", "many")]
    [DataRow("--episodes", "-1")]
    [DataRow("--full", "--hours=5")]
    [DataRow("--full", "--episodes=5")]
    [DataRow("--bogus", "1")]
    public void AWrongOptionIsWrongUsage(string option, string value)
    {
        using DetectFolder folder = new();

        Assert.AreEqual(ExitCode.WrongInput, folder.Run(option, value));
        Assert.IsFalse(File.Exists(Path.Combine(folder.Output, "result.json")));
    }

    [TestMethod]
    public void ATinyBenchmarkWritesEveryNumberAndTheSameBytesTwice()
    {
        string[] tiny = ["--hours", "0.5", "--episodes", "0", "--seed", "3"];
        using DetectFolder one = new();
        using DetectFolder two = new();
        one.Run(tiny);
        two.Run(tiny);

        Assert.AreEqual(one.Json, two.Json);
        Assert.AreEqual(one.Html, two.Html);
        Assert.AreEqual(one.Junit, two.Junit);

        foreach (string frontEnd in new[] { "esp32x1", "esp32x64", "ina226", "ads1115", "sd24" })
        {
            Assert.AreEqual(0.5, one.Result($"detect.{frontEnd}.clean_hours").GetProperty("value").GetDouble(), 1e-3);
            Assert.IsTrue(one.Result($"detect.{frontEnd}.false_per_1000h").GetProperty("value").GetDouble() >= 0);
            Assert.IsTrue(one.Result($"detect.{frontEnd}.false_upper_per_1000h").GetProperty("value").GetDouble() >= 5990);
            one.Result($"detect.{frontEnd}.750.rate");
            one.Result($"detect.{frontEnd}.10000.delay_s");
            one.Result($"detect.baseline_rc.{frontEnd}.750.rate");
            one.Result($"detect.baseline_dvdt.{frontEnd}.false_per_1000h");
        }
    }

    [TestMethod]
    public void AnotherSeedAndTheOtherSetAreOtherDraws()
    {
        using DetectFolder one = new();
        using DetectFolder two = new();
        using DetectFolder three = new();
        one.Run("--hours", "0.6", "--episodes", "0", "--only", "ads1115");
        two.Run("--hours", "0.6", "--episodes", "0", "--only", "ads1115", "--seed", "2");
        three.Run("--hours", "0.6", "--episodes", "0", "--only", "ads1115", "--set", "training");

        Assert.AreNotEqual(Largest(one), Largest(two));
        Assert.AreNotEqual(Largest(one), Largest(three));
    }

    [TestMethod]
    public void AShortIsScoredOnceByEveryFrontEndAndItsTimeIsNotCalledClean()
    {
        using DetectFolder folder = new();
        DetectSettings settings = new() { Folder = folder.Output, Hours = 0, Episodes = 1, Seed = 5 };
        RunPlan plan = DetectPlan.Of(settings).First(run => run is { Kind: RunKind.Telegraph, CellCount: 1 });
        RunPlan brief = plan with { Episodes = [.. plan.Episodes.Take(1)], Seconds = plan.Episodes[0].EndSeconds + 1 };
        RunOutcome outcome = DetectRun.Execute(brief, settings.FrontEnds);

        Assert.HasCount(5, outcome.Stations);
        Assert.IsTrue(outcome.Stations.All(station => station.Episodes.Count == 1));
        Assert.IsTrue(outcome.Stations.All(station => station.CleanHours == 0));
        Assert.IsTrue(outcome.Stations.All(station => station.Episodes[0].Episode.Ohms == brief.Episodes[0].Ohms));
    }

    [TestMethod]
    public void WhatIsStoppedKeepsWhatWasFinishedAndFails()
    {
        using DetectFolder folder = new();
        using CancellationTokenSource stop = new();
        stop.Cancel();

        int exitCode = DetectCommand.Run(new DetectSettings { Folder = folder.Output, Hours = 100, Episodes = 1 }, stop.Token);

        Assert.AreEqual(ExitCode.Failed, exitCode);
        StringAssert.Contains(folder.Json, "\"interrupted\": true");
        StringAssert.Contains(folder.Html, "stopped before its end");
    }

    [TestMethod]
    public void WithoutAnyRunNothingIsExpected()
    {
        using DetectFolder folder = new();

        Assert.AreEqual(ExitCode.Held, DetectCommand.Run(new DetectSettings { Folder = folder.Output, Hours = 0, Episodes = 0 }, default));
    }

    private static double Largest(DetectFolder folder)
    {
        return folder.Result("detect.baseline_dvdt.ads1115.largest_clean").GetProperty("value").GetDouble();
    }
}
