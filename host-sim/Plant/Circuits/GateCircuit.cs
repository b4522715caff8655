using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Circuits;

/// <summary>
/// A gate that conducts while its pin is high and the heartbeat pin has risen within the hold time: an AC-coupled pump that neither a stuck-high
/// nor a stuck-low heartbeat can feed. Only a rising edge lifts charge into the pump; a falling one makes it ready for the next.
/// </summary>
/// <remarks>
/// The pins change while the program ticks, at moments of their own; the circuit remembers the edges and is walked through them afterwards, so that
/// every change of the gate has its true moment. Times are those of the chip's clock and only go forward.
/// </remarks>
public sealed class GateCircuit
{
    /// <summary>A moment that does not come.</summary>
    public const long Never = long.MaxValue;

    private readonly List<GateEdge> _edges = [];
    private bool _asked;
    private long _riseMicroseconds;
    private long _holdMicroseconds;
    private long _nowMicroseconds;
    private int _taken;

    /// <summary>Wires the gate.</summary>
    /// <param name="gate">Pin that asks for the gate.</param>
    /// <param name="heartbeat">Pin that carries the heartbeat.</param>
    /// <param name="holdSeconds">True hold time of this individual circuit.</param>
    public GateCircuit(VirtualPin gate, VirtualPin heartbeat, double holdSeconds)
    {
        HoldSeconds = holdSeconds;
        _asked = gate.DrivenLevel;
        _riseMicroseconds = heartbeat.LastRiseMicroseconds;
        gate.LevelChanged += (_, level) => _edges.Add(new GateEdge(gate.LastEdgeMicroseconds, false, level));
        heartbeat.LevelChanged += (_, level) => _edges.Add(new GateEdge(heartbeat.LastEdgeMicroseconds, true, level));
    }

    /// <summary>How long the pump holds the gate after a rising edge, in seconds.</summary>
    public double HoldSeconds
    {
        get => _holdMicroseconds * 1e-6;
        set => _holdMicroseconds = (long)Math.Round(value * 1e6);
    }

    /// <summary>Fault: it conducts always (true) or never (false); null while it works.</summary>
    public bool? Stuck { get; set; }

    /// <summary>Fault: its input is high whatever the pin says; the heartbeat alone decides.</summary>
    public bool PinStuck { get; set; }

    /// <summary>The gate conducts at the moment it has been walked to.</summary>
    public bool Conducts => Stuck ?? Open(_asked, _riseMicroseconds, _nowMicroseconds);

    /// <summary>Next moment at which the gate changes, by what has happened so far; <see cref="Never"/> when it does not.</summary>
    public long NextChangeMicroseconds
    {
        get
        {
            bool conducts = Conducts;
            bool asked = _asked;
            long rise = _riseMicroseconds;
            int next = _taken;

            while (next < _edges.Count && Stuck is null)
            {
                long moment = _edges[next].Microseconds;

                if (conducts && Expiry(rise) < moment)
                {
                    break;
                }

                for (; next < _edges.Count && _edges[next].Microseconds == moment; next++)
                {
                    _edges[next].Apply(ref asked, ref rise);
                }

                if (Open(asked, rise, moment) != conducts)
                {
                    return moment;
                }
            }

            return conducts && Stuck is null ? Expiry(rise) : Never;
        }
    }

    /// <summary>Walks on to a moment and tells whether the gate conducts there.</summary>
    /// <param name="microseconds">Not before the last.</param>
    public bool ConductsAt(long microseconds)
    {
        _nowMicroseconds = microseconds;

        while (_taken < _edges.Count && _edges[_taken].Microseconds <= microseconds)
        {
            _edges[_taken++].Apply(ref _asked, ref _riseMicroseconds);
        }

        if (_taken == _edges.Count)
        {
            _edges.Clear();
            _taken = 0;
        }

        return Conducts;
    }

    private bool Open(bool asked, long rise, long moment)
    {
        return (asked || PinStuck) && moment < Expiry(rise);
    }

    private long Expiry(long rise)
    {
        return rise < 0 ? -1 : rise + _holdMicroseconds;
    }
}
