namespace InvertedAnodeBms.Core.Charging.States;

/// <summary>The load is connected until it is switched off, the charger comes, or the lowest cell has been at the cut-off for a second.</summary>
public sealed class DischargeState : StateBehaviour
{
    private const int CutoffMilliseconds = 1_000;

    private int _belowMilliseconds;

    /// <summary>Creates the state.</summary>
    public DischargeState()
        : base(false, true)
    {
    }

    /// <inheritdoc/>
    public override void Enter(ChargeRequests requests)
    {
        _belowMilliseconds = 0;
    }

    /// <inheritdoc/>
    public override BmsState Handle(ChargeRequests requests)
    {
        if (!requests.LoadRequested || requests.ChargerPresent || !requests.Permissions.DischargePermitted)
        {
            return BmsState.Standby;
        }

        bool below = requests.Measurements.LowestCellMicrovolts <= requests.Design.DischargeCutoffMicrovolts;
        _belowMilliseconds = below ? _belowMilliseconds + requests.ElapsedMilliseconds : 0;

        if (_belowMilliseconds >= CutoffMilliseconds)
        {
            requests.Exhausted = true;
            return BmsState.Standby;
        }

        return BmsState.Discharge;
    }
}
