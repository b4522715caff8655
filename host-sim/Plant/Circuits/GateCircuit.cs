using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Circuits;

/// <summary>
/// A gate that conducts while its pin is high and the heartbeat pin has risen within the hold time: an AC-coupled pump that neither a stuck-high
/// nor a stuck-low heartbeat can feed. Only a rising edge lifts charge into the pump; a falling one makes it ready for the next.
/// </summary>
public sealed class GateCircuit
{
    private readonly VirtualPin _gate;
    private readonly VirtualPin _heartbeat;
    private readonly long _holdMicroseconds;

    /// <summary>Wires the gate.</summary>
    /// <param name="gate">Pin that asks for the gate.</param>
    /// <param name="heartbeat">Pin that carries the heartbeat.</param>
    /// <param name="holdSeconds">True hold time of this individual circuit.</param>
    public GateCircuit(VirtualPin gate, VirtualPin heartbeat, double holdSeconds)
    {
        _gate = gate;
        _heartbeat = heartbeat;
        _holdMicroseconds = (long)(holdSeconds * 1e6);
    }

    /// <summary>The gate conducts at a moment.</summary>
    public bool ConductsAt(long microseconds)
    {
        return _gate.DrivenLevel && microseconds < ExpiryMicroseconds;
    }

    /// <summary>When the gate falls if no further rising edge comes, in microseconds of the chip's clock; negative before the first.</summary>
    public long ExpiryMicroseconds => _heartbeat.LastRiseMicroseconds < 0 ? -1 : _heartbeat.LastRiseMicroseconds + _holdMicroseconds;
}
