using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;

namespace InvertedAnodeBms.CellPhysics.Protocols;

/// <summary>
/// Plating and stripping of a symmetric cell at one current. Overpotential: voltage at half of the second half cycle. The same charge at any current.
/// </summary>
public sealed class SymmetricCycling
{
    /// <summary>Charge per half cycle behind the paper's hours and cycles, in mAh/cm2 (PHYSICS 1.2).</summary>
    public const double HalfCycleMilliampereHours = 0.93;

    private const double WindowVolts = 1;
    private const double ShortShare = 0.05;
    private const int ShortCycles = 3;

    private readonly CellRunner _runner;
    private readonly double _current;
    private readonly double _charge;
    private int _shorted;

    /// <summary>Builds a fresh cell.</summary>
    /// <param name="spec">A symmetric design.</param>
    /// <param name="milliamperes">Current density in mA/cm2.</param>
    /// <param name="seed">Seed of contacts.</param>
    /// <param name="control">How steps are chosen.</param>
    /// <param name="cancellation">Stops it.</param>
    public SymmetricCycling(CellSpec spec, double milliamperes, long seed, StepControl control, CancellationToken cancellation = default)
    {
        _runner = new CellRunner(new CellModel(spec, seed), control) { Cancellation = cancellation };
        _current = milliamperes * Physics.MilliamperesPerSquareCentimetre;
        _charge = HalfCycleMilliampereHours * Physics.MilliampereHoursPerSquareCentimetre;
    }

    /// <summary>The cell.</summary>
    public CellModel Cell => _runner.Cell;

    /// <summary>The runner.</summary>
    public CellRunner Runner => _runner;

    /// <summary>Overpotential of every cycle so far, in V.</summary>
    public List<double> Overpotentials { get; } = [];

    /// <summary>Complete cycles.</summary>
    public int Cycles => Overpotentials.Count;

    /// <summary>What ended the cell.</summary>
    public LifeEnd End { get; private set; }

    /// <summary>Cycles until the end of life or of the test.</summary>
    /// <param name="most">Longest test.</param>
    /// <param name="progress">Receives the cycle number.</param>
    public void RunToEnd(int most, Action<int>? progress = null)
    {
        while (Cycles < most && End == LifeEnd.None)
        {
            Cycle();
            progress?.Invoke(Cycles);
        }
    }

    /// <summary>One cycle: plate on the left, plate on the right.</summary>
    public void Cycle()
    {
        StopReason first = _runner.ConstantCurrent(_current, _charge, -WindowVolts, WindowVolts);
        StopReason second = _runner.ConstantCurrent(-_current, _charge / 2, -WindowVolts, WindowVolts);
        double overpotential = Math.Abs(Cell.Volts);
        double leaked = Math.Abs(Cell.Leak) / _current;
        StopReason third = _runner.ConstantCurrent(-_current, _charge / 2, -WindowVolts, WindowVolts);
        Overpotentials.Add(overpotential);
        _shorted = leaked > ShortShare ? _shorted + 1 : 0;
        End = Judge(first, second, third, overpotential);
    }

    private LifeEnd Judge(StopReason first, StopReason second, StopReason third, double overpotential)
    {
        HostElectrode right = Cell.Right!;
        double moss = Math.Max(Cell.Left.Top.MossMetres, right.Top.MossMetres);
        double live = Math.Min(Cell.Left.LiveCharge, right.LiveCharge);

        if (first == StopReason.Depletion || second == StopReason.Depletion || third == StopReason.Depletion)
        {
            return LifeEnd.Depletion;
        }

        if (_shorted >= ShortCycles)
        {
            return LifeEnd.SoftShorts;
        }

        if (moss >= Cell.Spec.SeparatorThickness * 1e-6)
        {
            return LifeEnd.MossAcrossSeparator;
        }

        if (live < _charge)
        {
            return LifeEnd.LithiumExhausted;
        }

        if (first == StopReason.Voltage || second == StopReason.Voltage || third == StopReason.Voltage)
        {
            return LifeEnd.VoltageWindow;
        }

        return overpotential > 3 * Overpotentials[0] ? LifeEnd.Polarisation : LifeEnd.None;
    }
}
