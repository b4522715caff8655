using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Protection;

/// <summary>
/// Counts how often a gate that was on met a current beyond the channel's range: the gate opens within a tick, before any limit has its second
/// sample, the signal is good again, and the gate closes onto the same short after the settle time, for ever.
/// </summary>
public sealed class RetryBudget
{
    private readonly int[] _sinceMilliseconds = new int[ProtectionSettings.RetryTrips];

    /// <summary>Creates a budget that nothing has been taken from.</summary>
    public RetryBudget()
    {
        for (int i = 0; i < _sinceMilliseconds.Length; i++)
        {
            _sinceMilliseconds[i] = int.MaxValue;
        }
    }

    /// <summary>Takes one tick.</summary>
    /// <param name="measurements">Conditioned signals.</param>
    /// <param name="commanded">What the actuators were told in the previous tick.</param>
    /// <param name="elapsedMilliseconds">Time since the previous tick.</param>
    /// <returns>True in the tick in which the budget is used up.</returns>
    public bool Update(Measurements measurements, Decision commanded, int elapsedMilliseconds)
    {
        for (int i = 0; i < _sinceMilliseconds.Length; i++)
        {
            int since = _sinceMilliseconds[i] + elapsedMilliseconds;
            _sinceMilliseconds[i] = since < 0 ? int.MaxValue : since;
        }

        bool gateOn = commanded.ChargeGateOn || commanded.DischargeGateOn;

        if (!gateOn || measurements.PackMicroamps.Quality != SignalQuality.OutOfRange || measurements.PackMicroamps.AgeMilliseconds != 0)
        {
            return false;
        }

        for (int i = _sinceMilliseconds.Length - 1; i > 0; i--)
        {
            _sinceMilliseconds[i] = _sinceMilliseconds[i - 1];
        }

        _sinceMilliseconds[0] = 0;
        return _sinceMilliseconds[_sinceMilliseconds.Length - 1] <= ProtectionSettings.RetryWindowMilliseconds;
    }
}
