using static InvertedAnodeBms.Cli.Faults.PackState;
using static InvertedAnodeBms.Cli.Faults.Table.ExpectationTable;

namespace InvertedAnodeBms.Cli.Faults.Table;

/// <summary>What has to happen when a temperature is measured wrongly, or is wrong.</summary>
internal static class TemperatureRows
{
    private const string Offset = "temperature-offset";
    private const string Ambient = "ambient";
    private const string Heats = "cell-heats";

    public static readonly Expectation[] All =
    [
        new("temperature-open", [0], Reaction.BothOff, CriticalMs, "no charge and no discharge without a temperature"),
        new("temperature-short", [0], Reaction.BothOff, CriticalMs, "no charge and no discharge without a temperature"),
        new("temperature-stuck", [0], Reaction.Nothing, 0, "the temperature stands still anyway") { WatchSeconds = 10 },
        new(Offset, [-5, -1, 1, 5], Reaction.Nothing, 0, "20 to 30 degC permit everything"),
        new(Offset, [18], Reaction.Either, 0, "43 degC from the first sample on permits a gentle charge") { States = [Boot] },
        new(
            Offset, [18], Reaction.ChargeOff, 13_000,
            "warms too fast; 43 degC are inside the window, and 18 K within a sample are no heat (450 W): "
            + "followed at 1 K/s it takes 10 s to be 10 K, and two more")
        {
            WatchSeconds = 16,
        },
        new(Offset, [25], Reaction.ChargeOff, SecondMs, "reads 50 degC"),
        new(Offset, [45, 60], Reaction.BothOff, CriticalMs, "reads 65 degC or more"),
        new(Offset, [-18], Reaction.ChargeOff, 10_200, "two sensors of one pack differ by more than 15 K for ten seconds")
        {
            Boards = ["wearable-2s"], States = [ChargeCc], WatchSeconds = 13,
        },
        new(Offset, [-18], Reaction.Either, 0, "reads 7 degC: at the edge of the window, within the error of a thermistor"),
        new(Offset, [-30], Reaction.ChargeOff, SecondMs, "reads -5 degC: lithium would plate as moss"),
        new(Offset, [-60], Reaction.BothOff, SecondMs, "reads -20 degC or less"),
        new(Ambient, [15, 35], Reaction.Nothing, 0, "within the window") { WatchSeconds = 60 },
        new(Ambient, [60], Reaction.ChargeOff, 92_000, "the cell reaches 45 degC after 85 s, 47 after 94") { WatchSeconds = 100 },
        new(Ambient, [-10], Reaction.ChargeOff, 92_000, "the cell reaches 5 degC after 85 s, 3 after 99") { WatchSeconds = 100 },
        new(Ambient, [-40], Reaction.BothOff, 126_000, "the cell reaches -20 degC after 118 s, -22 after 128") { WatchSeconds = 130 },
        new(Ambient, [90], Reaction.BothOff, 101_000, "the cell reaches 65 degC after 96 s, 67 after 105") { WatchSeconds = 110 },
        new(Heats, [0.1, 0.3], Reaction.Nothing, 0, "4 and 12 K in minutes: a hand, or the sun") { WatchSeconds = 60 },
        new(Heats, [1], Reaction.ChargeOff, 45_000, "warms by 10 K within half a minute; 40 K in the end") { WatchSeconds = 60 },
        new(Heats, [3], Reaction.ChargeOff, 16_000, "warms by 10 K within 9 s; 120 K in the end") { WatchSeconds = 20 },
        new(Heats, [10], Reaction.BothOff, 12_000, "65 degC after 11 s") { WatchSeconds = 14 },
    ];
}
