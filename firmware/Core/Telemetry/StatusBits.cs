using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>Gates, permissions and requests of a tick as <see cref="StatusFlags"/>.</summary>
public static class StatusBits
{
    /// <summary>Puts them together.</summary>
    /// <param name="readings">Charger and load.</param>
    /// <param name="permissions">What is permitted.</param>
    /// <param name="decision">What the actuators were told.</param>
    /// <param name="storage">The board has a storage.</param>
    public static StatusFlags Of(RawReadings readings, Permissions permissions, Decision decision, bool storage)
    {
        return (decision.ChargeGateOn ? StatusFlags.ChargeGateOn : StatusFlags.None)
            | (decision.DischargeGateOn ? StatusFlags.DischargeGateOn : StatusFlags.None)
            | (permissions.ChargePermitted ? StatusFlags.ChargePermitted : StatusFlags.None)
            | (permissions.DischargePermitted ? StatusFlags.DischargePermitted : StatusFlags.None)
            | (readings.ChargerPresent ? StatusFlags.ChargerPresent : StatusFlags.None)
            | (readings.LoadRequested ? StatusFlags.LoadRequested : StatusFlags.None)
            | (decision.HeartbeatDue ? StatusFlags.Heartbeat : StatusFlags.None)
            | (permissions.IsStopped() ? StatusFlags.Stopped : StatusFlags.None)
            | (readings.ButtonPressed ? StatusFlags.ButtonPressed : StatusFlags.None)
            | (storage ? StatusFlags.None : StatusFlags.NoStorage);
    }
}
