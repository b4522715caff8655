namespace InvertedAnodeBms.Cli.Scenarios.Steps;

/// <summary>Reads a step written as a sentence: "Charge until full", "Rest for 1 h", "Discharge at 10 mA until 2.6 V".</summary>
public static class StepSentence
{
    private const double LongestSeconds = 48 * 3600;
    private const double LongestWaitForNumberSeconds = 5;

    /// <summary>Reads a sentence.</summary>
    /// <returns>The step, or null when it is none of the forms.</returns>
    public static ScenarioStep? Parse(string sentence)
    {
        foreach ((StepAction action, IReadOnlyList<SentenceForm> forms) in StepForms.All)
        {
            foreach (SentenceForm form in forms)
            {
                if (form.Read(sentence) is { } values)
                {
                    return Create(sentence, action, values);
                }
            }
        }

        return null;
    }

    private static ScenarioStep? Create(string sentence, StepAction action, SentenceValues values)
    {
        ScenarioStep step = new(sentence, action, StepEnd.Immediately)
        {
            Amperes = values.Has("current") ? values.Amperes("current") : null,
            Profile = values.Has("profile") ? values.Word("profile") : null,
            Fast = values.Has("fast"),
        };

        return action switch
        {
            StepAction.Charge or StepAction.Rest or StepAction.Hold or StepAction.Discharge => WithEnd(step, values),
            StepAction.SetAmbient => step with { Celsius = values.Number("celsius"), Seconds = values.Seconds("over") },
            StepAction.PressButton or StepAction.CutPower or StepAction.Hang =>
                step with { End = StepEnd.Duration, Seconds = values.Seconds("for") },
            StepAction.ClearFault => step with
            {
                End = StepEnd.Sent,
                Seconds = LongestWaitForNumberSeconds,
                Nonce = values.Has("nonce") ? (uint)values.Number("nonce") : null,
            },
            StepAction.Repeat => step with
            {
                RepeatSteps = values.Has("steps") ? (int)values.Number("steps") : 1,
                RepeatTimes = (int)values.Number("times"),
            },
            _ => step,
        };
    }

    private static ScenarioStep? WithEnd(ScenarioStep step, SentenceValues values)
    {
        if (values.Has("for"))
        {
            return step with { End = StepEnd.Duration, Seconds = values.Seconds("for") };
        }

        ScenarioStep limited = step with { Seconds = values.Seconds("within", LongestSeconds) };
        string until = values.Word("until");

        if (until == "empty")
        {
            return step.Action == StepAction.Discharge ? limited with { End = StepEnd.Empty } : null;
        }

        // Only charging and discharging have a direction in which a voltage alone can be come to.
        bool? bareMeansAbove = step.Action switch
        {
            StepAction.Charge => true,
            StepAction.Discharge => false,
            _ => null,
        };
        bool possible = until != "full" || step.Action is StepAction.Charge or StepAction.Hold;
        ScenarioCondition? condition = possible ? ConditionSentence.Parse(until, bareMeansAbove) : null;
        return condition is null ? null : limited with { End = StepEnd.Condition, Until = condition };
    }
}
