using static InvertedAnodeBms.Cli.Faults.PackState;
using static InvertedAnodeBms.Cli.Faults.Table.ExpectationTable;

namespace InvertedAnodeBms.Cli.Faults.Table;

/// <summary>What has to happen when a converter, its bus, its reference or its supply fails.</summary>
internal static class ConverterRows
{
    private const string Reference = "adc-reference-off";
    private const string Stale = "a sample that does not come is missed by the next tick";

    public static readonly Expectation[] All =
    [
        new("converter-silent", [0], Reaction.BothOff, CriticalMs, Stale),
        new("converter-frozen", [0], Reaction.BothOff, CriticalMs, Stale),
        new(
            "converter-resets", [0], Reaction.Either, 0,
            "wrong for a second at most: charge counted too low, or two samples lost")
        {
            WatchSeconds = 10,
        },
        new("bus-stuck", [0], Reaction.BothOff, SafetyBounds.HeartbeatMs, "no tick ends, so the heartbeat circuit lets go"),
        new("bus-error", [0], Reaction.BothOff, CriticalMs, Stale),
        new("charger-chip-silent", [0], Reaction.ChargeOff, CriticalMs, "nobody knows what it pushes: the gate in its input goes off"),
        new(
            "charger-chip-resets", [0], Reaction.ChargeOff, CriticalMs,
            "its defaults are 10 mA up to 4.2 V: the gate is off until it is written anew")
        {
            Course = Course.Once,
        },
        new(Reference, [-90, -50, 50, 100], Reaction.BothOff, CriticalMs, "no converter of an ESP32 is so far off: no reading may be used"),
        new(Reference, [-1, 1], Reaction.Either, 0, "36 mV at 3.6 V: within the limits, or at the warning") { States = [ChargeCv, Full] },
        new(Reference, [-1, 1], Reaction.Nothing, 0, "1 % of a reading: wrong, but harmless on the plateau"),
        new(
            Reference, [-20, -5, 5, 20], Reaction.Either, 0,
            "a chip's own reference is off by as much: all readings shift, and there is no second reference to tell")
        {
            States = [ChargeCv], WatchSeconds = 60, Beyond = Beyond.Voltage,
        },
        new(Reference, [-20, -5, 5, 20], Reaction.Either, 0, "a chip's own reference is off by as much: there is no second reference to tell"),
        new("supply-off", [-10, -3, 3, 10], Reaction.Nothing, 0, "thermistors read wrong by 1 to 3 K") { WatchSeconds = 10 },
    ];
}
