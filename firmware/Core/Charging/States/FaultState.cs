namespace InvertedAnodeBms.Core.Charging.States;

/// <summary>Gates off until no latched diagnosis is left that blocks everything; then the self-test runs again.</summary>
public sealed class FaultState : StateBehaviour
{
    /// <summary>Creates the state.</summary>
    public FaultState()
        : base(false, false)
    {
    }

    /// <inheritdoc/>
    public override BmsState Handle(ChargeRequests requests)
    {
        return requests.Permissions.IsFault() ? BmsState.Fault : BmsState.SelfTest;
    }
}
