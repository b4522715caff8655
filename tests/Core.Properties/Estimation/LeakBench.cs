using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Core.Properties.Estimation;

/// <summary>
/// A true cell that leaks, cycled between its limits under the estimator: charge to the target and down to the end current, rest, discharge.
/// </summary>
internal sealed class LeakBench
{
    public const int TickMilliseconds = 1_000;

    private readonly CellDesign _design;
    private readonly Measurements _measurements = new Measurements(1, 1);
    private readonly EstimationStage _stage;
    private readonly TickClock _clock = new TickClock(2 * TickMilliseconds);
    private readonly TrueCell _cell;
    private readonly double _gain;
    private readonly double _offsetMicroamps;
    private long _nowMilliseconds = 1;

    /// <summary>What leaks inside the cell, in microamps.</summary>
    public double LeakMicroamps;

    /// <summary>Room that the estimator sees less what the cell really lacks to full, the least there was, in nanocoulombs.</summary>
    public double LeastSpareNanocoulombs = double.PositiveInfinity;

    /// <summary>A session was found to over-charge at some time.</summary>
    public bool OverCharged;

    public LeakBench(CellDesign design, MeasurementSettings settings, Random random)
    {
        _design = design;
        _stage = new EstimationStage(design, settings, 1, 2 * TickMilliseconds);
        _cell = new TrueCell(design, settings.VoltageErrorMicrovolts, random);
        _gain = 1 + (TrueCell.Extreme(random) * settings.CurrentGainErrorPpm / 1e6);
        _offsetMicroamps = TrueCell.Extreme(random) * (settings.CurrentOffsetErrorMicroamps - 0.5);
        _clock.Advance(_nowMilliseconds);
    }

    public CellHealth Health => _stage.Result.Health[0];

    public ChargeSession Session => _stage.Result.Session;

    /// <summary>What the cell really lacks to full, in nanocoulombs.</summary>
    public double LackingNanocoulombs => (1 - _cell.Charge) * _cell.CapacityNanocoulombs;

    public double CapacityNanocoulombs => _cell.CapacityNanocoulombs;

    /// <summary>Resistance and lag of the cell over the largest at its temperature, 0 to 1.</summary>
    public double Cold { set => _cell.Cold = value; }

    /// <summary>Temperature, in 0.1 degC.</summary>
    public int DeciCelsius { set => _cell.DeciCelsius = value; }

    public double Hours => _nowMilliseconds / 3.6e6;

    /// <summary>A whole charge: constant current to the target, then less until the end current.</summary>
    public void Charge(int microamps)
    {
        double current = microamps;

        while (current > _design.TerminationMicroamps)
        {
            double over = _cell.Microvolts(current) - _design.ChargeTargetMicrovolts;
            current = over > 0 ? current - (over / 10) : Math.Min(microamps, current + 20);
            Tick(current);
        }

    }

    /// <summary>The charger holds the target voltage and never ends; until the session has put in more than can fit.</summary>
    /// <returns>The session was found to over-charge within the time.</returns>
    public bool Hold(int microamps, double hours)
    {
        double current = microamps;
        double end = Hours + hours;

        while (Hours < end && !OverCharges())
        {
            double over = _cell.Microvolts(current) - _design.ChargeTargetMicrovolts;
            current = Math.Clamp(current - (over > 0 ? over / 10 : -20), 0, microamps);
            Tick(current);
        }

        return OverCharges();
    }

    /// <summary>The session has put in more than can fit, as protection reckons.</summary>
    public bool OverCharges()
    {
        long most = (Session.FittingNanocoulombs / 1000 * ProtectionSettings.OverChargePermille) + Session.OffsetNanocoulombs;
        return Session.Active && Session.ChargedNanocoulombs() > most;
    }

    /// <summary>Discharge for a time, or until the cell is empty.</summary>
    public void Discharge(double microamps, double hours)
    {
        for (int i = 0; i < hours * 3.6e6 / TickMilliseconds; i++)
        {
            if (_cell.Microvolts(-microamps) < _design.DischargeCutoffMicrovolts)
            {
                return;
            }

            Tick(-microamps);
        }
    }

    /// <summary>Charge for a time, whatever the voltage.</summary>
    public void Feed(double microamps, double hours)
    {
        for (int i = 0; i < hours * 3.6e6 / TickMilliseconds; i++)
        {
            Tick(microamps);
        }
    }

    public void Rest(double hours)
    {
        for (int i = 0; i < hours * 3.6e6 / TickMilliseconds; i++)
        {
            Tick(0);
        }
    }

    private void Tick(double microamps)
    {
        OverCharged |= OverCharges();
        double inside = microamps - LeakMicroamps;
        _cell.Flow(inside, TickMilliseconds);
        _nowMilliseconds += TickMilliseconds;
        _clock.Advance(_nowMilliseconds);
        _measurements.PackMicroamps.Value = (int)Math.Round((microamps - _offsetMicroamps) / _gain);
        _measurements.PackMicroamps.Quality = SignalQuality.Good;
        _measurements.CellMicrovolts[0].Value = _cell.Microvolts(inside);
        _measurements.CellMicrovolts[0].Quality = SignalQuality.Good;
        _measurements.LowestCellMicrovolts = _measurements.CellMicrovolts[0].Value;
        _measurements.AnyTemperatureGood = true;
        _measurements.ColdestDeciCelsius = _cell.DeciCelsius;
        _measurements.AllGood = true;
        _stage.Estimate(_measurements, (int)Math.Max(0, microamps), false, _clock);
        LeastSpareNanocoulombs = Math.Min(LeastSpareNanocoulombs, Health.RoomNanocoulombs - LackingNanocoulombs);
    }
}
