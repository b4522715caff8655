using System.Globalization;
using System.Text.RegularExpressions;

namespace InvertedAnodeBms.Cli.Scenarios;

/// <summary>Reads a step written as a sentence: "Charge until full", "Rest for 1 h", "Discharge at 10 mA until 2.6 V".</summary>
public static partial class StepSentence
{
    /// <summary>Forms that are understood, for messages.</summary>
    public const string Forms =
        "'Charge until full|until 3.5 V|for 2 h', 'Hold for 30 min', 'Rest for 10 min', 'Discharge at 10 mA until empty|until 2.8 V|for 20 min', "
        + "'Set ambient to 10 degC'; 'within 12 h' may limit an 'until'";

    private const double LongestSeconds = 48 * 3600;

    /// <summary>Reads a sentence.</summary>
    /// <returns>The step, or null when it is none of the forms.</returns>
    public static ScenarioStep? Parse(string sentence)
    {
        Match match = Grammar().Match(sentence.Trim());

        if (!match.Success)
        {
            return null;
        }

        if (match.Groups["celsius"].Success)
        {
            return new ScenarioStep(sentence, StepAction.SetAmbient, 0, Value(match, "celsius"), StepEnd.Immediately, 0, 0);
        }

        StepAction action = Enum.Parse<StepAction>(match.Groups["verb"].Value, ignoreCase: true);
        double amperes = match.Groups["amps"].Success ? Value(match, "amps") * (match.Groups["milli"].Success ? 1e-3 : 1) : 0;

        if ((action == StepAction.Discharge) != match.Groups["amps"].Success)
        {
            return null;
        }

        if (match.Groups["for"].Success)
        {
            return new ScenarioStep(sentence, action, amperes, 0, StepEnd.Duration, Seconds(match, "for", "forUnit"), 0);
        }

        StepEnd end = EndOf(match);
        bool fits = action switch
        {
            StepAction.Charge => end is StepEnd.Full or StepEnd.Voltage,
            StepAction.Discharge => end is StepEnd.Empty or StepEnd.Voltage,
            _ => false,
        };
        double limit = match.Groups["within"].Success ? Seconds(match, "within", "withinUnit") : LongestSeconds;
        double volts = end == StepEnd.Voltage ? Value(match, "volts") : 0;
        return fits ? new ScenarioStep(sentence, action, amperes, 0, end, limit, volts) : null;
    }

    private static StepEnd EndOf(Match match)
    {
        return match.Groups["volts"].Success ? StepEnd.Voltage
            : match.Groups["word"].Value.Equals("full", StringComparison.OrdinalIgnoreCase) ? StepEnd.Full
            : StepEnd.Empty;
    }

    private static double Value(Match match, string group)
    {
        return double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    private static double Seconds(Match match, string value, string unit)
    {
        double factor = match.Groups[unit].Value switch
        {
            "s" => 1,
            "min" => 60,
            _ => 3600,
        };
        return Value(match, value) * factor;
    }

    [GeneratedRegex(
        @"^(?:set ambient to (?<celsius>-?\d+(?:\.\d+)?) degC"
        + @"|(?<verb>charge|hold|rest|discharge)(?: at (?<amps>\d+(?:\.\d+)?) (?<milli>m)?A)?"
        + @"(?: for (?<for>\d+(?:\.\d+)?) (?<forUnit>s|min|h)"
        + @"| until (?:(?<word>full|empty)|(?<volts>\d+(?:\.\d+)?) V)(?: within (?<within>\d+(?:\.\d+)?) (?<withinUnit>s|min|h))?))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Grammar();
}
