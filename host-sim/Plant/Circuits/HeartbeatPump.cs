namespace InvertedAnodeBms.Plant.Circuits;

/// <summary>
/// The charge pump that keeps both gates alive, as on the boards' pages: a rising edge lifts it to 2.65 V, it falls through its resistor, and a
/// comparator ends it at the 1.25 V of the board's reference. What is wrong with supply or reference changes how long it holds.
/// </summary>
public sealed class HeartbeatPump
{
    private const double PeakVolts = 2.65;
    private const double SupplyVolts = 3.3;
    private const double ReferenceVolts = 1.25;

    private readonly GateCircuit[] _gates;
    private readonly double _builtSeconds;
    private double? _wrongSeconds;
    private double _referenceError;
    private double _supplyError;

    /// <summary>Joins the gates it feeds; they are built with its hold time.</summary>
    public HeartbeatPump(params GateCircuit[] gates)
    {
        _gates = gates;
        _builtSeconds = gates[0].HoldSeconds;
    }

    /// <summary>Fault: hold time by wrong parts, in seconds; null while they are right.</summary>
    public double? WrongSeconds
    {
        set
        {
            _wrongSeconds = value;
            Update();
        }
    }

    /// <summary>Fault: share by which the reference is off.</summary>
    public double ReferenceError
    {
        set
        {
            _referenceError = value;
            Update();
        }
    }

    /// <summary>Fault: share by which the supply is off.</summary>
    public double SupplyError
    {
        set
        {
            _supplyError = value;
            Update();
        }
    }

    private void Update()
    {
        double peak = PeakVolts + (SupplyVolts * _supplyError);
        double end = ReferenceVolts * (1 + _referenceError);
        double share = _referenceError == 0 && _supplyError == 0 ? 1 : Math.Max(0, Math.Log(peak / end)) / Math.Log(PeakVolts / ReferenceVolts);

        foreach (GateCircuit gate in _gates)
        {
            gate.HoldSeconds = (_wrongSeconds ?? _builtSeconds) * share;
        }
    }
}
