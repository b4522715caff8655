using static InvertedAnodeBms.Cli.Scenarios.Phrase;

namespace InvertedAnodeBms.Cli.Scenarios.Expectations;

/// <summary>Every form of an expectation about what happens.</summary>
public static class ExpectationForms
{
    private static readonly string s_diagnosis = string.Join('|', DiagnosisNames.All.OrderByDescending(name => name.Length));

    private static readonly string s_subject =
        $"(?:(?<diagnosis>{s_diagnosis})(?<latched> latched)?|state (?<state>{StateWords.Pattern})"
        + "|(?<word>gates off|charge gate on|charge gate off|discharge gate on|discharge gate off|cleared|boot|anything latched))";

    private static readonly string s_stay = $"(?:, (?:(?<toTheEnd>to the end)|for {Time("stays")}))?";

    /// <summary>The forms, by their rule.</summary>
    public static IReadOnlyList<(ExpectationRule Rule, SentenceForm Form)> All { get; } =
    [
        (ExpectationRule.Within, new(
            $"{s_subject} within {Time("within")}(?: of {Mark("from")})?{s_stay}",
            "gates off within 300 ms of load-short, to the end",
            "it is so soon enough after a moment (of the start, when none is said); ', to the end' and ', for 10 s' demand that it stays so")),
        (ExpectationRule.EndsWithin, new(
            $"{s_subject} ends within {Time("within")}(?: of {Mark("from")})?{s_stay}",
            "sensor-open ends within 10 s of the end of temperature-open",
            "it is no longer so soon enough; the same additions")),
        (ExpectationRule.Never, new(
            $"never {s_subject}(?: after {Mark("from")})?(?: before {Mark("before")})?",
            "never state charge after charger-ignores-current",
            "not at any time, or of what is after and before")),
        (ExpectationRule.Never, new(
            $"never {s_subject} within {Time("within")} of {Mark("from")}",
            "never hard-short within 10 s of step 2",
            "not within a time after a moment")),
        (ExpectationRule.AtTheEnd, new($"{s_subject} at the end", "state full at the end", "it is so when the run ends")),
        (ExpectationRule.Survives, new(
            $"(?<diagnosis>{s_diagnosis}) survives every reboot",
            "hard-short survives every reboot",
            "latched before a reboot and after it; there must be one")),
    ];

    /// <summary>Reads a sentence.</summary>
    /// <returns>Rule and values, or null when it has another form.</returns>
    public static (ExpectationRule Rule, SentenceValues Values)? Read(string sentence)
    {
        foreach ((ExpectationRule rule, SentenceForm form) in All)
        {
            if (form.Read(sentence) is { } values)
            {
                return (rule, values);
            }
        }

        return null;
    }

    private static string Mark(string group)
    {
        return $@"(?:step (?<{group}Step>\d{{1,3}})|(?<{group}End>the end of )?(?<{group}>{Name}))";
    }
}
