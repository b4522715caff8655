using InvertedAnodeBms.CellPhysics.Validation;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Validation;

/// <summary>
/// Runs experiments side by side, each on one thread. Records come in the order of the selection, whatever the number of threads and whoever
/// finishes first.
/// </summary>
public sealed class ExperimentRunner
{
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(100);

    private readonly IReadOnlyList<SelectedExperiment> _selection;
    private readonly Func<string, Action<double>> _follow;
    private readonly CancellationToken _cancellation;
    private readonly ExperimentRecord[] _records;
    private int _next = -1;

    private ExperimentRunner(IReadOnlyList<SelectedExperiment> selection, Func<string, Action<double>> follow, CancellationToken cancellation)
    {
        _selection = selection;
        _follow = follow;
        _cancellation = cancellation;
        _records = [.. selection.Select(selected => new ExperimentRecord(selected, null, null))];
    }

    /// <summary>How long an experiment may take to notice that it was stopped; then the rest is written without it.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Runs all of them.</summary>
    /// <param name="selection">What to run.</param>
    /// <param name="threads">How many at a time, at least 1.</param>
    /// <param name="follow">Called when an experiment begins, with its name; what it returns receives the progress, and 1 when it is done.</param>
    /// <param name="cancellation">Stops all of them; what was finished is kept.</param>
    public static IReadOnlyList<ExperimentRecord> Run(
        IReadOnlyList<SelectedExperiment> selection, int threads, Func<string, Action<double>> follow, CancellationToken cancellation)
    {
        ExperimentRunner runner = new(selection, follow, cancellation);
        Task[] workers = [.. Enumerable.Range(0, Math.Min(threads, selection.Count)).Select(_ => Task.Factory.StartNew(
            runner.Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];

        while (!Task.WaitAll(workers, s_look))
        {
            if (cancellation.IsCancellationRequested)
            {
                Task.WaitAll(workers, Patience);
                break;
            }
        }

        return [.. runner._records];
    }

    private void Work()
    {
        while (!_cancellation.IsCancellationRequested && Interlocked.Increment(ref _next) is int i && i < _selection.Count)
        {
            Action<double> progress = _follow(_selection[i].Experiment.Name);
            _records[i] = RunOne(_selection[i], progress);

            if (!_records[i].Stopped)
            {
                progress(1);
            }
        }
    }

    private ExperimentRecord RunOne(SelectedExperiment selected, Action<double> progress)
    {
        try
        {
            ExperimentOutcome outcome = selected.Experiment.Run(progress, _cancellation);
            Check(outcome);
            return new ExperimentRecord(selected, outcome, null);
        }
        catch (OperationCanceledException) when (_cancellation.IsCancellationRequested)
        {
            return new ExperimentRecord(selected, null, null);
        }
        catch (Exception error)
        {
            return new ExperimentRecord(selected, null, new ToolError(selected.Experiment.Name, error));
        }
    }

    private static void Check(ExperimentOutcome outcome)
    {
        foreach (Picture picture in outcome.Pictures)
        {
            if (picture.Curves.FirstOrDefault(curve => curve.X.Length != curve.Y.Length) is { } curve)
            {
                throw new InvalidOperationException(
                    $"curve '{curve.Name}' of picture '{picture.Title}' has {curve.X.Length} horizontal and {curve.Y.Length} vertical values");
            }
        }
    }
}
