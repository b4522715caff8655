using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.CellPhysics.Protocols;

namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>Keeps the books of a cell from outside: what its parts say they hold, against what passed the terminals and the contacts.</summary>
internal sealed class ConservationLedger
{
    private const double LeastCurrent = 0.01;

    private readonly CellModel _cell;
    private readonly CellRunner _runner;
    private readonly double _salt;
    private readonly double _left;
    private readonly double _right;
    private readonly double _whole;
    private double _before;
    private double _passed;

    /// <summary>Opens the books of a fresh cell; every step of the runner is entered.</summary>
    public ConservationLedger(string design, CellRunner runner)
    {
        Design = design;
        _runner = runner;
        _cell = runner.Cell;
        _salt = Salt();
        _left = Lithium(_cell.Left);
        _right = Counter();
        _whole = Math.Max(_left + _right, 36_000);
        _before = runner.Seconds;
        runner.OnStep = Enter;
    }

    /// <summary>Name of the cell.</summary>
    public string Design { get; }

    /// <summary>Cycles so far; counted by who cycles.</summary>
    public int Cycles { get; set; }

    /// <summary>Steps so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Worst |salt now - salt as filled| over salt as filled.</summary>
    public double WorstSalt { get; private set; }

    /// <summary>Worst |sum of parts - current| over the current, of either electrode.</summary>
    public double WorstCharge { get; private set; }

    /// <summary>Worst |lithium now - lithium as built - charge passed| over lithium as built, of either electrode.</summary>
    public double WorstLithium { get; private set; }

    private double Salt()
    {
        return _cell.Salt.Moles() + _cell.Pool.SaltMoles + _cell.Pool.ConsumedSaltMoles;
    }

    private void Enter(double current)
    {
        double seconds = _runner.Seconds - _before;
        _before = _runner.Seconds;
        Steps++;
        double through = current - _cell.Leak;
        _passed += through * seconds;
        double scale = Math.Max(LeastCurrent, Math.Abs(current));
        double charge = Math.Abs(_cell.Left.FaceCurrent + _cell.Left.FrontCurrent - through);

        if (_cell.Right is not null)
        {
            charge = Math.Max(charge, Math.Abs(_cell.Right.FaceCurrent + _cell.Right.FrontCurrent + through));
        }

        WorstCharge = Worse(WorstCharge, charge / scale);
        WorstSalt = Worse(WorstSalt, Math.Abs(Salt() - _salt) / _salt);
        WorstLithium = Worse(WorstLithium, Math.Abs(Lithium(_cell.Left) - _left - _passed) / _whole);
        WorstLithium = Worse(WorstLithium, Math.Abs(Counter() - _right + _passed) / _whole);
    }

    private static double Lithium(HostElectrode electrode)
    {
        return electrode.InventoryCharge + electrode.StoredCharge - electrode.CollectorCharge;
    }

    /// <summary>Lithium opposite; of an electrode without a model, what passed.</summary>
    private double Counter()
    {
        return _cell.Right is not null ? Lithium(_cell.Right)
            : _cell.Cathode is not null ? _cell.Cathode.LithiumCharge - _cell.Cathode.DoubleLayerCharge
            : -_passed;
    }

    /// <summary>A maximum that a NaN does not pass unseen.</summary>
    private static double Worse(double so, double now)
    {
        return now <= so ? so : now;
    }
}
