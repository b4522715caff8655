using InvertedAnodeBms.Core.Protection;
using static InvertedAnodeBms.Cli.Faults.PackState;
using static InvertedAnodeBms.Cli.Faults.Table.ExpectationTable;

namespace InvertedAnodeBms.Cli.Faults.Table;

/// <summary>What has to happen when the current is measured wrongly.</summary>
internal static class CurrentRows
{
    private const string Offset = "current-offset";
    private const string Gain = "current-gain";
    private const string Blind = "nothing flows, so nothing is wrong yet; in a charge it shows as a charger that gives too little";
    private const string Contradicts = "a current is measured that no gate and no command explains";
    private const string Falls = "nothing is measured, and the cells fall in the pauses of the charge: current flows";
    private const string Less = "more is charged than counted: the voltage ends it, and the amount that was commanded";

    public static readonly Expectation[] All =
    [
        new("current-stuck", [0], Reaction.BothOff, 800, Contradicts) { States = [ChargeCc, Discharge], FromNextUse = true },
        new("current-stuck", [0], Reaction.Either, 0, Blind),
        new(Offset, [-0.05, 0.05], Reaction.Nothing, 0, "below what ends a charge"),
        new(
            Offset, [-200, -100, -20, -5, 5, 20, 45, 200], Reaction.BothOff, CriticalMs,
            Contradicts)
        {
            States = [Boot, Idle, Full, Resting, Latched],
        },
        new(Offset, [5, 20], Reaction.ChargeOff, SecondMs, "the charger seems to give more than it was told") { States = PackStates.Charging },
        new(Offset, [45, 200], Reaction.BothOff, CriticalMs, "reads more than 36 mA in") { States = PackStates.Charging },
        new(Offset, [-5, -20], Reaction.Either, 0, Less) { States = PackStates.Charging },
        new(Offset, [-100, -200], Reaction.BothOff, CriticalMs, "reads more than 90 mA out, or out of range"),
        new(Offset, [20, 45, 200], Reaction.BothOff, CriticalMs, Contradicts) { States = [Discharge] },
        new(Offset, [-20, -5, 5], Reaction.Either, 0, "a plausible load: one shunt cannot tell") { States = [Discharge] },
        new(Gain, [-1, 1], Reaction.Nothing, 0, "within what a board states"),
        new(Gain, [100], Reaction.ChargeOff, SecondMs, "the charger seems to give more than it was told") { States = [ChargeCc] },
        Asked(Gain, [-100], DiagnosisId.CurrentSensorDisagrees, Falls),
        Weak(Gain, [-60], "less than half of the command flows, as far as can be known; " + Less),
        new(Gain, [-100, -60, -20, 20, 100], Reaction.Either, 0, "a plausible current, or none: one shunt cannot tell"),
        new("current-open", [0], Reaction.BothOff, CriticalMs, "the amplifier is at its end: at least this much flows") { Boards = ["bench"] },
        Asked("current-open", [0], DiagnosisId.CurrentSensorDisagrees, Falls),
        new("current-open", [0], Reaction.Either, 0, Blind),
    ];

}
