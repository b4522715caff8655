using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Protection;

/// <summary>
/// Counts how often a gate that was on met a current that the pack cannot carry, or beyond the channel's range. Where that opens the gate within a
/// tick, no limit gets its second sample, and the gate closes onto the same short after the settle time, for ever. And a current that comes and goes
/// with the ticks never shows a limit two bad samples in a row.
/// </summary>
/// <remarks>A channel that saturates shows its end, which is within its range: the boards' channels end above what the pack can carry.</remarks>
public sealed class RetryBudget
{
    private readonly RecentTrips _trips = new RecentTrips();
    private readonly int _mostMicroamps;

    /// <summary>Creates a budget that nothing has been taken from.</summary>
    /// <param name="design">What the pack can carry.</param>
    public RetryBudget(CellDesign design)
    {
        _mostMicroamps = design.MaximumMicroamps;
    }

    /// <summary>Takes one tick.</summary>
    /// <param name="measurements">Conditioned signals.</param>
    /// <param name="commanded">What the actuators were told in the previous tick.</param>
    /// <param name="elapsedMilliseconds">Time since the previous tick.</param>
    /// <returns>True in the tick in which the budget is used up.</returns>
    public bool Update(Measurements measurements, Decision commanded, int elapsedMilliseconds)
    {
        _trips.Pass(elapsedMilliseconds);
        bool gateOn = commanded.ChargeGateOn || commanded.DischargeGateOn;
        Signal pack = measurements.PackMicroamps;
        bool large = pack.Quality == SignalQuality.Good && (pack.Value >= _mostMicroamps || pack.Value <= -_mostMicroamps);
        bool trips = gateOn && pack.AgeMilliseconds == 0 && (large || pack.Quality == SignalQuality.OutOfRange);
        return trips && _trips.Add();
    }
}
