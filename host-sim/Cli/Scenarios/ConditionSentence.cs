using InvertedAnodeBms.Core.Charging;

namespace InvertedAnodeBms.Cli.Scenarios;

/// <summary>Reads a condition: "charging at 80 %", "above 3.5 V", "full".</summary>
public static class ConditionSentence
{
    private const double MostVolts = 5;
    private const double MostAmperes = 100;
    private const double LowestCelsius = -60;
    private const double HighestCelsius = 200;

    /// <summary>A value with one of the units, as a pattern.</summary>
    public const string ValuePattern = $"(?<value>-?{Phrase.Number}) ?(?<unit>V|mV|%|degC|mA|A)";

    /// <summary>The forms.</summary>
    public static IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new($"(?:in )?(?<state>{StateWords.Pattern})", "full", "the firmware is in this state"),
        new(
            $"(?<state>charging|discharging) at {ValuePattern}",
            "charging at 80 %",
            "charging: the first cell has come up to it; discharging: down to it. V and % are true values of a cell"),
        new(
            $"(?:(?:in )?(?<state>{StateWords.Pattern}) )?(?<side>above|below) {ValuePattern}",
            "discharging above 30 degC",
            "highest cell at or above, or lowest cell at or below: V, mV, %, degC; current of the pack: A, mA"),
    ];

    /// <summary>A pattern that every condition fits, and a value alone.</summary>
    public static string Pattern { get; } = string.Join('|', Forms.Select(form => Phrase.WithoutNames(form.Pattern)).Append(
        Phrase.WithoutNames(ValuePattern)));

    private static readonly SentenceForm s_bare = new(ValuePattern, "3.5 V", "the first cell has come to it");

    /// <summary>Reads a condition.</summary>
    /// <param name="text">The words.</param>
    /// <param name="bareMeansAbove">What a value alone means; null when it means nothing.</param>
    /// <returns>The condition; null when it has another form or a value that there is not.</returns>
    public static ScenarioCondition? Parse(string text, bool? bareMeansAbove = null)
    {
        SentenceValues? values = Forms.Select(form => form.Read(text)).FirstOrDefault(found => found is not null);

        if (values is null)
        {
            return bareMeansAbove is { } above && s_bare.Read(text) is { } bare ? WithValue(null, above, bare) : null;
        }

        BmsState? state = values.Has("state") ? StateWords.Of(values.Word("state")) : null;

        if (!values.Has("value"))
        {
            return new ScenarioCondition(state, null, true, 0);
        }

        bool up = values.Has("side") ? values.Word("side") == "above" : state == BmsState.Charge;
        return WithValue(state, up, values);
    }

    private static ScenarioCondition? WithValue(BmsState? state, bool above, SentenceValues values)
    {
        double value = values.Number("value");
        (ConditionQuantity quantity, double factor, double low, double high) = values.Word("unit") switch
        {
            "v" => (ConditionQuantity.CellVolts, 1.0, 0.0, MostVolts),
            "mv" => (ConditionQuantity.CellVolts, 1e-3, 0.0, MostVolts),
            "%" => (ConditionQuantity.ChargePercent, 1.0, 0.0, 100.0),
            "degc" => (ConditionQuantity.Celsius, 1.0, LowestCelsius, HighestCelsius),
            "ma" => (ConditionQuantity.Amperes, 1e-3, 0.0, MostAmperes),
            _ => (ConditionQuantity.Amperes, 1.0, 0.0, MostAmperes),
        };
        double scaled = value * factor;
        return scaled >= low && scaled <= high ? new ScenarioCondition(state, quantity, above, scaled) : null;
    }
}
