using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace InvertedAnodeBms.Cli.Tests.Link.Log;

[TestClass]
public sealed class LogTests
{
    [LinuxTest]
    public void EverySampleOfADeviceIsInTheFileOnce()
    {
        using TemporaryFolder folder = new();
        using RunningDevice device = RunningDevice.InScenario("Charge for 9 h", 40);
        Conversation.Run(ExitCode.Held, "log", "--port", device.Port, "--out", folder.Sub("log"), "--seconds", "2");

        long[] numbers = Numbers(folder.Sub("log"));
        Assert.IsGreaterThan(50, numbers.Length);
        Assert.AreEqual(numbers.Length - 1, numbers[^1] - numbers[0], "no sample is missing and none is doubled");
        JsonElement result = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.Sub("log"), "result.json"))).RootElement;
        Assert.AreEqual("log", result.GetProperty("verb").GetString());
        Assert.IsTrue(result.GetProperty("simulation").GetBoolean());
    }

    [LinuxTest]
    public void AKilledLogHasWholeRowsAndGoesOnWithoutDoubling()
    {
        using TemporaryFolder folder = new();
        using RunningDevice device = RunningDevice.InScenario("Rest for 9 h", 20);
        string file = Path.Combine(folder.Sub("log"), "log-0001.bdf.csv");

        using (Process tool = Start(device.Port, file))
        {
            tool.Kill();
            tool.WaitForExit();
        }

        Assert.AreEqual((byte)'\n', File.ReadAllBytes(file)[^1], "whole rows only");
        Conversation.Run(ExitCode.Held, "log", "--port", device.Port, "--out", folder.Sub("log"), "--seconds", "1");

        long[] numbers = Numbers(folder.Sub("log"));
        Assert.HasCount(numbers.Length, numbers.Distinct().ToArray());
        long marked = File.ReadLines(file).Skip(1).Sum(line => long.Parse(line.Split(',')[7], CultureInfo.InvariantCulture));
        Assert.AreEqual(numbers[^1] - numbers[0] + 1, numbers.Length + marked, "what is missing is marked");
    }

    [LinuxTest]
    public void CtrlCEndsALogWithItsResult()
    {
        if (InterruptTests.InterruptIsIgnored())
        {
            Assert.Inconclusive("This run ignores Ctrl-C, as one does that a script starts with &; the tool would inherit that.");
        }

        using TemporaryFolder folder = new();
        using RunningDevice device = RunningDevice.InScenario("Rest for 9 h", 20);
        using Process tool = Start(device.Port, Path.Combine(folder.Sub("log"), "log-0001.bdf.csv"));
        Process.Start("kill", ["-INT", $"{tool.Id}"]).WaitForExit();

        Assert.IsTrue(tool.WaitForExit(TimeSpan.FromSeconds(30)));
        Assert.AreEqual(ExitCode.Held, tool.ExitCode);
        Assert.IsTrue(File.Exists(Path.Combine(folder.Sub("log"), "result.json")));
    }

    [LinuxTest]
    public void StoredEventsAreDownloaded()
    {
        using TemporaryFolder folder = new();
        using RunningDevice device = RunningDevice.InScenario("Charge for 9 h", 40);
        device.Until(10);
        Conversation.Run(ExitCode.Held, "log", "--events", "--port", device.Port, "--out", folder.Sub("log"));

        string[] lines = File.ReadAllLines(Path.Combine(folder.Sub("log"), "stored-events.jsonl"));
        Assert.IsGreaterThan(0, lines.Length);
        JsonElement first = JsonDocument.Parse(lines[0]).RootElement;
        Assert.AreEqual("Booted", first.GetProperty("kind").GetString());
        Assert.AreEqual(1, first.GetProperty("boot").GetInt32());
    }

    [LinuxTest]
    public void ALogOfTheDeviceThroughUnplugAndPowerCutLosesNothingUnmarked()
    {
        using TemporaryFolder folder = new();
        using RunningDevice device = RunningDevice.InScenario("Rest for 9 h", 20);

        using (Conversation tool = new("log", "--port", device.Port, "--out", folder.Sub("log"), "--seconds", "4"))
        {
            tool.Reads("Logging");
            Thread.Sleep(500);
            device.Type("unplug 10");
            tool.Reads("waiting for the plug");
            tool.Reads("is back");
            Thread.Sleep(300);
            device.Type("power 2");
            tool.Reads("the device has booted");
            tool.End(ExitCode.Held);
        }

        string events = File.ReadAllText(Path.Combine(folder.Sub("log"), "events.jsonl"));
        StringAssert.Contains(events, "\"kind\":\"gap\"");
        StringAssert.Contains(events, "\"kind\":\"boot\"");
        double[] times = [.. Rows(folder.Sub("log")).Select(row => double.Parse(row[0], CultureInfo.InvariantCulture))];
        CollectionAssert.AreEqual(times.Order().ToArray(), times);
    }

    // A process of its own, past its first ten thousand bytes.
    private static Process Start(string port, string file)
    {
        string[] arguments = [typeof(Program).Assembly.Location, "log", "--port", port, "--out", Path.GetDirectoryName(file)!];
        Process tool = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;

        for (int i = 0; i < 400 && !(File.Exists(file) && new FileInfo(file).Length > 10_000); i++)
        {
            Thread.Sleep(50);
        }

        Assert.IsGreaterThan(10_000, new FileInfo(file).Length);
        return tool;
    }

    private static IEnumerable<string[]> Rows(string folder)
    {
        return File.ReadLines(Path.Combine(folder, "log-0001.bdf.csv")).Skip(1).Select(line => line.Split(','));
    }

    private static long[] Numbers(string folder)
    {
        return [.. Rows(folder).Select(row => long.Parse(row[5], CultureInfo.InvariantCulture))];
    }
}
