using InvertedAnodeBms.CellPhysics.Materials;

namespace InvertedAnodeBms.Plant.Cells;

/// <summary>
/// LFP cell as an open-circuit voltage with hysteresis, a series resistance, two RC elements and a leak. Exact for constant current per step.
/// </summary>
/// <remarks>
/// V = U(y) + h + I R0 + u1 + u2. Resistances follow Arrhenius. Stoichiometry window 0.0307 (3.60 V) to 0.995 (2.65 V). Not modelled: rate
/// dependence of capacity, ageing, lithium deposition - that is the physical cell's matter.
/// </remarks>
public sealed class EquivalentCircuitCell : ICellModel
{
    private const double FullStoichiometry = 0.0306529;
    private const double EmptyStoichiometry = 0.995;

    private readonly EquivalentCircuitParameters _parameters;
    private double _fastVolts;
    private double _slowVolts;
    private double _hysteresis;
    private double _cachedCelsius = double.NaN;
    private double _cachedSeconds = double.NaN;
    private double _resistanceFactor;
    private double _fastDecay;
    private double _slowDecay;

    /// <summary>Creates a rested cell.</summary>
    /// <param name="parameters">The individual.</param>
    /// <param name="stateOfCharge">0 to 1.</param>
    public EquivalentCircuitCell(EquivalentCircuitParameters parameters, double stateOfCharge)
    {
        _parameters = parameters;
        StateOfCharge = stateOfCharge;
        TerminalVolts = OpenCircuitVolts;
    }

    /// <inheritdoc/>
    public double TerminalVolts { get; private set; }

    /// <inheritdoc/>
    public double StateOfCharge { get; private set; }

    /// <inheritdoc/>
    public double CapacityAmpereHours => _parameters.CapacityAmpereHours;

    /// <inheritdoc/>
    public double HeatWatts { get; private set; }

    /// <summary>Voltage at rest without hysteresis, in volts.</summary>
    public double OpenCircuitVolts =>
        LfpOpenCircuit.Volts(EmptyStoichiometry - ((EmptyStoichiometry - FullStoichiometry) * StateOfCharge));

    /// <inheritdoc/>
    public void Step(double amperes, double celsius, double seconds)
    {
        Refresh(celsius, seconds);
        double leak = TerminalVolts / _parameters.SelfDischargeOhms;
        double moved = (amperes - leak) * seconds / (3600 * _parameters.CapacityAmpereHours);
        StateOfCharge += moved;
        MoveHysteresis(moved);

        double fastTarget = amperes * _parameters.FastOhms * _resistanceFactor;
        double slowTarget = amperes * _parameters.SlowOhms * _resistanceFactor;
        _fastVolts = fastTarget + ((_fastVolts - fastTarget) * _fastDecay);
        _slowVolts = slowTarget + ((_slowVolts - slowTarget) * _slowDecay);

        double over = (amperes * _parameters.SeriesOhms * _resistanceFactor) + _fastVolts + _slowVolts;
        TerminalVolts = OpenCircuitVolts + (_parameters.HysteresisVolts * _hysteresis) + over;
        HeatWatts = Math.Abs(amperes * over);
    }

    private void MoveHysteresis(double moved)
    {
        double target = Math.Sign(moved);
        double share = Math.Min(1.0, Math.Abs(moved) / _parameters.HysteresisShare);
        _hysteresis += (target - _hysteresis) * share;
    }

    private void Refresh(double celsius, double seconds)
    {
        if (seconds != _cachedSeconds)
        {
            _cachedSeconds = seconds;
            _fastDecay = Math.Exp(-seconds / _parameters.FastSeconds);
            _slowDecay = Math.Exp(-seconds / _parameters.SlowSeconds);
        }

        // A hundredth of a degree changes a resistance by 0.04 %.
        if (!(Math.Abs(celsius - _cachedCelsius) < 0.01))
        {
            _cachedCelsius = celsius;
            _resistanceFactor = Math.Exp(_parameters.ActivationKelvin * ((1 / (celsius + 273.15)) - (1 / 298.15)));
        }
    }
}
