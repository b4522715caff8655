using InvertedAnodeBms.Core.Protection;
using static InvertedAnodeBms.Cli.Faults.PackState;
using static InvertedAnodeBms.Cli.Faults.Table.ExpectationTable;

namespace InvertedAnodeBms.Cli.Faults.Table;

/// <summary>What has to happen when gates, charger, load or button fail.</summary>
internal static class PowerRows
{
    private const string Ignores = "charger-ignores-current";
    private const string Watchdog = "charger-watchdog-4v2";
    private const string Reversed = "charger-reversed";
    private const string LoadShort = "load-short";
    private const string Heavy = "load-too-heavy";
    private const string TooMuch = "the charger gives more than it was told";
    private const string TooLittle = "the charger gives less than half of what it was told";

    public static readonly Expectation[] All =
    [
        new("charge-gate-stuck-on", [0], Reaction.Either, 0, "nobody can open it; the charger is told to give nothing, so nothing flows"),
        Weak("charge-gate-stuck-off", [0], TooLittle),
        new("charge-gate-stuck-off", [0], Reaction.Nothing, 0, "nothing flows, so nothing is wrong"),
        new("discharge-gate-stuck-on", [0], Reaction.Report, 1_000, "a load that is switched on draws against the command; nobody can open the gate")
        {
            States = [Latched], FromNextUse = true, Seen = [DiagnosisId.DischargeGateStuckOn], Beyond = Beyond.Current | Beyond.Latch,
        },
        new("discharge-gate-stuck-on", [0], Reaction.Either, 0, "nobody can open the gate; the load's own switch is all there is")
        {
            Beyond = Beyond.Current | Beyond.Latch,
        },
        new("discharge-gate-stuck-off", [0], Reaction.Nothing, 0, "nothing flows, so nothing is wrong"),
        new("charge-pin-stuck-on", [0], Reaction.Either, 0, "the charger is told to give nothing, so nothing flows"),
        new(
            "discharge-pin-stuck-on", [0], Reaction.DischargeOff, 800,
            "a load that is switched on draws against the command; when that is certain the heartbeat stops, and its circuit lets go 0.6 s later")
        {
            States = [Latched], FromNextUse = true, Seen = [DiagnosisId.DischargeGateStuckOn], Beyond = Beyond.Latch,
        },
        new("discharge-pin-stuck-on", [0], Reaction.Either, 0, "nothing flows that is not commanded, or the heartbeat ends it")
        {
            Beyond = Beyond.Latch,
        },
        new("heartbeat-hold-long", [1, 10, 60], Reaction.Nothing, 0, "harmless while the program runs, and nobody can see it"),
        Weak(Ignores, [0], TooLittle),
        new(Ignores, [8, 12, 25, 50, 120, 200], Reaction.Either, 0, "at its own 3.60 V it pushes no more than fits")
        {
            States = [ChargeCv], Boards = ["c3-wearable"],
        },
        new(Ignores, [0], Reaction.Either, 0, "a small command, or none: too little to tell"),
        new(
            Ignores, [8], Reaction.Either, 0,
            "within an eighth of the command; when the next charge begins with less, " + TooMuch)
        {
            States = [ChargeCc],
        },
        new(
            Ignores, [8], Reaction.ChargeOff, 10_000,
            "the command falls as the voltage rises; then " + TooMuch)
        {
            States = [ChargeCv], WatchSeconds = 15,
        },
        new(Ignores, [8, 12, 25], Reaction.ChargeOff, SecondMs, TooMuch),
        new(Ignores, [50, 120, 200], Reaction.ChargeOff, CriticalMs, "more than 36 mA flow in"),
        new(Watchdog, [12, 25], Reaction.ChargeOff, SecondMs, TooMuch),
        new(Watchdog, [50, 120], Reaction.ChargeOff, CriticalMs, "more than 36 mA flow in"),
        Weak("charger-absent-but-present-pin", [0], TooLittle),
        new("charger-absent-but-present-pin", [0], Reaction.Nothing, 0, "nothing flows, so nothing is wrong"),
        Weak(Reversed, [0.5], TooLittle),
        new(Reversed, [10, 60], Reaction.ChargeOff, SecondMs, "the charger takes from the pack it is to charge") { States = PackStates.Charging },
        new(Reversed, [10, 60], Reaction.ChargeOff, 1_700, "the same: half a second after the gate closed a load explains nothing any more")
        {
            Course = Course.Retries,
        },
        new(Reversed, [0.5], Reaction.Either, 0, "less than ends a charge"),
        new(Reversed, [120], Reaction.ChargeOff, CriticalMs, "more than 90 mA flow out") { Course = Course.Retries },
        new("button-stuck", [0], Reaction.Report, 30_500, "no person presses for so long")
        {
            Seen = [DiagnosisId.PresenceButtonStuck], WatchSeconds = 33,
        },
        new(LoadShort, [0.01, 1, 20], Reaction.DischargeOff, CriticalMs, "more than 100 mA flow out") { Course = Course.Retries },
        new(LoadShort, [50], Reaction.DischargeOff, CriticalMs, "more than 100 mA flow out") { Course = Course.Retries, Boards = ["wearable-2s"] },
        new(LoadShort, [50, 100], Reaction.Either, 0, "a heavy load below or at the limit"),
        new(Heavy, [40, 68], Reaction.Nothing, 0, "below 72 mA"),
        new(Heavy, [80], Reaction.DischargeOff, TwoSecondsMs, "more than 72 mA flow out: a warning, and tried again") { Course = Course.Retries },
        new(Heavy, [97, 150, 1000], Reaction.DischargeOff, CriticalMs, "more than 90 mA flow out") { Course = Course.Retries },
    ];
}
