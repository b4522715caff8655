using System.Globalization;
using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Cli.Scenarios.Expectations;
using InvertedAnodeBms.Cli.Scenarios.Faults;
using InvertedAnodeBms.Cli.Scenarios.Steps;
using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Plant.Faults;

namespace InvertedAnodeBms.Cli.Tests.Scenarios;

/// <summary>The parts of the language's page that are made from the code, in Markdown.</summary>
internal static class LanguagePage
{
    /// <summary>The parts, by the name of their marks.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Parts { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["steps"] = Forms("step", StepForms.All.Values.SelectMany(forms => forms)),
        ["conditions"] = Forms("condition", ConditionSentence.Forms),
        ["expectations"] = Forms("expectation", ExpectationForms.All.Select(entry => entry.Form)),
        ["faults"] = Faults(),
        ["diagnoses"] = [string.Join(", ", Enum.GetValues<DiagnosisId>().Select(id => $"`{DiagnosisNames.Of(id)}`"))],
        ["results"] = [string.Join(", ", RunResults.Ids.Select(id => $"`{id}`"))],
        ["scenarios"] = Scenarios(),
    };

    /// <summary>Puts the parts between their marks.</summary>
    public static string Fill(string page)
    {
        foreach ((string name, IReadOnlyList<string> lines) in Parts)
        {
            page = Repository.Fill(page, name, nameof(LanguagePageTests), lines);
        }

        return page;
    }

    private static List<string> Forms(string what, IEnumerable<SentenceForm> forms)
    {
        return [$"| {what} | meaning |", "|---|---|", .. forms.Select(form => $"| `{form.Example}` | {form.Meaning} |")];
    }

    private static List<string> Faults()
    {
        List<string> lines = ["| fault | where | magnitude | what breaks |", "|---|---|---|---|"];
        lines.AddRange(FaultCatalog.All.Select(fault => $"| `{fault.Name}` | {Where(fault.Place)} | {Magnitude(fault)} | {fault.About} |"));
        const string Cut = "Power is lost after so many bytes of the next write to the flash; then it boots.";
        lines.Add($"| `{ScenarioFault.PowerCutAtWrite}` | pack | 0 to 1000000 bytes, usually 0 | {Cut} |");
        return lines;
    }

    private static string Where(FaultPlace place)
    {
        return place switch
        {
            FaultPlace.Cell => "`cell`",
            FaultPlace.Temperature => "`sensor`",
            _ => "pack",
        };
    }

    private static string Magnitude(FaultDescription fault)
    {
        string text = string.Create(
            CultureInfo.InvariantCulture, $"{fault.Lowest} to {fault.Highest} {fault.Unit}, usually {fault.Usual}");
        return fault.HasMagnitude ? text : "-";
    }

    private static List<string> Scenarios()
    {
        List<string> lines = ["| scenario | story |", "|---|---|"];

        foreach (Scenario scenario in ScenarioReader.Files().Select(ScenarioReader.Read))
        {
            string slow = scenario.Slow ? " (slow)" : string.Empty;
            string defect = scenario.KnownDefect.Length > 0 ? $" **Does not hold today:** {scenario.KnownDefect}" : string.Empty;
            lines.Add($"| `{scenario.Name}`{slow} | {scenario.About.ReplaceLineEndings(" ")}{defect.ReplaceLineEndings(" ")} |");
        }

        return lines;
    }
}
