using InvertedAnodeBms.Plant.Cells;
using InvertedAnodeBms.Plant.Circuits;
using InvertedAnodeBms.Plant.Faults;

namespace InvertedAnodeBms.Plant;

/// <summary>Pack, charger, load and gates: lets time pass and knows every true value.</summary>
public sealed class PackPlant
{
    private readonly GateCircuit _chargeGate;
    private readonly GateCircuit _dischargeGate;

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
        Cells = cells;
        Charger = charger;
        Load = load;
        Button = button;
    }

    /// <summary>Cells in series, lowest first.</summary>
    public CellNode[] Cells { get; }

    /// <summary>The charger.</summary>
    public ChargerCircuit Charger { get; }

    /// <summary>The load.</summary>
    public LoadCircuit Load { get; }

    /// <summary>The presence button.</summary>
    public ButtonCircuit Button { get; }

    /// <summary>Makes parts fail and heals them.</summary>
    public FaultBench Faults { get; } = new();

    /// <summary>Plant time at which the charge gate last stopped to conduct, in seconds; null while it conducts, 0 before it ever did.</summary>
    public double? ChargeGateOffSinceSeconds { get; private set; } = 0;

    /// <summary>Plant time at which the discharge gate last stopped to conduct, in seconds; null while it conducts, 0 before it ever did.</summary>
    public double? DischargeGateOffSinceSeconds { get; private set; } = 0;

    /// <summary>Current forced through the pack by a laboratory source, in amperes; null while charger and load decide.</summary>
    public double? ForcedAmperes { get; set; }

    /// <summary>Temperature of the surroundings.</summary>
    public double AmbientCelsius { get; set; } = 25;

    /// <summary>True current of the last step, in amperes, positive when charging.</summary>
    public double Amperes { get; private set; }

    /// <summary>The charge gate conducted at the start of the last step.</summary>
    public bool ChargeGateConducts { get; private set; }

    /// <summary>The discharge gate conducted at the start of the last step.</summary>
    public bool DischargeGateConducts { get; private set; }

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
            volts += Cells[i].Model.TerminalVolts;
        }

        return volts;
    }

    /// <summary>Lets time pass up to a moment of the chip's clock. A gate that falls on the way falls at its own moment.</summary>
    /// <param name="fromMicroseconds">Time the plant stands at.</param>
    /// <param name="toMicroseconds">Time to reach.</param>
    public void Advance(long fromMicroseconds, long toMicroseconds)
    {
        long expiry = _chargeGate.ExpiryMicroseconds;

        if (expiry > fromMicroseconds && expiry < toMicroseconds)
        {
            Step(fromMicroseconds, expiry);
            fromMicroseconds = expiry;
        }

        Step(fromMicroseconds, toMicroseconds);
    }

    private void Step(long fromMicroseconds, long toMicroseconds)
    {
        double seconds = (toMicroseconds - fromMicroseconds) * 1e-6;
        ChargeGateConducts = _chargeGate.ConductsAt(fromMicroseconds);
        DischargeGateConducts = _dischargeGate.ConductsAt(fromMicroseconds);
        ChargeGateOffSinceSeconds = ChargeGateConducts ? null : ChargeGateOffSinceSeconds ?? fromMicroseconds * 1e-6;
        DischargeGateOffSinceSeconds = DischargeGateConducts ? null : DischargeGateOffSinceSeconds ?? fromMicroseconds * 1e-6;
        double pushed = ChargeGateConducts ? Charger.Amperes(PackVolts) : 0;
        double drawn = DischargeGateConducts ? Load.Amperes : 0;
        Amperes = ForcedAmperes ?? pushed - drawn;

        foreach (CellNode cell in Cells)
        {
            cell.Step(Amperes, AmbientCelsius, seconds);
        }

        double ampereHours = Amperes * seconds / 3600;
        ChargedAmpereHours += Math.Max(0, ampereHours);
        DischargedAmpereHours += Math.Max(0, -ampereHours);
    }
}
