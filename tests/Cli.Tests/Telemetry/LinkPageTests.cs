using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Tests.Telemetry;

/// <summary>The page of the link says what the code does: every field with its place, every number, and the arithmetic.</summary>
[TestClass]
public sealed class LinkPageTests
{
    [TestMethod]
    public void TheLinkPageShowsTheWire()
    {
        string path = Repository.File("firmware", "Core", "Telemetry", "README.md");
        string page = File.ReadAllText(path);
        page = Fill(page, "frames", LinkPage.Numbers<FrameType>("frame"));
        page = Fill(page, "commands", LinkPage.Numbers<CommandId>("command"));
        page = Fill(page, "results", LinkPage.Numbers<CommandResult>("result"));
        page = Fill(page, "faults", LinkPage.Numbers<BoundFault>("fault"));
        page = Fill(page, "items", LinkPage.Items());
        page = Fill(page, "bandwidth", LinkPage.Bandwidth());
        page = Fill(page, "flags", LinkPage.Numbers<StatusFlags>("flag"));
        page = Fill(page, "fields", LinkPage.Fields());
        Repository.IsOrBecomes(path, page, nameof(TheLinkPageShowsTheWire));
    }

    [TestMethod]
    public void ThePageNamesTheVersionAndTheLengthsOfTheCode()
    {
        string page = File.ReadAllText(Repository.File("firmware", "Core", "Telemetry", "README.md"));

        StringAssert.Contains(page, $"| 0 | 1 | version: {FrameFormat.Version} |");
        StringAssert.Contains(page, $"payload, 0 to {FrameFormat.MaximumPayloadBytes}");
        StringAssert.Contains(page, $"{CalibrationSet.Bytes} bytes");
        StringAssert.Contains(page, $"{ConfigurationValues.Bytes} bytes");
        StringAssert.Contains(page, $"at most {Core.Commands.CommandInbox.BytesPerTick} bytes a tick");
    }

    private static string Fill(string page, string name, IEnumerable<string> lines)
    {
        return Repository.Fill(page, name, nameof(LinkPageTests), lines);
    }
}
