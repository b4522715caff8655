using static InvertedAnodeBms.Cli.Faults.PackState;
using static InvertedAnodeBms.Cli.Faults.Table.ExpectationTable;

namespace InvertedAnodeBms.Cli.Faults.Table;

/// <summary>What has to happen when a cell or its contact fails.</summary>
internal static class CellRows
{
    private const string Soft = "short-in-cell-soft";
    private const string Hard = "short-in-cell-hard";
    private const string Contact = "contact-resistance";
    private const string Hours = "nothing to be seen within a minute: the detectors learn first, and need hours (iabms detect)";

    public static readonly Expectation[] All =
    [
        new(Soft, [10], Reaction.ChargeOff, 45_000, "1.1 W: warms by 10 K within half a minute") { States = [ChargeCc, ChargeCv], WatchSeconds = 60 },
        new(Soft, [10, 30, 100, 1000, 10_000], Reaction.Either, 0, Hours) { WatchSeconds = 20 },
        new(Hard, [3], Reaction.Either, 0, "a deeply discharged cell looks the same at first; pre-charge is small and its time is limited")
        {
            States = [Boot], WatchSeconds = 60, Beyond = Beyond.Current,
        },
        new(Hard, [3], Reaction.BothOff, 1_000, "2.33 V fall below 2.0 V as the cell's own resistance builds up") { States = [Precharge] },
        new(
            Hard, [0.01, 0.1, 1, 3], Reaction.BothOff, CriticalMs,
            "falls by more than 0.3 V at once while the current does not change, or below 2.0 V"),
        new(
            Hard, [6, 10], Reaction.ChargeOff, 45_000,
            "1 W: warms by 10 K within half a minute")
        {
            States = [ChargeCc, ChargeCv], WatchSeconds = 60,
        },
        new(Hard, [6, 10], Reaction.Either, 0, "falls slower than at once; nothing is charged") { WatchSeconds = 20 },
        new("cell-collapses", [10, 50, 90], Reaction.Either, 0, "the voltage follows the current more; limits of voltage hold") { WatchSeconds = 20 },
        new(Contact, [0.1, 1], Reaction.Nothing, 0, "7 mV at most"),
        new(Contact, [10], Reaction.Either, 0, "0.1 V at most: a plausible voltage"),
        new(
            Contact, [60, 100], Reaction.Either, 0,
            "reads 3.65 V or more in one sample; then the current has fallen until it does not, or the limit has acted; the cell itself is lower")
        {
            States = [ChargeCc, ChargeCv],
        },
        new(
            Contact, [60, 100], Reaction.BothOff, CriticalMs,
            "falls by more than 0.3 V at once while the current does not change")
        {
            States = [Discharge],
        },
        new(Contact, [60, 100], Reaction.Either, 0, "nothing flows, or little; in a charge the voltage that is read limits the current"),
    ];
}
