using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Link.Live;

/// <summary>Why the pack is in the state it is in, in words.</summary>
public static class StateReason
{
    private const int Bits = 64;

    /// <summary>The reason: what sets the current while charging, what blocks otherwise, what is asked for when nothing does.</summary>
    public static string Of(LiveState state)
    {
        StatusMessage status = state.Status;
        bool charging = state.State is BmsState.Charge or BmsState.Precharge;

        if (charging)
        {
            return Words.Of(state.Reason);
        }

        if (state.Flags.HasFlag(StatusFlags.Stopped))
        {
            return "stopped by a host; a person at the device releases it";
        }

        string blocking = Diagnoses(status.LatchedMask | status.ActiveMask, status.LatchedMask);

        if (blocking.Length > 0)
        {
            return blocking;
        }

        return state.State switch
        {
            BmsState.SelfTest => "the signals must be good for a while first",
            BmsState.Full => "charged; the charger is still there, or the cells have not fallen",
            BmsState.Discharge => "the load asks for energy",
            _ when state.Flags.HasFlag(StatusFlags.ChargerPresent) => "charger there; the cells do not need it, or the load comes first",
            _ => "no charger, and no load that asks",
        };
    }

    /// <summary>Names of diagnoses; the latched ones say so.</summary>
    public static string Diagnoses(long mask, long latched)
    {
        List<string> names = [];

        for (int bit = 0; bit < Bits; bit++)
        {
            if ((mask & (1L << bit)) != 0)
            {
                names.Add(Words.Of((DiagnosisId)bit) + ((latched & (1L << bit)) != 0 ? " (latched)" : string.Empty));
            }
        }

        return string.Join("; ", names);
    }

    /// <summary>Gates and what is plugged in.</summary>
    public static string Switches(StatusFlags flags)
    {
        string charge = flags.HasFlag(StatusFlags.ChargeGateOn) ? "on" : "off";
        string discharge = flags.HasFlag(StatusFlags.DischargeGateOn) ? "on" : "off";
        string charger = flags.HasFlag(StatusFlags.ChargerPresent) ? "charger there" : "no charger";
        string load = flags.HasFlag(StatusFlags.LoadRequested) ? "load asks" : "no load";
        return $"charge gate {charge}, discharge gate {discharge}, {charger}, {load}";
    }
}
