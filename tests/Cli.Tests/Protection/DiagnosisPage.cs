using System.Globalization;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Cli.Tests.Protection;

/// <summary>The diagnosis table as the firmware has it, in Markdown: limits of the wearable's pouch.</summary>
internal static class DiagnosisPage
{
    /// <summary>Header and one line a row, in the order of their numbers.</summary>
    public static IReadOnlyList<string> Lines()
    {
        List<string> lines =
        [
            "| id | diagnosis | severity | trip | recover | delay | takes away | cleared by |",
            "|---|---|---|---|---|---|---|---|",
        ];
        lines.AddRange(DiagnosisTable.Create(LfpLithiumPouch36.Create()).OrderBy(row => row.Id).Select(Line));
        return lines;
    }

    private static string Line(LimitRow row)
    {
        bool condition = row.Signal == LimitSignal.Condition;
        string side = row.Direction == LimitDirection.Above ? ">=" : "<=";
        string other = row.Direction == LimitDirection.Above ? "<=" : ">=";
        string trip = condition ? "yes" : $"{side} {Value(row.Signal, row.Trip)}";
        string recover = condition ? "no" : $"{other} {Value(row.Signal, row.Recover)}";
        string delay = row.DelayMilliseconds == 0 ? "at once" : $"{row.DelayMilliseconds * 1e-3:0.###} s";
        return FormattableString.Invariant(
            $"| {(int)row.Id} | {Words.Of(row.Id)} | {Severity(row)} | {trip} | {recover} | {delay} | {Reaction(row)} | {Clears(row)} |");
    }

    private static string Severity(LimitRow row)
    {
        return row.Severity switch
        {
            Core.Protection.Severity.Critical => "critical",
            Core.Protection.Severity.Warning => "warning",
            _ => "information",
        };
    }

    private static string Reaction(LimitRow row)
    {
        string heartbeat = (DiagnosisTable.GateMask & (1L << (int)row.Id)) != 0 ? ", and the heartbeat" : string.Empty;
        string taken = row.Reaction switch
        {
            Core.Protection.Reaction.None => "nothing",
            Core.Protection.Reaction.BlockCharge => "charge",
            Core.Protection.Reaction.BlockDischarge => "discharge",
            Core.Protection.Reaction.BlockBoth => "both",
            Core.Protection.Reaction.LatchCharge => "charge, latched",
            _ => "both, latched",
        };
        return taken + heartbeat;
    }

    private static string Clears(LimitRow row)
    {
        return DiagnosisTable.ClearsBy(row) switch
        {
            ClearRule.ByItself => "itself",
            ClearRule.ByPersonWhenGone => "a person, when the cause has gone",
            _ => "a person",
        };
    }

    private static string Value(LimitSignal signal, int value)
    {
        (double factor, string unit) = signal switch
        {
            LimitSignal.HighestCellMicrovolts or LimitSignal.LowestCellMicrovolts => (1e-6, "V"),
            LimitSignal.HottestDeciCelsius or LimitSignal.ColdestDeciCelsius => (0.1, "degC"),
            LimitSignal.TemperatureSpreadDeciKelvin or LimitSignal.WarmingDeciKelvin => (0.1, "K"),
            LimitSignal.ChargeSpreadPpm => (1e-4, "%"),
            _ => (1e-3, "mA"),
        };
        return (value * factor).ToString("0.###", CultureInfo.InvariantCulture) + " " + unit;
    }
}
