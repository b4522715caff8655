namespace InvertedAnodeBms.Core.Charging;

/// <summary>Result of the charge stage: what the actuators shall do in this tick.</summary>
public sealed class Decision
{
    /// <summary>State of the pack.</summary>
    public BmsState State;

    /// <summary>The charge gate shall conduct.</summary>
    public bool ChargeGateOn;

    /// <summary>The discharge gate shall conduct.</summary>
    public bool DischargeGateOn;

    /// <summary>Charge current to be set, in microamps; 0 while the charge gate is off.</summary>
    public int ChargeMicroamps;

    /// <summary>Why the charge current is what it is.</summary>
    public CurrentReason Reason;

    /// <summary>Risk that the charge current listened to, 0 to 1000 (<see cref="InvertedAnodeBms.Core.Advice.ChargeAdvice.RiskPermille"/>).</summary>
    public int RiskPermille;

    /// <summary>The tick saw complete, fresh data: the heartbeat may be written when it is done.</summary>
    public bool HeartbeatDue;
}
