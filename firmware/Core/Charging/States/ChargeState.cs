namespace InvertedAnodeBms.Core.Charging.States;

/// <summary>
/// Constant current, then constant voltage; done when the highest cell has been at the target with the current at or below termination for
/// half a minute.
/// </summary>
public sealed class ChargeState : StateBehaviour
{
    private const int DoneMilliseconds = 30_000;
    private const int AtTargetMicrovolts = 15_000;
    private const int FallenMicrovolts = 100_000;

    private int _doneMilliseconds;

    /// <summary>Creates the state.</summary>
    public ChargeState()
        : base(true, false)
    {
    }

    /// <inheritdoc/>
    public override void Enter(ChargeRequests requests)
    {
        _doneMilliseconds = 0;
        requests.Exhausted = false;
    }

    /// <inheritdoc/>
    public override BmsState Handle(ChargeRequests requests)
    {
        bool fallen = requests.Measurements.LowestCellMicrovolts < requests.Design.PrechargeBelowMicrovolts - FallenMicrovolts;

        if (!requests.ChargerPresent || !requests.Permissions.ChargePermitted || fallen)
        {
            return BmsState.Standby;
        }

        bool atTarget = requests.Measurements.HighestCellMicrovolts >= requests.Design.ChargeTargetMicrovolts - AtTargetMicrovolts;
        bool tapered = requests.Measurements.PackMicroamps.Value <= requests.Design.TerminationMicroamps;
        _doneMilliseconds = atTarget && tapered ? _doneMilliseconds + requests.ElapsedMilliseconds : 0;
        return _doneMilliseconds >= DoneMilliseconds ? BmsState.Full : BmsState.Charge;
    }
}
