using InvertedAnodeBms.Core.Protection;
using static InvertedAnodeBms.Cli.Faults.PackState;
using static InvertedAnodeBms.Cli.Faults.Table.ExpectationTable;

namespace InvertedAnodeBms.Cli.Faults.Table;

/// <summary>What has to happen when storage, clock or program fail, and when nothing does.</summary>
internal static class ProgramRows
{
    private const string Slow = "storage-slow";
    private const string TickSlow = "tick-slow";
    private const string NotDue = "no write is due: nobody can know";
    private const string NotStored = "a latch of the charge that begins would not survive a reboot";
    private const int Reset = 50;

    public static readonly Expectation[] All =
    [
        new(InjectionCatalogue.Control, [0], Reaction.Nothing, 0, "a healthy pack charges and feeds its load") { WatchSeconds = 20 },
        new(
            "storage-dead", [0], Reaction.ChargeOff, 5_000,
            "what was stored cannot be read; a latch that no storage takes lives until the next boot, and then the records are there again")
        {
            States = [Boot], FromNextUse = true, Beyond = Beyond.Latch,
        },
        new("storage-dead", [0], Reaction.ChargeOff, 5_000, NotStored) { States = [Idle, Discharge], FromNextUse = true },
        new("storage-dead", [0], Reaction.Either, 0, NotDue),
        new("storage-read-only", [0], Reaction.ChargeOff, 5_000, NotStored) { States = [Boot, Idle, Discharge], FromNextUse = true },
        new("storage-read-only", [0], Reaction.Either, 0, NotDue),
        new("storage-corrupt", [64], Reaction.BothOff, CriticalMs, "what is lost may have been a latch")
        {
            States = [Boot], Seen = [DiagnosisId.RecordsLost],
        },
        new("storage-corrupt", [64], Reaction.ChargeOff, 5_000, NotStored + ": what is written is read back")
        {
            States = [Idle, Discharge], FromNextUse = true,
        },
        new("storage-corrupt", [1, 8, 64], Reaction.Either, 0, "no write is due, or the bits lie behind a record or in one of two copies"),
        new(Slow, [50], Reaction.Nothing, 0, "an ordinary write") { WatchSeconds = 10 },
        new(Slow, [250, 1000, 5000], Reaction.Either, 0, "no write is due, or the program waits and the heartbeat circuit lets go, as when it hangs"),
        new("clock-jumps", [100, 250], Reaction.Nothing, 0, "a late tick"),
        new("clock-jumps", [600, 60_000, 1e9], Reaction.BothOff, CriticalMs, "charge may have moved unseen") { Course = Course.Once },
        new("clock-stands-still", [0], Reaction.BothOff, CriticalMs, "no delay and no limit of time works"),
        new("clock-back", [10, 50], Reaction.Nothing, 0, "an early tick"),
        new("clock-back", [300, 60_000, 1e9], Reaction.BothOff, CriticalMs, "charge may have moved unseen") { Course = Course.Once },
        new(TickSlow, [20, 100], Reaction.Nothing, 0, "an ordinary tick"),
        new(TickSlow, [250], Reaction.Either, 0, "the longest tick allowed, every time: the heartbeat may let go"),
        new(
            TickSlow, [450], Reaction.BothOff, SafetyBounds.HeartbeatMs + 450,
            "the first such tick ends with good data and beats once more; from the next on it is known"),
        new(
            TickSlow, [2000], Reaction.BothOff, SafetyBounds.HeartbeatMs,
            "longer than the heartbeat circuit holds; after the first it may hold once more")
        {
            Course = Course.Retries,
        },
        new("serial-broken", [0], Reaction.Nothing, 0, "nobody listens; the pack is as safe as before"),
        new("program-hangs", [0], Reaction.BothOff, SafetyBounds.HeartbeatMs, "no tick ends, so the heartbeat circuit lets go"),
        new("program-reboots", [0], Reaction.BothOff, Reset, "pins float, and the gates are pulled down") { Course = Course.Once },
        new("power-cut", [0.2, 5], Reaction.BothOff, Reset, "pins float, and the gates are pulled down") { Course = Course.Once, WatchSeconds = 10 },
        new("power-cut-at-write", [0, 20, 60], Reaction.Either, 0, "nothing until the next write; then a reboot, with the record of before"),
        new(
            "mass-erase", [0], Reaction.Either, 0,
            "whoever erases the flash can flash another program too")
        {
            States = [Latched], Beyond = Beyond.Latch,
        },
        new("mass-erase", [0], Reaction.Nothing, 0, "what was read is known"),
    ];
}
