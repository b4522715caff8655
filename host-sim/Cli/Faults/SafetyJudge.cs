using InvertedAnodeBms.Plant;
using InvertedAnodeBms.Plant.Cells;

namespace InvertedAnodeBms.Cli.Faults;

/// <summary>
/// Looks at the truth in the plant, tick by tick, and knows nothing of what is expected of the firmware: bounds of the cell, shorted cells, latches
/// that were forgotten.
/// </summary>
public sealed class SafetyJudge
{
    private readonly LivePack _pack;
    private readonly JudgeRule _high;
    private readonly JudgeRule _deep;
    private readonly JudgeRule _charge;
    private readonly JudgeRule _discharge;
    private readonly JudgeRule _window;
    private readonly JudgeRule _hot;
    private readonly JudgeRule _shorted;
    private readonly JudgeRule _latched;
    private readonly JudgeRule _chargeLatched;
    private bool _anyLatched;
    private bool _bothLatched;

    /// <summary>Begins to look at a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="board">Name of its board design: how soon a change can be seen.</param>
    public SafetyJudge(LivePack pack, string board)
    {
        // The truth may cross a bound right after a sample.
        double critical = 100 + SafetyBounds.SampleMs(board) + SafetyBounds.CriticalMs + SafetyBounds.TickWorkMs;
        _pack = pack;
        _high = new JudgeRule("a cell above 3.65 V is charged", critical);
        _deep = new JudgeRule("a cell below 2.00 V is discharged", critical);
        _charge = new JudgeRule("more than 36 mA flow in", critical);
        _discharge = new JudgeRule("more than 90 mA flow out", critical);
        _window = new JudgeRule("a cell is charged outside 5 to 45 degC", SafetyBounds.TemperatureMs);
        _hot = new JudgeRule("a cell above 65 degC is used", critical);
        _shorted = new JudgeRule("a cell with a hard short is charged", critical);
        _latched = new JudgeRule("current flows although a fault has latched", critical);
        _chargeLatched = new JudgeRule("a charge flows although a fault has latched", critical);
    }

    /// <summary>Violated bounds of voltage.</summary>
    public IReadOnlyList<Violation> Voltage => Broken(_high, _deep);

    /// <summary>Violated bounds of current, and charges into a short.</summary>
    public IReadOnlyList<Violation> Current => Broken(_charge, _discharge, _shorted);

    /// <summary>Violated bounds of temperature.</summary>
    public IReadOnlyList<Violation> Temperature => Broken(_window, _hot);

    /// <summary>Latches that did not hold.</summary>
    public IReadOnlyList<Violation> Latch => Broken(_latched, _chargeLatched);

    /// <summary>Looks at the time since the last look.</summary>
    /// <param name="fromSeconds">When that was.</param>
    /// <param name="shortOhms">Resistance of a short inside a cell; infinite for none.</param>
    public void Follow(double fromSeconds, double shortOhms)
    {
        PackPlant plant = _pack.Plant;
        double now = _pack.Seconds;
        double elapsed = now - fromSeconds;
        double charging = Conducted(plant.ChargeGateOffSinceSeconds, fromSeconds, now);
        double discharging = Conducted(plant.DischargeGateOffSinceSeconds, fromSeconds, now);
        double any = Math.Max(charging, discharging);
        double amperes = plant.Amperes;
        bool flowsIn = amperes > SafetyBounds.LeastAmperes;
        bool flowsOut = amperes < -SafetyBounds.LeastAmperes;
        double highest = double.NegativeInfinity;
        double lowest = double.PositiveInfinity;
        double hottest = double.NegativeInfinity;
        double coldest = double.PositiveInfinity;

        foreach (CellNode cell in plant.Cells)
        {
            highest = Math.Max(highest, cell.CellVolts);
            lowest = Math.Min(lowest, cell.CellVolts);
            hottest = Math.Max(hottest, cell.Celsius);
            coldest = Math.Min(coldest, cell.Celsius);
        }

        bool outside = coldest < SafetyBounds.ColdestCharge - SafetyBounds.CelsiusError
            || hottest > SafetyBounds.HottestCharge + SafetyBounds.CelsiusError;
        _high.Follow(flowsIn && highest > SafetyBounds.HighVolts + SafetyBounds.VoltsError, charging, elapsed);
        _deep.Follow(flowsOut && lowest < SafetyBounds.DeepVolts - SafetyBounds.VoltsError, any, elapsed);
        _charge.Follow(amperes > SafetyBounds.ChargeAmperes * (1 + SafetyBounds.CurrentError), charging, elapsed);
        _discharge.Follow(amperes < -SafetyBounds.DischargeAmperes * (1 + SafetyBounds.CurrentError), any, elapsed);
        _window.Follow(flowsIn && outside, charging, elapsed);
        _hot.Follow((flowsIn || flowsOut) && hottest > SafetyBounds.Hottest + SafetyBounds.CelsiusError, any, elapsed);
        _shorted.Follow(flowsIn && shortOhms <= SafetyBounds.HardShortOhms, charging, elapsed);
        _latched.Follow((flowsIn || flowsOut) && _bothLatched, any, elapsed);
        _chargeLatched.Follow(flowsIn && _anyLatched, charging, elapsed);
        long latched = _pack.Permissions.LatchedMask;
        _anyLatched |= latched != 0;
        _bothLatched |= (latched & ~_pack.Permissions.ChargeLatchedMask) != 0;
    }

    // A gate that is off now may have conducted for a part of the stretch.
    private static double Conducted(double? offSince, double from, double now)
    {
        return Math.Max(0, (offSince is { } off ? Math.Min(off, now) : now) - from);
    }

    private static IReadOnlyList<Violation> Broken(params JudgeRule[] rules)
    {
        return [.. rules.Select(rule => rule.Broken).OfType<Violation>()];
    }
}
