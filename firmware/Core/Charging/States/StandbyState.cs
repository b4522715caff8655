namespace InvertedAnodeBms.Core.Charging.States;

/// <summary>Gates off. A charger goes before a load; an exhausted pack waits for the charger.</summary>
public sealed class StandbyState : StateBehaviour
{
    /// <summary>Creates the state.</summary>
    public StandbyState()
        : base(false, false)
    {
    }

    /// <inheritdoc/>
    public override BmsState Handle(ChargeRequests requests)
    {
        int lowest = requests.Measurements.LowestCellMicrovolts;

        if (requests.ChargerPresent && requests.Permissions.ChargePermitted)
        {
            requests.Charged = requests.Charged && lowest >= requests.Design.RechargeBelowMicrovolts;

            if (requests.Charged)
            {
                return BmsState.Full;
            }

            return lowest < requests.Design.PrechargeBelowMicrovolts ? BmsState.Precharge : BmsState.Charge;
        }

        bool hasEnergy = !requests.Exhausted && lowest > requests.Design.DischargeCutoffMicrovolts;

        if (requests.LoadRequested && !requests.ChargerPresent && requests.Permissions.DischargePermitted && hasEnergy)
        {
            return BmsState.Discharge;
        }

        return BmsState.Standby;
    }
}
