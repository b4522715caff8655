namespace InvertedAnodeBms.Core.Charging.States;

/// <summary>
/// Gates off. No top-up: lithium metal corrodes at full charge. Left when the charger goes or the cells have really fallen; a charger that comes
/// back, by hand or by a loose contact, finds it full again.
/// </summary>
public sealed class FullState : StateBehaviour
{
    /// <summary>Creates the state.</summary>
    public FullState()
        : base(false, false)
    {
    }

    /// <inheritdoc/>
    public override void Enter(ChargeRequests requests)
    {
        requests.Charged = true;
    }

    /// <inheritdoc/>
    public override BmsState Handle(ChargeRequests requests)
    {
        bool fallen = requests.Measurements.AllGood && requests.Measurements.LowestCellMicrovolts < requests.Design.RechargeBelowMicrovolts;
        requests.Charged = requests.Charged && !fallen;
        return !requests.ChargerPresent || fallen ? BmsState.Standby : BmsState.Full;
    }
}
