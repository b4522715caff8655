using System.Collections.Concurrent;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Detect;

/// <summary>Works off all runs side by side. The result does not depend on which worker took which run.</summary>
public static class DetectRunner
{
    /// <summary>Runs them.</summary>
    /// <param name="settings">What is asked for.</param>
    /// <param name="progress">Called with the share that is done, 0 to 1.</param>
    /// <param name="cancellation">Stops it; finished runs are kept.</param>
    public static DetectSummary Run(DetectSettings settings, Action<double> progress, CancellationToken cancellation)
    {
        IReadOnlyList<RunPlan> plans = DetectPlan.Of(settings);
        RunOutcome?[] outcomes = new RunOutcome?[plans.Count];
        ToolError?[] errors = new ToolError?[plans.Count];
        double total = plans.Sum(plan => plan.Hours);
        double done = 0;
        Lock gate = new();

        void Advance(double hours)
        {
            lock (gate)
            {
                done += hours;
                progress(Math.Min(1, done / total));
            }
        }

        try
        {
            ParallelOptions options = new() { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
            OrderablePartitioner<int> oneByOne = Partitioner.Create(Enumerable.Range(0, plans.Count), EnumerablePartitionerOptions.NoBuffering);
            Parallel.ForEach(oneByOne, options, i =>
            {
                try
                {
                    outcomes[i] = DetectRun.Execute(plans[i], settings.FrontEnds, Advance, cancellation);
                }
                catch (Exception error) when (error is not OperationCanceledException)
                {
                    errors[i] = new ToolError($"run {i} ({plans[i].Kind}, {plans[i].Design})", error);
                }
            });
        }
        catch (OperationCanceledException)
        {
            // What was finished is reported.
        }

        bool interrupted = outcomes.Where((outcome, i) => outcome is null && errors[i] is null).Any();
        return new DetectSummary(settings, [.. outcomes.OfType<RunOutcome>()], [.. errors.OfType<ToolError>()], interrupted);
    }
}
