using InvertedAnodeBms.Core.Charging.States;

namespace InvertedAnodeBms.Core.Charging;

/// <summary>Runs one state at a time. A latched diagnosis that blocks everything leads to <see cref="BmsState.Fault"/> from anywhere.</summary>
public sealed class ChargeStateMachine
{
    private readonly StateBehaviour[] _states;

    /// <summary>Present state.</summary>
    public BmsState State = BmsState.SelfTest;

    /// <summary>Creates the machine in the self-test.</summary>
    public ChargeStateMachine()
    {
        // In the order of BmsState.
        _states = new StateBehaviour[]
        {
            new SelfTestState(),
            new StandbyState(),
            new PrechargeState(),
            new ChargeState(),
            new FullState(),
            new DischargeState(),
            new FaultState(),
        };
    }

    /// <summary>Behaviour of the present state.</summary>
    public StateBehaviour Behaviour()
    {
        return _states[(int)State];
    }

    /// <summary>Runs one tick: at most one transition.</summary>
    public void Step(ChargeRequests requests)
    {
        BmsState next = requests.Permissions.IsFault() ? BmsState.Fault : _states[(int)State].Handle(requests);

        if (next == State)
        {
            return;
        }

        State = next;
        _states[(int)State].Enter(requests);
    }
}
