using System;

namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>Single bits of the status.</summary>
[Flags]
public enum StatusFlags
{
    /// <summary>None set.</summary>
    None = 0,

    /// <summary>The charge gate is commanded on.</summary>
    ChargeGateOn = 1,

    /// <summary>The discharge gate is commanded on.</summary>
    DischargeGateOn = 2,

    /// <summary>Charging is permitted.</summary>
    ChargePermitted = 4,

    /// <summary>Discharging is permitted.</summary>
    DischargePermitted = 8,

    /// <summary>The charger input carries a voltage.</summary>
    ChargerPresent = 16,

    /// <summary>The load asks for energy.</summary>
    LoadRequested = 32,

    /// <summary>The heartbeat was due in this tick.</summary>
    Heartbeat = 64,

    /// <summary>The board has no storage: what is latched or learned does not survive a reboot.</summary>
    NoStorage = 128,

    /// <summary>A host has stopped the pack. Not in stored events, which keep the lowest eight bits.</summary>
    Stopped = 256,

    /// <summary>The presence button is down.</summary>
    ButtonPressed = 512,
}
