using InvertedAnodeBms.Plant.Cells;
using InvertedAnodeBms.Plant.Circuits;
using InvertedAnodeBms.Plant.Faults;

namespace InvertedAnodeBms.Plant;

/// <summary>Pack, charger, load and gates: lets time pass and knows every true value. Its time is the clock of the world around the chip.</summary>
public sealed class PackPlant
{
    private readonly GateCircuit _chargeGate;
    private readonly GateCircuit _dischargeGate;
    private readonly StepLength _length = new();
    private readonly double[] _tapSiemens;
    private readonly CarriedCurrent _carried = new();
    private long _nowMicroseconds;
    private double _setCelsius = 25;

    /// <summary>Joins the parts.</summary>
    /// <param name="cells">Cells in series, lowest first.</param>
    /// <param name="chargeGate">Gate between charger and pack.</param>
    /// <param name="dischargeGate">Gate between pack and load.</param>
    /// <param name="charger">The charger.</param>
    /// <param name="load">The load.</param>
    /// <param name="button">The presence button.</param>
    public PackPlant(
        CellNode[] cells,
        GateCircuit chargeGate,
        GateCircuit dischargeGate,
        ChargerCircuit charger,
        LoadCircuit load,
        ButtonCircuit button)
    {
        _chargeGate = chargeGate;
        _dischargeGate = dischargeGate;
        _tapSiemens = new double[cells.Length];
        Cells = cells;
        Charger = charger;
        Load = load;
        Button = button;
        Pump = new HeartbeatPump(chargeGate, dischargeGate);
        CircuitFaults.Fit(this, chargeGate, dischargeGate);
        CellFaults.Fit(this);
    }

    /// <summary>Cells in series, lowest first.</summary>
    public CellNode[] Cells { get; }

    /// <summary>The charger.</summary>
    public ChargerCircuit Charger { get; }

    /// <summary>The load.</summary>
    public LoadCircuit Load { get; }

    /// <summary>The presence button.</summary>
    public ButtonCircuit Button { get; }

    /// <summary>What keeps both gates alive.</summary>
    public HeartbeatPump Pump { get; }

    /// <summary>Makes parts fail and heals them.</summary>
    public FaultBench Faults { get; } = new();

    /// <summary>Current forced through the pack by a laboratory source, in amperes; null while charger and load decide.</summary>
    public double? ForcedAmperes { get; set; }

    /// <summary>Temperature of the surroundings.</summary>
    public double AmbientCelsius
    {
        get => AmbientFault ?? _setCelsius;
        set => _setCelsius = value;
    }

    /// <summary>Fault: temperature of the surroundings, whatever was set; null while there is none.</summary>
    public double? AmbientFault { get; set; }

    /// <summary>Time the plant stands at, in seconds since the simulation began.</summary>
    public double Seconds => _nowMicroseconds * 1e-6;

    /// <summary>True current of the last step, in amperes, positive when charging.</summary>
    public double Amperes { get; private set; }

    /// <summary>The charge gate conducts now.</summary>
    public bool ChargeGateConducts { get; private set; }

    /// <summary>The discharge gate conducts now.</summary>
    public bool DischargeGateConducts { get; private set; }

    /// <summary>Plant time at which the charge gate last stopped to conduct, in seconds; null while it conducts, 0 before it ever did.</summary>
    public double? ChargeGateOffSinceSeconds { get; private set; } = 0;

    /// <summary>Plant time at which the discharge gate last stopped to conduct, in seconds; null while it conducts, 0 before it ever did.</summary>
    public double? DischargeGateOffSinceSeconds { get; private set; } = 0;

    /// <summary>Called for every change of a gate, in the order of time: one that falls and comes back within a tick is seen here only.</summary>
    public Action<GateChange>? OnGateChange { get; set; }

    /// <summary>True charge put in since the start, in ampere hours.</summary>
    public double ChargedAmpereHours { get; private set; }

    /// <summary>True charge taken out since the start, in ampere hours.</summary>
    public double DischargedAmpereHours { get; private set; }

    /// <summary>True voltage of the whole pack, in volts.</summary>
    public double PackVolts => SumBelow(Cells.Length);

    /// <summary>True voltage from the bottom of the pack to the top of a cell, in volts.</summary>
    /// <param name="count">Number of cells from the bottom.</param>
    public double SumBelow(int count)
    {
        double volts = 0;

        for (int i = 0; i < count; i++)
        {
            volts += Cells[i].Volts;
        }

        return volts;
    }

    /// <summary>Fault: conductance from the top of a cell to the bottom of the pack, past the shunt, in siemens; 0 ends it.</summary>
    /// <param name="cell">0 is the lowest.</param>
    /// <param name="siemens">Not negative.</param>
    public void Tap(int cell, double siemens)
    {
        _tapSiemens[cell] = siemens;
    }

    /// <summary>Lets time pass up to a moment of the chip's clock. A gate that changes on the way does so at its own moment.</summary>
    /// <param name="microseconds">Time to reach; one that has passed changes nothing.</param>
    /// <exception cref="CellDomainException">No fault is under way, and a cell is led to where its model does not hold.</exception>
    public void AdvanceTo(long microseconds)
    {
        Settle();

        while (_nowMicroseconds < microseconds)
        {
            long next = Math.Min(_chargeGate.NextChangeMicroseconds, _dischargeGate.NextChangeMicroseconds);
            next = Math.Min(Math.Min(next, microseconds), _nowMicroseconds + _length.Next(Hurries()));
            Step((next - _nowMicroseconds) * 1e-6);
            _nowMicroseconds = next;
            Settle();
        }
    }

    private void Settle()
    {
        bool charge = _chargeGate.ConductsAt(_nowMicroseconds);
        bool discharge = _dischargeGate.ConductsAt(_nowMicroseconds);

        if (charge != ChargeGateConducts)
        {
            ChargeGateConducts = charge;
            ChargeGateOffSinceSeconds = charge ? null : Seconds;
            OnGateChange?.Invoke(new GateChange(true, charge, Seconds));
        }

        if (discharge != DischargeGateConducts)
        {
            DischargeGateConducts = discharge;
            DischargeGateOffSinceSeconds = discharge ? null : Seconds;
            OnGateChange?.Invoke(new GateChange(false, discharge, Seconds));
        }
    }

    // A current through a plain resistance depends on the voltage it makes: found in small steps at first.
    private bool Hurries()
    {
        if (!Faults.AnyActive)
        {
            return false;
        }

        bool hurries = DischargeGateConducts && double.IsFinite(Load.ShortOhms);

        foreach (CellNode cell in Cells)
        {
            hurries |= cell.IsShorted;
        }

        return hurries;
    }

    private void Step(double seconds)
    {
        // A pack to which something has happened may collapse at any later time too.
        bool yields = Faults.AnyBegun && ForcedAmperes is null;
        Amperes = ForcedAmperes ?? _carried.Limit(Drawn());

        for (int i = 0; i < Cells.Length; i++)
        {
            Cells[i].Step(Amperes - (Faults.AnyActive ? Tapped(i) : 0), AmbientCelsius, seconds, yields);
        }

        _carried.Follow(Amperes, CircuitVolts(), Cells);

        if (yields && Amperes > 0)
        {
            HoldBelow(Charger.MostVolts);
        }

        double ampereHours = Amperes * seconds / 3600;
        ChargedAmpereHours += Math.Max(0, ampereHours);
        DischargedAmpereHours += Math.Max(0, -ampereHours);
    }

    // A step that took more than the charger's voltage can drive shows that voltage; the next one takes less.
    private void HoldBelow(double volts)
    {
        double excess = (PackVolts - volts) / Cells.Length;

        foreach (CellNode cell in Cells)
        {
            if (excess > 0)
            {
                cell.Collapse(cell.Volts - excess);
            }
        }
    }

    // What charger and load leave to a pack that does not carry their current.
    private double CircuitVolts()
    {
        return Amperes > 0 ? Charger.MostVolts : double.IsFinite(Load.ShortOhms) ? -Amperes * Load.ShortOhms : 0;
    }

    private double Drawn()
    {
        double packVolts = PackVolts;

        if (Faults.AnyBegun || Charger.Regulates)
        {
            return DrawnByVoltage(packVolts);
        }

        return (ChargeGateConducts ? Charger.Amperes(packVolts) : 0) - (DischargeGateConducts ? Load.Amperes : 0);
    }

    // Where a voltage limits the current, it is that at the end of the step: taken from the line through the last step's voltage and current.
    private double DrawnByVoltage(double packVolts)
    {
        double ohms = 0;

        foreach (CellNode cell in Cells)
        {
            ohms += cell.StepOhms;
        }

        double openVolts = packVolts - (Amperes * ohms);
        double amperes = ChargeGateConducts ? Math.Min(Charger.WantedAmperes(packVolts), Math.Max(0, (Charger.MostVolts - openVolts) / ohms)) : 0;

        if (packVolts <= 0)
        {
            amperes = Math.Max(0, amperes);
        }

        if (DischargeGateConducts)
        {
            amperes -= packVolts > 0 ? Load.Amperes : 0;
            amperes -= Math.Max(0, openVolts + (amperes * ohms)) / (Load.ShortOhms + ohms);
        }

        return amperes;
    }

    private double Tapped(int cell)
    {
        double amperes = 0;

        for (int i = cell; i < _tapSiemens.Length; i++)
        {
            amperes += _tapSiemens[i] > 0 ? _tapSiemens[i] * SumBelow(i + 1) : 0;
        }

        return amperes;
    }
}
