using InvertedAnodeBms.Core.Protection;
using static InvertedAnodeBms.Cli.Faults.PackState;
using static InvertedAnodeBms.Cli.Faults.Table.ExpectationTable;

namespace InvertedAnodeBms.Cli.Faults.Table;

/// <summary>What has to happen when the voltage of a cell is measured wrongly.</summary>
internal static class VoltageRows
{
    private const string Offset = "cell-reading-offset";
    private const string Noise = "cell-reading-noise";
    private const string Fall = "falls by more than 0.3 V at once while the current does not change: a hard short for all that can be known";

    public static readonly Expectation[] All =
    [
        new("cell-wire-open", [0], Reaction.BothOff, CriticalMs, "a voltage that is not known permits nothing"),
        new("cell-wire-short", [0], Reaction.BothOff, CriticalMs, "a voltage that is not known permits nothing"),
        new(
            "cell-reading-stuck", [0], Reaction.Either, 0,
            "a plausible voltage with the noise of its converter: one converter a cell cannot tell; amount and time end the charge")
        {
            States = [ChargeCv], WatchSeconds = 60, Beyond = Beyond.Voltage,
        },
        Asked("cell-reading-stuck", [0], DiagnosisId.VoltageFrozen, "it does not fall in the pauses of the charge"),
        new("cell-reading-stuck", [0], Reaction.Either, 0, "nothing steps: on the plateau the voltage stands still anyway"),
        new(Offset, [-5, 5], Reaction.Nothing, 0, "within what a board states"),
        new(
            Offset, [300, 600], Reaction.Either, 0,
            "a deeply discharged cell seems half empty; pre-charge ends early, nothing else")
        {
            States = [Precharge],
        },
        new(Offset, [300, 600, 2000], Reaction.BothOff, CriticalMs, "reads 3.65 V or more"),
        new(Offset, [100], Reaction.BothOff, CriticalMs, "reads 3.65 V or more") { States = [ChargeCv, Full] },
        new(Offset, [100], Reaction.Either, 0, "a plausible voltage on the safe side: the charge ends early"),
        new(Offset, [30], Reaction.Either, 0, "a plausible voltage on the safe side: the charge ends early") { WatchSeconds = 10 },
        new(Offset, [-30], Reaction.Either, 0, "the charge ends at 3.63 V, below the hard limit") { WatchSeconds = 60 },
        new(
            Offset, [-100], Reaction.Either, 0,
            "a plausible voltage, and the charge ends at 3.70 V: one converter a cell cannot tell; amount and time end the charge")
        {
            States = [ChargeCv], WatchSeconds = 60, Beyond = Beyond.Voltage,
        },
        new(Offset, [-100], Reaction.Either, 0, "a plausible voltage; one converter a cell cannot tell"),
        new(
            Offset, [-350], Reaction.Either, 0,
            "a plausible voltage from the first sample on, or within the error of the limit")
        {
            States = [Boot, Precharge],
        },
        new(Offset, [-600], Reaction.Either, 0, "a plausible voltage from the first sample on") { States = [Boot] },
        new(Offset, [-350], Reaction.BothOff, CriticalMs, Fall),
        new(Offset, [-600], Reaction.BothOff, CriticalMs, Fall),
        new(Offset, [-2000], Reaction.BothOff, CriticalMs, "reads 2.0 V or less"),
        new(Noise, [0.3, 2], Reaction.Nothing, 0, "within what a board states") { WatchSeconds = 20 },
        new(Noise, [20, 200], Reaction.Either, 0, "samples may cross a limit or not; none may let a true limit pass") { WatchSeconds = 20 },
    ];
}
