using InvertedAnodeBms.Plant.Cells;

namespace InvertedAnodeBms.Cli.Simulation;

/// <summary>Extremes and sums of one cell, kept tick by tick.</summary>
public sealed class CellMetrics
{
    private readonly ICellModel _model;
    private readonly PhysicalCell? _physical;
    private readonly int _bornBefore;
    private double _leakPeak;

    /// <summary>Creates empty metrics over a cell.</summary>
    public CellMetrics(ICellModel model)
    {
        _model = model;
        _physical = model as PhysicalCell;
        _bornBefore = _physical?.ContactsBorn ?? 0;
    }

    /// <summary>The cell has lithium in its model.</summary>
    public bool HasLithium => _physical is not null;

    /// <summary>Noise of the true voltage.</summary>
    public VoltageNoise Noise { get; } = new();

    /// <summary>Largest current through soft shorts, in amperes.</summary>
    public double LargestLeakAmperes { get; private set; }

    /// <summary>Charge through soft shorts, in ampere hours.</summary>
    public double LeakedAmpereHours { get; private set; }

    /// <summary>Largest height of moss on the face towards the separator, in m.</summary>
    public double HighestMossMetres { get; private set; }

    /// <summary>Highest position of the front that rises from the bottom, in m.</summary>
    public double HighestFrontMetres { get; private set; }

    /// <summary>Soft shorts born during the run.</summary>
    public int ContactsBorn => (_physical?.ContactsBorn ?? 0) - _bornBefore;

    /// <summary>The truth about the lithium now, with the largest leak since the last call; null for a cell without lithium in its model.</summary>
    public LithiumState? TakeLithium()
    {
        double leak = _leakPeak;
        _leakPeak = 0;
        return _physical is { } cell
            ? new LithiumState(cell.MossMetres, cell.GapMetres, cell.FrontMetres, cell.ContactSiemens, leak)
            : null;
    }

    /// <summary>Follows one tick.</summary>
    /// <param name="amperes">True current.</param>
    /// <param name="seconds">Length of the tick.</param>
    public void Follow(double amperes, double seconds)
    {
        Noise.Follow(_model.TerminalVolts, amperes, _model.StateOfCharge, seconds);

        if (_physical is null)
        {
            return;
        }

        _leakPeak = Math.Max(_leakPeak, _physical.LeakAmperes);
        LargestLeakAmperes = Math.Max(LargestLeakAmperes, _physical.LeakAmperes);
        LeakedAmpereHours += _physical.LeakAmperes * seconds / 3600;
        HighestMossMetres = Math.Max(HighestMossMetres, _physical.MossMetres);
        HighestFrontMetres = Math.Max(HighestFrontMetres, _physical.FrontMetres);
    }
}
