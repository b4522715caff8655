using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.Plant.Cells;

namespace InvertedAnodeBms.Cli.Life;

/// <summary>Adds up one cycle step by step, whatever drives it.</summary>
public sealed class CycleTally
{
    private const double LowCharge = 0.1;
    private const double HighCharge = 0.9;

    private readonly CellModel _cell;
    private double _stateOfCharge;
    private double _charged;
    private double _discharged;
    private double _chargeSeconds;
    private double _seconds;
    private double _windowSeconds;
    private double _windowShare;
    private double _peakSiemens;
    private double _leaked;

    /// <summary>Begins a cycle.</summary>
    public CycleTally(CellModel cell)
    {
        _cell = cell;
        _stateOfCharge = StateOfCharge();
    }

    /// <summary>The charge is under way: pauses in it count as its time.</summary>
    public bool Charging { get; set; }

    /// <summary>Charge put in so far, in mAh.</summary>
    public double Charged => _charged;

    /// <summary>Time since the charge began, in s.</summary>
    public double ChargeSeconds => _chargeSeconds;

    /// <summary>Takes a step that the cell has just made.</summary>
    /// <param name="amperes">Current, positive when charging.</param>
    /// <param name="seconds">Length.</param>
    public void Follow(double amperes, double seconds)
    {
        double before = _stateOfCharge;
        _stateOfCharge = StateOfCharge();
        double milliampereHours = amperes * seconds / 3.6;
        _charged += Math.Max(0, milliampereHours);
        _discharged += Math.Max(0, -milliampereHours);
        _seconds += seconds;
        _leaked += _cell.Leak * _cell.SquareMetres * seconds / 3.6;
        _peakSiemens = Math.Max(_peakSiemens, _cell.Contacts.Siemens);

        if (Charging)
        {
            _chargeSeconds += seconds;
            Window(before, seconds);
        }
    }

    /// <summary>The cycle as it was.</summary>
    public LifeCycle Close(LifeEnding ending, string cause)
    {
        return new LifeCycle(
            _charged, _discharged, _chargeSeconds / 3600, _seconds / 3600, _windowSeconds / 3600, _windowShare, _peakSiemens, _leaked,
            _cell.Contacts.Births, _cell.Left.Top.ReachMetres * 1e6, ending, cause);
    }

    private void Window(double before, double seconds)
    {
        double gained = Math.Clamp(_stateOfCharge, LowCharge, HighCharge) - Math.Clamp(before, LowCharge, HighCharge);
        double moved = _stateOfCharge - before;

        // A step across an edge counts for its share of the time; a pause inside the window wholly.
        double share = Math.Abs(moved) > 1e-12 ? gained / moved : before is >= LowCharge and < HighCharge ? 1 : 0;
        _windowShare += gained;
        _windowSeconds += share * seconds;
    }

    private double StateOfCharge()
    {
        return (PhysicalCell.EmptyStoichiometry - _cell.Cathode!.Stoichiometry)
            / (PhysicalCell.EmptyStoichiometry - PhysicalCell.FullStoichiometry);
    }
}
