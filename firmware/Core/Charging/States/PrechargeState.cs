using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Core.Charging.States;

/// <summary>A small current until every cell has stayed above the threshold for a second. Its timeout is protection's.</summary>
public sealed class PrechargeState : StateBehaviour
{
    private const int SettledMilliseconds = 1_000;

    private int _aboveMilliseconds;

    /// <summary>Creates the state.</summary>
    public PrechargeState()
        : base(true, false)
    {
    }

    /// <inheritdoc/>
    public override void Enter(ChargeRequests requests)
    {
        _aboveMilliseconds = 0;
    }

    /// <inheritdoc/>
    public override BmsState Handle(ChargeRequests requests)
    {
        if (!requests.ChargerPresent || !requests.Permissions.ChargePermitted)
        {
            return BmsState.Standby;
        }

        int endMicrovolts = requests.Design.PrechargeBelowMicrovolts + CellDesign.PrechargeHysteresisMicrovolts;
        bool above = requests.Measurements.LowestCellMicrovolts >= endMicrovolts;
        _aboveMilliseconds = above ? _aboveMilliseconds + requests.ElapsedMilliseconds : 0;
        return _aboveMilliseconds >= SettledMilliseconds ? BmsState.Charge : BmsState.Precharge;
    }
}
