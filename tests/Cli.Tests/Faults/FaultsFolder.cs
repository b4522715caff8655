using System.Text.Json;

namespace InvertedAnodeBms.Cli.Tests.Faults;

/// <summary>Runs <c>faults</c> and reads what it wrote.</summary>
public sealed class FaultsFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Output => _folder.Sub("a");

    public string Html => Read("report.html");

    public string Junit => Read("junit.xml");

    public string Json => Read("result.json");

    public int Run(params string[] more)
    {
        return Program.Main(["faults", "--out", Output, .. more]);
    }

    public double Value(string id)
    {
        return JsonDocument.Parse(Json).RootElement.GetProperty("results").EnumerateArray()
            .Single(item => item.GetProperty("id").GetString() == id).GetProperty("value").GetDouble();
    }

    public string Read(string name)
    {
        return File.ReadAllText(Path.Combine(Output, name));
    }

    public void Dispose()
    {
        _folder.Dispose();
    }
}
