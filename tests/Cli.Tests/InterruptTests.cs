using System.Diagnostics;
using System.Text.Json;

namespace InvertedAnodeBms.Cli.Tests;

[TestClass]
public sealed class InterruptTests
{
    [TestMethod]
    public void CtrlCStopsCleanlyAndKeepsWhatWasWritten()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            Assert.Inconclusive("The interrupt is sent with kill, which this system does not have.");
        }

        using TemporaryFolder folder = new();
        string endless = folder.File("endless.yaml", "steps:\n" + string.Concat(Enumerable.Repeat("  - Rest for 48 h\n", 100)));
        string output = folder.Sub("a");
        string[] arguments = [typeof(Program).Assembly.Location, "run", endless, "--out", output];
        ProcessStartInfo start = new("dotnet", arguments) { RedirectStandardOutput = true };
        using Process tool = Process.Start(start)!;
        string events = Path.Combine(output, "events.jsonl");

        for (int i = 0; i < 600 && !(File.Exists(events) && new FileInfo(events).Length > 0); i++)
        {
            Thread.Sleep(100);
        }

        Process.Start("kill", ["-INT", $"{tool.Id}"]).WaitForExit();
        string printed = tool.StandardOutput.ReadToEnd();

        Assert.IsTrue(tool.WaitForExit(60_000), "the tool did not stop");
        Assert.AreEqual(ExitCode.Failed, tool.ExitCode);
        StringAssert.Contains(printed, "Stopped in step");
        JsonElement result = JsonDocument.Parse(File.ReadAllText(Path.Combine(output, "result.json"))).RootElement;
        Assert.IsTrue(result.GetProperty("interrupted").GetBoolean());
        Assert.IsGreaterThan(0, File.ReadAllLines(Path.Combine(output, "trace.bdf.csv")).Length);
    }
}
