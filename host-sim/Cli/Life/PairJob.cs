using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.CellPhysics.Protocols;
using InvertedAnodeBms.CellPhysics.Randomness;
using InvertedAnodeBms.CellPhysics.Validation;

namespace InvertedAnodeBms.Cli.Life;

/// <summary>
/// Ages a cell until its first contact, goes back a few cycles, and lets all branches live on from there: the same lithium, the same chance of
/// contacts to come.
/// </summary>
public sealed class PairJob : IExperiment
{
    /// <summary>Current of all branches in C: the fast mode of the design.</summary>
    public const double Rate = 0.5;

    /// <summary>Quiet cycles that the firmware sees before the first contact.</summary>
    public const int QuietCycles = 3;

    private const int MostAgeing = 400;
    private const double DayAfterSeconds = 24 * 3600;

    private readonly LifeSettings _settings;
    private readonly int _number;
    private readonly string _design;

    /// <summary>Describes the job.</summary>
    /// <param name="settings">What the command line says.</param>
    /// <param name="number">Number of the pair, from 1.</param>
    /// <param name="design">Design of the cell.</param>
    public PairJob(LifeSettings settings, int number, string design = "upright")
    {
        _design = design;
        _settings = settings;
        _number = number;
    }

    /// <summary>The pair; null before it is over, and when no contact came.</summary>
    public ShortPair? Pair { get; private set; }

    /// <inheritdoc/>
    public string Name => $"pair {_number} with and without reaction";

    /// <inheritdoc/>
    public ExperimentOutcome Run(Action<double> progress, CancellationToken cancellation)
    {
        CellModel cell = LifeCells.Create(_design, _settings.Seed, _number);
        CellModel[] kept = [.. Enumerable.Range(0, QuietCycles + 1).Select(_ => new CellModel(cell.Spec, 0, cell.Grid))];
        List<LifeCycle> aged = [];
        CccvCycler ageing = new(cell, new Habit(Rate), cancellation);

        while (cell.Contacts.Births == 0)
        {
            if (aged.Count == MostAgeing)
            {
                return new ExperimentOutcome([], [], []);
            }

            kept[aged.Count % kept.Length].CopyFrom(cell);
            aged.Add(ageing.Next());
        }

        int onset = aged.Count;
        int branch = Math.Max(0, onset - 1 - QuietCycles);
        CellModel before = kept[branch % kept.Length];
        progress(0.1);
        List<LifeCycle> off = WithoutReaction(before, onset - branch, cancellation);
        progress(0.2);
        int watched = Math.Min(_settings.MostCycles, Math.Max(onset - branch + LifeRules.WatchedCycles, off.Count));
        LifeHistory blind = LifeHistory.Run(
            new ControllerCycler(Boot(before, new ControllerSetup(_design, Rate, Detectors: false), cancellation)), watched, _ => { });
        TickedCell ticked = Boot(before, new ControllerSetup(_design, Rate), cancellation);
        LifeHistory on = LifeHistory.Run(new ControllerCycler(ticked), watched, share => progress(0.2 + (0.8 * share)));
        double delivered = aged.Take(branch).Sum(cycle => cycle.Discharged) / 1e3;
        int alarms = ticked.Controller.Detection.Cells[0].Alarms;
        Pair = new ShortPair(onset, off, on, blind, delivered, branch, DayAfter(ticked.Cell, cancellation), alarms);
        return new ExperimentOutcome([], [], []);
    }

    private static CellModel Copy(CellModel cell)
    {
        CellModel copy = new(cell.Spec, 0, cell.Grid);
        copy.CopyFrom(cell);
        return copy;
    }

    /// <summary>Until the contacts collapse the cell, and at least as long as the watch.</summary>
    private List<LifeCycle> WithoutReaction(CellModel before, int quiet, CancellationToken cancellation)
    {
        CccvCycler cycler = new(Copy(before), new Habit(Rate, Stubborn: true), cancellation);
        List<LifeCycle> cycles = [];
        bool collapsed = false;

        int most = Math.Min(_settings.MostCycles, quiet + (2 * LifeRules.WatchedCycles));

        while (cycles.Count < most && !(collapsed && cycles.Count >= quiet + LifeRules.WatchedCycles))
        {
            cycles.Add(cycler.Next());
            collapsed = collapsed || cycles[^1].PeakSiemens > ShortPair.CollapseSiemens;
        }

        return cycles;
    }

    /// <summary>Largest sum of contacts while nobody touches the cell, in S.</summary>
    private static double DayAfter(CellModel cell, CancellationToken cancellation)
    {
        double peak = 0;
        CellRunner runner = new(cell, StepControl.Life) { Cancellation = cancellation };
        runner.OnStep = _ => peak = Math.Max(peak, cell.Contacts.Siemens);
        runner.Rest(DayAfterSeconds);
        return peak;
    }

    private TickedCell Boot(CellModel before, ControllerSetup setup, CancellationToken cancellation)
    {
        ulong noise = new RandomStream(_settings.Seed, $"front end of pair {_number}").NextBits();
        return new TickedCell(Copy(before), setup, noise, cancellation);
    }
}
