using System.Text.Json;
using System.Xml.Linq;
using InvertedAnodeBms.CellPhysics.Validation;
using InvertedAnodeBms.Cli.Validation;

namespace InvertedAnodeBms.Cli.Tests.Validation;

/// <summary>Runs <c>validate</c> with experiments of a test and reads what it wrote.</summary>
public sealed class ValidationFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Output => _folder.Sub("a");

    public string Pictures => _folder.Sub("pictures");

    public JsonElement Json => JsonDocument.Parse(File.ReadAllText(Path.Combine(Output, "result.json"))).RootElement;

    public string[] Ids => [.. Json.GetProperty("results").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];

    public XElement Junit => XDocument.Load(Path.Combine(Output, "junit.xml")).Root!;

    public string Html => File.ReadAllText(Path.Combine(Output, "report.html"));

    public int Run(IReadOnlyList<IExperiment> experiments, params string[] more)
    {
        return Program.Run(["validate", "--out", Output, .. more], _ => experiments);
    }

    public JsonElement Result(string id)
    {
        return Json.GetProperty("results").EnumerateArray().Single(item => item.GetProperty("id").GetString() == id);
    }

    public XElement Case(string id)
    {
        return Junit.Elements("testcase").Single(element => element.Attribute("name")!.Value == id);
    }

    public ValidationSettings Settings()
    {
        return new ValidationSettings(Output, 1, [], null);
    }

    public void Dispose()
    {
        _folder.Dispose();
    }
}
