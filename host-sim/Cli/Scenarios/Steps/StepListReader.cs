using InvertedAnodeBms.Cli.Scenarios.Loads;
using YamlDotNet.RepresentationModel;

namespace InvertedAnodeBms.Cli.Scenarios.Steps;

/// <summary>Reads <c>steps:</c>, a list of sentences, and writes repetitions out.</summary>
public static class StepListReader
{
    private const int LowestCelsius = -40;
    private const int HighestCelsius = 85;
    private const int LongestHours = 2_400;
    private const int MostAmperes = 100;
    private const int MostSteps = 10_000;

    /// <summary>Reads all steps.</summary>
    /// <param name="root">The scenario.</param>
    /// <param name="profiles">Loads that a step may name.</param>
    /// <exception cref="InputException">Something is wrong; the message names line and column.</exception>
    public static IReadOnlyList<ScenarioStep> Read(YamlSection root, IReadOnlyDictionary<string, LoadProfile> profiles)
    {
        List<ScenarioStep> steps = [];

        foreach (YamlNode node in root.List("steps"))
        {
            ScenarioStep step = ReadOne(root, node, profiles);

            if (step.Action == StepAction.Repeat)
            {
                Repeat(root, node, step, steps);
            }
            else
            {
                steps.Add(step);
            }
        }

        return steps.Count > 0
            ? steps
            : throw root.WrongAt("steps", $"no steps. Forms: {StepForms.Examples}.");
    }

    private static void Repeat(YamlSection root, YamlNode node, ScenarioStep step, List<ScenarioStep> steps)
    {
        if (step.RepeatSteps < 1 || step.RepeatSteps > steps.Count)
        {
            throw root.Wrong(node, $"'{step.Sentence}': there are {steps.Count} steps before it.");
        }

        List<ScenarioStep> again = steps[^step.RepeatSteps..];

        if (steps.Count + (again.Count * step.RepeatTimes) > MostSteps)
        {
            throw root.Wrong(node, $"'{step.Sentence}' makes more than {MostSteps} steps.");
        }

        for (int i = 0; i < step.RepeatTimes; i++)
        {
            steps.AddRange(again);
        }
    }

    private static ScenarioStep ReadOne(YamlSection root, YamlNode node, IReadOnlyDictionary<string, LoadProfile> profiles)
    {
        string sentence = (node as YamlScalarNode)?.Value ?? string.Empty;
        ScenarioStep step = StepSentence.Parse(sentence) ?? throw root.Wrong(node, SentenceDoctor.Complain(
            "step",
            sentence,
            [.. StepForms.All.Values.SelectMany(forms => forms)],
            corrected => StepSentence.Parse(corrected) is not null,
            profiles.Keys));
        bool possible = step.Seconds <= LongestHours * 3600 && (step.Amperes ?? 0) <= MostAmperes
            && step.Celsius >= LowestCelsius && step.Celsius <= HighestCelsius;

        if (!possible)
        {
            throw root.Wrong(node, $"'{sentence}' is out of range: at most {LongestHours} h and {MostAmperes} A; "
                + $"{LowestCelsius} to {HighestCelsius} degC.");
        }

        return step.Profile is null || profiles.ContainsKey(step.Profile)
            ? step
            : throw root.Wrong(node, $"no profile is called '{step.Profile}'. {Spelling.Suggest(step.Profile, [.. profiles.Keys])}");
    }
}
