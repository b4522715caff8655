namespace InvertedAnodeBms.Core.Charging.States;

/// <summary>Gates off until protection reports the self-test passed.</summary>
public sealed class SelfTestState : StateBehaviour
{
    /// <summary>Creates the state.</summary>
    public SelfTestState()
        : base(false, false)
    {
    }

    /// <inheritdoc/>
    public override BmsState Handle(ChargeRequests requests)
    {
        return requests.Permissions.SelfTestPassed ? BmsState.Standby : BmsState.SelfTest;
    }
}
