using InvertedAnodeBms.Cli.Link.Live;
using InvertedAnodeBms.Cli.Reporting;
using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Cli.Serve.Sources;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Link.Log;

/// <summary>A stretch of logging as one self-contained page.</summary>
public static class LogReport
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "report.html";

    private const int MostEvents = 300;

    /// <summary>Writes the page.</summary>
    /// <param name="path">Where.</param>
    /// <param name="identity">Verb, folder, board.</param>
    /// <param name="hello">Who was logged.</param>
    /// <param name="course">What it measured.</param>
    /// <param name="items">Counts of samples.</param>
    public static void Write(string path, RunIdentity identity, HelloMessage hello, LogCourse course, IReadOnlyList<ResultItem> items)
    {
        string device = DeviceName.Of(hello);
        HtmlReport report = new(
            $"Log of {device}",
            (hello.Simulated ? "Simulation: the device is a virtual one, nothing was measured." : "As the device measured and told it.")
            + " The picture is of the last stretch of logging; the files beside this page hold every sample.");
        report.AddVerdict(items);
        report.AddChart("What was measured", width => course.Draw(device, width));
        report.AddResults(items);
        report.AddEvents([.. LogEvents.Beside(path).TakeLast(MostEvents)]);
        report.AddProvenance(
            identity,
            [("cells", $"{hello.CellCount} x {BoardNames.OfCell(hello.CellDesign)}"), ("time between samples", $"{hello.TickMilliseconds} ms")]);
        report.Write(path);
    }
}
