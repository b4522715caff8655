using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.Core;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Persistence;

namespace InvertedAnodeBms.Cli.Life;

/// <summary>
/// The firmware in closed loop with a physical cell, tick by tick, without a virtual chip in between. Ticks lie far apart while nothing happens; a
/// step in which a contact would be born is taken back and taken again at 10 Hz, and a copy of the cell that runs ahead warns before.
/// </summary>
/// <remarks>
/// Only the cell can be taken back, never the firmware: it has not ticked yet when the step is made again. What the firmware sees of a contact it
/// sees at 10 Hz, from <see cref="AheadSeconds"/> before its birth where the copy saw it coming, until <see cref="AfterSeconds"/> after the last one.
/// Without detectors there is nobody to see it.
/// </remarks>
public sealed class TickedCell : IActuators
{
    /// <summary>How far the copy runs ahead, in s.</summary>
    public const double AheadSeconds = 60;

    /// <summary>How long 10 Hz last after boot, in s: the detectors learn the noise.</summary>
    public const double BootSeconds = 900;

    /// <summary>How long 10 Hz last after the last contact has ended, in s.</summary>
    public const double AfterSeconds = 60;

    private const double NearMetres = 10e-6;
    private const double LoadAmperes = LifeProtocol.DischargeRate * LifeProtocol.OneC;

    private readonly CellModel _spare;
    private readonly CellModel _scout;
    private readonly TickPlan _plan = new();
    private readonly bool _watchful;
    private readonly CancellationToken _cancellation;
    private double _fineUntil;
    private double _scoutedUntil;
    private double _wanted;

    /// <summary>Boots the firmware on a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="setup">Configuration of the firmware.</param>
    /// <param name="seed">Seed of the front end.</param>
    /// <param name="cancellation">Stops it.</param>
    public TickedCell(CellModel cell, ControllerSetup setup, ulong seed, CancellationToken cancellation)
    {
        Cell = cell;
        _spare = new CellModel(cell.Spec, 0, cell.Grid);
        _scout = new CellModel(cell.Spec, 0, cell.Grid);
        _watchful = setup.Detectors;
        _fineUntil = _watchful ? BootSeconds : 0;
        _cancellation = cancellation;
        FrontEnd = new NoisyFrontEnd(seed) { Volts = cell.Volts };
        Controller = new BmsController(setup.Configure(), FrontEnd, this, new SilentBoard(), new NoStorage());
    }

    /// <summary>The cell.</summary>
    public CellModel Cell { get; }

    /// <summary>Sensors, charger and load.</summary>
    public NoisyFrontEnd FrontEnd { get; }

    /// <summary>The firmware.</summary>
    public BmsController Controller { get; }

    /// <summary>Longest tick, in s: 0.1 to see everything as a board does.</summary>
    public double LongestSeconds { get; init; } = TickPlan.LongestSeconds;

    /// <summary>Time since boot, in s.</summary>
    public double Seconds { get; private set; }

    /// <summary>Ticks so far.</summary>
    public long Ticks { get; private set; }

    /// <summary>Called after every step with its current in A and its length in s.</summary>
    public Action<double, double>? OnStep { get; set; }

    /// <summary>One tick of the firmware, then what flows until the next.</summary>
    public void Tick()
    {
        _cancellation.ThrowIfCancellationRequested();
        Controller.Tick((long)Math.Round(Seconds * 1e3));
        double amperes = _wanted;
        _plan.Follow(amperes, Cell.Volts);
        double seconds = Step(amperes);
        _plan.Made(seconds);
        Seconds += seconds;
        Ticks++;
        FrontEnd.Volts = Cell.Volts;
        FrontEnd.Amperes = amperes;
        OnStep?.Invoke(amperes, seconds);
    }

    /// <inheritdoc/>
    public void Apply(Decision decision)
    {
        _wanted = decision.ChargeGateOn ? decision.ChargeMicroamps * 1e-6
            : decision.DischargeGateOn && FrontEnd.LoadRequested ? -LoadAmperes
            : 0;
    }

    /// <inheritdoc/>
    public void Beat()
    {
    }

    /// <inheritdoc/>
    public void Restart()
    {
    }

    /// <summary>Lets the cell make one step. Returns its length.</summary>
    private double Step(double amperes)
    {
        double current = amperes / Cell.SquareMetres;
        double coarse = Math.Min(_plan.CoarseSeconds, LongestSeconds);

        if (!_watchful)
        {
            Cell.Step(current, LifeProtocol.Kelvin, coarse);
            return coarse;
        }

        if (Cell.Contacts.Count > 0)
        {
            _fineUntil = Seconds + AfterSeconds;
        }
        else if (current > 0 && Seconds >= _scoutedUntil && Seconds >= _fineUntil)
        {
            Scout(current);
        }

        if (Seconds < _fineUntil)
        {
            Cell.Step(current, LifeProtocol.Kelvin, TickPlan.FineSeconds);
            return TickPlan.FineSeconds;
        }

        int births = Cell.Contacts.Births;
        _spare.CopyFrom(Cell);
        Cell.Step(current, LifeProtocol.Kelvin, coarse);

        if (Cell.Contacts.Births == births)
        {
            return coarse;
        }

        Cell.CopyFrom(_spare);
        _fineUntil = Seconds + coarse + AfterSeconds;
        Cell.Step(current, LifeProtocol.Kelvin, TickPlan.FineSeconds);
        return TickPlan.FineSeconds;
    }

    /// <summary>Looks whether a contact will be born if this current goes on.</summary>
    private void Scout(double current)
    {
        double gap = Cell.Spec.SeparatorThickness * 1e-6;
        _scoutedUntil = Seconds + AheadSeconds;

        if (Cell.Left.Top.ReachMetres < gap - NearMetres)
        {
            return;
        }

        _scout.CopyFrom(Cell);

        try
        {
            _scout.Step(current, LifeProtocol.Kelvin, 2 * AheadSeconds);
        }
        catch (DepletionException)
        {
            return;
        }

        if (_scout.Contacts.Births > Cell.Contacts.Births)
        {
            _fineUntil = Seconds + (2 * AheadSeconds) + AfterSeconds;
        }
    }
}
