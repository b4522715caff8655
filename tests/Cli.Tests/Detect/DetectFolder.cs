using System.Text.Json;

namespace InvertedAnodeBms.Cli.Tests.Detect;

/// <summary>Runs <c>detect</c> and reads what it wrote.</summary>
public sealed class DetectFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Output => _folder.Sub("a");

    public string Json => File.ReadAllText(Path.Combine(Output, "result.json"));

    public string Html => File.ReadAllText(Path.Combine(Output, "report.html"));

    public string Junit => File.ReadAllText(Path.Combine(Output, "junit.xml"));

    public int Run(params string[] more)
    {
        return Program.Main(["detect", "--out", Output, .. more]);
    }

    public JsonElement Result(string id)
    {
        return JsonDocument.Parse(Json).RootElement.GetProperty("results").EnumerateArray().Single(item => item.GetProperty("id").GetString() == id);
    }

    public void Dispose()
    {
        _folder.Dispose();
    }
}
