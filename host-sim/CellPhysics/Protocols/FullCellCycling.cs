using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;

namespace InvertedAnodeBms.CellPhysics.Protocols;

/// <summary>Full-cell cycling at constant current, 2.5 to 3.65 V; 1 C is 1.76 mA/cm2 (170 mAh/g). Window and rate definition are assumed.</summary>
public sealed class FullCellCycling
{
    /// <summary>Current density of 1 C in A/m2.</summary>
    public const double OneC = 17.6;

    /// <summary>Lower limit in V.</summary>
    public const double LowVolts = 2.5;

    /// <summary>Upper limit in V.</summary>
    public const double HighVolts = 3.65;

    private const double MostCharge = 5 * Physics.MilliampereHoursPerSquareCentimetre;

    private readonly CellRunner _runner;

    /// <summary>Builds a fresh cell.</summary>
    /// <param name="spec">A full cell.</param>
    /// <param name="seed">Seed of contacts.</param>
    /// <param name="control">How steps are chosen.</param>
    /// <param name="cancellation">Stops it.</param>
    public FullCellCycling(CellSpec spec, long seed, StepControl control, CancellationToken cancellation = default)
    {
        _runner = new CellRunner(new CellModel(spec, seed), control) { Cancellation = cancellation };
    }

    /// <summary>The cell.</summary>
    public CellModel Cell => _runner.Cell;

    /// <summary>The runner.</summary>
    public CellRunner Runner => _runner;

    /// <summary>Discharge capacity of every cycle, in mAh/cm2.</summary>
    public List<double> Capacities { get; } = [];

    /// <summary>Charge put in, of every cycle, in mAh/cm2.</summary>
    public List<double> Charges { get; } = [];

    /// <summary>Voltage at half of the charge less voltage at half of the discharge, of the last cycle that measured it, in V.</summary>
    public double PolarisationVolts { get; private set; }

    /// <summary>One cycle.</summary>
    /// <param name="rate">C-rate of charge and discharge.</param>
    /// <param name="restSeconds">Rest after charge and after discharge.</param>
    /// <returns>Discharge capacity in mAh/cm2.</returns>
    public double Cycle(double rate, double restSeconds = 0)
    {
        double current = rate * OneC;
        _runner.ConstantCurrent(current, MostCharge, LowVolts, HighVolts);
        Charges.Add(_runner.SegmentCharge / Physics.MilliampereHoursPerSquareCentimetre);
        _runner.Rest(restSeconds);
        _runner.ConstantCurrent(-current, MostCharge, LowVolts, HighVolts);
        Capacities.Add(_runner.SegmentCharge / Physics.MilliampereHoursPerSquareCentimetre);
        _runner.Rest(restSeconds);
        return Capacities[^1];
    }

    /// <summary>One cycle that also measures the polarisation at half the capacity of the cycle before.</summary>
    /// <param name="rate">C-rate.</param>
    public void CycleWithPolarisation(double rate)
    {
        double current = rate * OneC;
        double half = Capacities[^1] * Physics.MilliampereHoursPerSquareCentimetre / 2;
        _runner.ConstantCurrent(current, half, LowVolts, HighVolts);
        double charging = Cell.Volts;
        double charged = _runner.SegmentCharge;
        _runner.ConstantCurrent(current, MostCharge, LowVolts, HighVolts);
        Charges.Add((charged + _runner.SegmentCharge) / Physics.MilliampereHoursPerSquareCentimetre);
        _runner.ConstantCurrent(-current, half, LowVolts, HighVolts);
        PolarisationVolts = charging - Cell.Volts;
        double discharged = _runner.SegmentCharge;
        _runner.ConstantCurrent(-current, MostCharge, LowVolts, HighVolts);
        Capacities.Add((discharged + _runner.SegmentCharge) / Physics.MilliampereHoursPerSquareCentimetre);
    }

    /// <summary>Cycles at one rate until the capacity has fallen below a share of its start, or the test ends.</summary>
    /// <param name="rate">C-rate.</param>
    /// <param name="most">Longest test in cycles.</param>
    /// <param name="share">Share of the mean of cycles 2 to 4 that ends it.</param>
    /// <param name="progress">Receives the cycle number.</param>
    /// <returns>Cycles completed above that share.</returns>
    public int RunToShare(double rate, int most, double share, Action<int>? progress = null)
    {
        while (Capacities.Count < most)
        {
            Cycle(rate);
            progress?.Invoke(Capacities.Count);

            if (Capacities.Count > 4 && Capacities[^1] < share * Reference)
            {
                return Capacities.Count - 1;
            }
        }

        return most;
    }

    /// <summary>Mean capacity of cycles 2 to 4, in mAh/cm2.</summary>
    public double Reference => (Capacities[1] + Capacities[2] + Capacities[3]) / 3;

    /// <summary>Capacity of a cycle over the reference, in per cent; 0 for a cycle that was not reached.</summary>
    /// <param name="cycle">Number from 1.</param>
    public double RetentionPercent(int cycle)
    {
        return cycle <= Capacities.Count ? 100 * Capacities[cycle - 1] / Reference : 0;
    }
}
