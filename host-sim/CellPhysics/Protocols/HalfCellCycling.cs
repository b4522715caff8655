using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;

namespace InvertedAnodeBms.CellPhysics.Protocols;

/// <summary>
/// Coulombic efficiency of a half cell against LTO: 1 mAh/cm2 plated and stripped at 0.25 mA/cm2. Stripping ends 60 mV above lithium, so that the
/// fibres stay full; the paper does not print its cut-off.
/// </summary>
public sealed class HalfCellCycling
{
    private const double LtoVolts = 1.55;
    private const double CutoffVolts = 0.06;
    private const double Current = 2.5;
    private const double Plated = Physics.MilliampereHoursPerSquareCentimetre;

    private readonly CellRunner _runner;

    /// <summary>Builds a fresh cell.</summary>
    public HalfCellCycling(CellSpec spec, long seed, StepControl control, CancellationToken cancellation = default)
    {
        _runner = new CellRunner(new CellModel(spec, seed), control) { Cancellation = cancellation };
    }

    /// <summary>The cell.</summary>
    public CellModel Cell => _runner.Cell;

    /// <summary>One cycle. Returns stripped over plated charge.</summary>
    public double Cycle()
    {
        _runner.ConstantCurrent(Current, Plated);
        _runner.ConstantCurrent(-Current, 2 * Plated, LtoVolts - CutoffVolts, double.MaxValue);
        return _runner.SegmentCharge / Plated;
    }
}
