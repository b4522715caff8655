using System.Globalization;
using InvertedAnodeBms.Cli.Faults;
using InvertedAnodeBms.Cli.Faults.Table;

namespace InvertedAnodeBms.Cli.Tests.Faults;

/// <summary>The table of expectations in Markdown, one line a row, in the order in which they are asked.</summary>
internal static class ExpectationPage
{
    /// <summary>Header and lines.</summary>
    public static IReadOnlyList<string> Lines()
    {
        return
        [
            "| fault | magnitude | state | board | expected | within | why |",
            "|---|---|---|---|---|---|---|",
            .. ExpectationTable.All.Select(Line),
        ];
    }

    private static string Line(Expectation row)
    {
        string unit = InjectionCatalogue.Find(row.Fault)!.Unit;
        string sizes = unit.Length == 0 ? string.Empty
            : $"{string.Join(", ", row.Magnitudes.Select(size => size.ToString("0.####", CultureInfo.InvariantCulture)))} {unit}";
        string states = row.States.Count == 0 ? "all" : string.Join(", ", row.States.Select(PackStates.NameOf));
        string boards = row.Boards.Count == 0 ? "all" : string.Join(", ", row.Boards);
        return $"| {row.Fault} | {sizes} | {states} | {boards} | {Expected(row)} | {Within(row)} | {row.Why}{Left(row)} |";
    }

    private static string Expected(Expectation row)
    {
        string text = row.Reaction switch
        {
            Reaction.Nothing => "nothing",
            Reaction.ChargeOff => "charge off",
            Reaction.DischargeOff => "discharge off",
            Reaction.BothOff => "both off",
            Reaction.Report => "reported",
            _ => "either",
        };
        string course = row.Course switch
        {
            Course.Retries => ", each time",
            Course.Once => ", once",
            _ => string.Empty,
        };
        string seen = row.Seen.Count == 0 ? string.Empty : $" ({string.Join(" or ", row.Seen.Select(Words.Of))})";
        return text + course + seen;
    }

    private static string Within(Expectation row)
    {
        string next = row.FromNextUse ? " from the next use" : string.Empty;
        return row.WithinMs == 0 ? string.Empty : (row.WithinMs * 1e-3).ToString("0.##", CultureInfo.InvariantCulture) + " s" + next;
    }

    private static string Left(Expectation row)
    {
        return row.Beyond == Beyond.None ? string.Empty : $" **{row.Beyond.ToString().ToLowerInvariant()}: left to the protector**";
    }
}
