using System.Diagnostics;
using System.Text.Json;

namespace InvertedAnodeBms.Cli.Tests;

[TestClass]
public sealed class InterruptTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    [TestMethod]
    public void CtrlCStopsCleanlyAndKeepsWhatWasWritten()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            Assert.Inconclusive("The interrupt is sent with kill, which this system does not have.");
        }

        if (InterruptIsIgnored())
        {
            Assert.Inconclusive("This run ignores Ctrl-C, as one does that a script starts with &; the tool would inherit that.");
        }

        using TemporaryFolder folder = new();
        string endless = folder.File("endless.yaml", "steps:\n" + string.Concat(Enumerable.Repeat("  - Rest for 48 h\n", 100)));
        string output = folder.Sub("a");
        string[] arguments = [typeof(Program).Assembly.Location, "run", endless, "--out", output];
        ProcessStartInfo start = new("dotnet", arguments) { RedirectStandardOutput = true };
        using Process tool = Process.Start(start)!;
        string events = Path.Combine(output, "events.jsonl");

        Task<string> printing = tool.StandardOutput.ReadToEndAsync();

        for (int i = 0; i < 600 && !(File.Exists(events) && new FileInfo(events).Length > 0); i++)
        {
            Thread.Sleep(100);
        }

        Process.Start("kill", ["-INT", $"{tool.Id}"]).WaitForExit();

        if (!tool.WaitForExit(_patience))
        {
            tool.Kill();
            Assert.Fail($"The tool did not stop within {_patience.TotalSeconds:0} s.");
        }

        Assert.AreEqual(ExitCode.Failed, tool.ExitCode);
        StringAssert.Contains(printing.Result, "Stopped in step");
        JsonElement result = JsonDocument.Parse(File.ReadAllText(Path.Combine(output, "result.json"))).RootElement;
        Assert.IsTrue(result.GetProperty("interrupted").GetBoolean());
        Assert.IsGreaterThan(0, File.ReadAllLines(Path.Combine(output, "trace.bdf.csv")).Length);
    }

    /// <summary>Linux tells in the mask of ignored signals, of which the interrupt is the second; elsewhere the time limit must do.</summary>
    internal static bool InterruptIsIgnored()
    {
        const string Mask = "SigIgn:";
        string status = "/proc/self/status";

        if (!File.Exists(status))
        {
            return false;
        }

        string line = File.ReadLines(status).First(line => line.StartsWith(Mask, StringComparison.Ordinal));
        return (Convert.ToUInt64(line[Mask.Length..].Trim(), 16) & 0b10) != 0;
    }
}
