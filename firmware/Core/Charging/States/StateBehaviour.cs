namespace InvertedAnodeBms.Core.Charging.States;

/// <summary>One state of the pack: what it asks for, what it does on entry, and when it is left for which other.</summary>
public abstract class StateBehaviour
{
    /// <summary>The state asks for the charge gate.</summary>
    public readonly bool WantsCharge;

    /// <summary>The state asks for the discharge gate.</summary>
    public readonly bool WantsDischarge;

    /// <summary>Defines what the state asks for; protection may still refuse.</summary>
    protected StateBehaviour(bool wantsCharge, bool wantsDischarge)
    {
        WantsCharge = wantsCharge;
        WantsDischarge = wantsDischarge;
    }

    /// <summary>Called once when the state is entered.</summary>
    public virtual void Enter(ChargeRequests requests)
    {
    }

    /// <summary>Called every tick; returns the state for this tick, itself to stay.</summary>
    public abstract BmsState Handle(ChargeRequests requests);
}
