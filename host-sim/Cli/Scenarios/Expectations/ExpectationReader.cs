using InvertedAnodeBms.Cli.Scenarios.Faults;
using YamlDotNet.RepresentationModel;

namespace InvertedAnodeBms.Cli.Scenarios.Expectations;

/// <summary>Reads <c>expect:</c>: bounds on results by their id, and sentences below <c>events:</c>.</summary>
public static class ExpectationReader
{
    /// <summary>Key of the sentences.</summary>
    public const string EventsKey = "events";

    private const double LongestSeconds = 2_400 * 3600;

    /// <summary>Reads the bounds on results.</summary>
    /// <exception cref="InputException">Something is wrong; the message names line and column.</exception>
    public static IReadOnlyList<ScenarioExpectation> ReadBounds(YamlSection root)
    {
        List<ScenarioExpectation> expectations = [];
        YamlSection? section = root.Section("expect");

        foreach (KeyValuePair<YamlNode, YamlNode> entry in section?.Entries ?? [])
        {
            string id = (entry.Key as YamlScalarNode)?.Value ?? throw section!.Wrong(entry.Key, "expected the id of a result, or 'events'.");

            if (id == EventsKey)
            {
                continue;
            }

            YamlSection bounds = section!.Section(id)!;
            bounds.AllowOnly("min", "max");
            double? minimum = bounds.Optional("min");
            double? maximum = bounds.Optional("max");

            if (minimum is null && maximum is null)
            {
                throw section.Wrong(entry.Key, $"'{id}' needs min, max or both: {id}: {{ max: 3.65 }}");
            }

            expectations.Add(new ScenarioExpectation(id, minimum, maximum, section.Place(entry.Key)));
        }

        return expectations;
    }

    /// <summary>Reads the sentences.</summary>
    /// <param name="root">The scenario.</param>
    /// <param name="faults">Its faults, which moments may be named after.</param>
    /// <param name="steps">Number of its steps.</param>
    /// <exception cref="InputException">Something is wrong; the message names line and column.</exception>
    public static IReadOnlyList<EventExpectation> ReadEvents(YamlSection root, IReadOnlyList<ScenarioFault> faults, int steps)
    {
        List<EventExpectation> expectations = [];
        YamlSection? section = root.Section("expect");

        foreach (YamlNode node in section?.List(EventsKey) ?? [])
        {
            EventExpectation expectation = ReadOne(section!, node, faults, steps);

            if (expectations.Exists(other => other.Id == expectation.Id))
            {
                throw section!.Wrong(node, $"'{expectation.Sentence}' is there twice.");
            }

            expectations.Add(expectation);
        }

        return expectations;
    }

    private static EventExpectation ReadOne(YamlSection section, YamlNode node, IReadOnlyList<ScenarioFault> faults, int steps)
    {
        string sentence = (node as YamlScalarNode)?.Value ?? string.Empty;
        string[] labels = [.. faults.Select(fault => fault.Label)];
        EventExpectation expectation = ExpectationSentence.Parse(sentence) ?? throw section.Wrong(node, SentenceDoctor.Complain(
            "expectation",
            sentence,
            [.. ExpectationForms.All.Select(entry => entry.Form)],
            corrected => ExpectationSentence.Parse(corrected) is not null,
            labels));

        foreach (EventMark mark in new[] { expectation.From, expectation.Before ?? EventMark.Start })
        {
            bool known = mark.Kind switch
            {
                MarkKind.Start => true,
                MarkKind.Step => int.TryParse(mark.Name, out int number) && number >= 1 && number <= steps,
                _ => labels.Contains(mark.Name),
            };

            if (!known)
            {
                throw section.Wrong(node, mark.Kind == MarkKind.Step
                    ? $"'{mark}' does not exist: the scenario has {steps} steps."
                    : $"no fault of this scenario is called '{mark.Name}'. {Spelling.Suggest(mark.Name, labels)}");
            }
        }

        bool timesFit = (expectation.Seconds ?? 0) <= LongestSeconds
            && (expectation.StaysSeconds <= LongestSeconds || double.IsInfinity(expectation.StaysSeconds));
        return timesFit
            ? expectation with { Place = section.Place(node) }
            : throw section.Wrong(node, $"'{sentence}' is out of range: times of at most {LongestSeconds / 3600} h.");
    }
}
