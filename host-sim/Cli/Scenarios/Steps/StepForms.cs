using static InvertedAnodeBms.Cli.Scenarios.Phrase;

namespace InvertedAnodeBms.Cli.Scenarios.Steps;

/// <summary>Every form of a step.</summary>
public static class StepForms
{
    private static readonly string s_end =
        $"(?: for {Time("for")}| until (?<until>empty|{ConditionSentence.Pattern})(?: within {Time("within")})?)";

    /// <summary>The forms, by what they do.</summary>
    public static IReadOnlyDictionary<StepAction, IReadOnlyList<SentenceForm>> All { get; } = new Dictionary<StepAction, IReadOnlyList<SentenceForm>>
    {
        [StepAction.Charge] =
        [
            new(
                $"charge(?<fast> fast)?(?: at {Current("current")})?{s_end}",
                "Charge at 0.2C until 3.6 V",
                "charger in, load off. The firmware decides its current; 'at' is the most that the charger can give. 'fast' asks for the fast mode"),
        ],
        [StepAction.Rest] = [new($"rest{s_end}", "Rest for 1 h", "charger out, load off")],
        [StepAction.Hold] = [new($"hold{s_end}", "Hold until charge within 10 min", "everything stays as it is")],
        [StepAction.Discharge] =
        [
            new($"discharge at {Current("current")}{s_end}", "Discharge at 10 mA until empty", "charger out, load on"),
            new($"discharge as (?<profile>{Name}){s_end}", "Discharge as wrist-pulses for 2 h", "charger out, load on as a profile says"),
        ],
        [StepAction.PlugIn] = [new("plug in the charger", "Plug in the charger", "the load stays as it is")],
        [StepAction.Unplug] = [new("unplug the charger", "Unplug the charger", "the load stays as it is")],
        [StepAction.LoadOn] =
        [
            new($"switch on the load at {Current("current")}", "Switch on the load at 6 mA", "the charger stays as it is"),
            new($"switch on the load as (?<profile>{Name})", "Switch on the load as wrist-pulses", "the same with a profile"),
        ],
        [StepAction.LoadOff] = [new("switch off the load", "Switch off the load", "the charger stays as it is")],
        [StepAction.SetAmbient] =
        [
            new($"set ambient to {Celsius("celsius")}", "Set ambient to -5.5 degC", "at once"),
            new(
                $"ramp ambient to {Celsius("celsius")} over {Time("over")}",
                "Ramp ambient to 5 degC over 30 min",
                "begins now and goes on while the next steps do"),
        ],
        [StepAction.PressButton] = [new($"press the button for {Time("for")}", "Press the button for 4 s", "down, and up again")],
        [StepAction.ClearFault] =
        [
            new("clear the fault", "Clear the fault", "waits up to 5 s for the number in telemetry and sends it back"),
            new(@"clear the fault with the number (?<nonce>\d{1,9})", "Clear the fault with the number 4711", "sends this number at once"),
        ],
        [StepAction.Reboot] = [new("reboot", "Reboot", "the program starts anew: crash or brown-out; flash stays")],
        [StepAction.CutPower] = [new($"cut power for {Time("for")}", "Cut power for 10 s", "no supply: pins float; then it boots")],
        [StepAction.Hang] = [new($"hang for {Time("for")}", "Hang for 2 s", "the program does not run, time goes on")],
        [StepAction.Repeat] =
        [
            new(
                @"repeat the last (?:(?<steps>\d{1,2}) steps|step) (?<times>\d{1,3}) times",
                "Repeat the last 3 steps 2 times",
                "they are done again, so often"),
        ],
    };

    /// <summary>Examples of all forms, for messages.</summary>
    public static string Examples { get; } = string.Join(", ", All.Values.SelectMany(forms => forms).Select(form => $"'{form.Example}'"));
}
