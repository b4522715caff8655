using System.Collections.Concurrent;
using InvertedAnodeBms.Cli.Faults.Ordinary;
using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Cli.Simulation;

namespace InvertedAnodeBms.Cli.Faults;

/// <summary>Works off all cases and all packs in ordinary use side by side. The result does not depend on which worker took which.</summary>
public static class Campaign
{
    private const double LifeHours = 50;

    // An hour of ordinary use takes about as long as so many cases: for the progress only.
    private const double CasesAnHour = 30;

    /// <summary>Runs it.</summary>
    /// <param name="settings">What is asked for.</param>
    /// <param name="progress">Called with the share that is done, 0 to 1.</param>
    /// <param name="cancellation">Stops it; what was finished is kept.</param>
    public static FaultSummary Run(FaultSettings settings, Action<double> progress, CancellationToken cancellation)
    {
        IReadOnlyList<FaultCase> cases = CampaignPlan.Of(settings);
        int lives = (int)Math.Ceiling(settings.OrdinaryHours / LifeHours);
        CaseOutcome?[] outcomes = new CaseOutcome?[cases.Count];
        OrdinaryOutcome?[] ordinary = new OrdinaryOutcome?[lives];
        ConcurrentBag<ToolError> errors = [];
        double total = Math.Max(1, cases.Count + (settings.OrdinaryHours * CasesAnHour));
        double done = 0;
        Lock gate = new();

        void Advance(double amount)
        {
            lock (gate)
            {
                done += amount;
                progress(Math.Min(1, done / total));
            }
        }

        // The long ones first, so that no worker is left alone with one.
        Side(lives, i => $"ordinary use {i + 1}", i => ordinary[i] = Live(settings, i, hours => Advance(hours * CasesAnHour), cancellation));
        Side(cases.Count, i => cases[i].Words, i =>
        {
            outcomes[i] = CaseRun.Run(cases[i]);
            Advance(1);
        });

        void Side(int count, Func<int, string> name, Action<int> work)
        {
            try
            {
                ParallelOptions options = new() { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
                Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, count), EnumerablePartitionerOptions.NoBuffering), options, i =>
                {
                    try
                    {
                        work(i);
                    }
                    catch (Exception error) when (error is not OperationCanceledException)
                    {
                        errors.Add(new ToolError(name(i), error));
                    }
                });
            }
            catch (OperationCanceledException)
            {
                // What was finished is reported.
            }
        }

        return new FaultSummary(
            settings,
            [.. outcomes.OfType<CaseOutcome>()],
            [.. ordinary.OfType<OrdinaryOutcome>()],
            [.. errors.OrderBy(error => error.Where, StringComparer.Ordinal)],
            cancellation.IsCancellationRequested);
    }

    private static OrdinaryOutcome Live(FaultSettings settings, int number, Action<double> progress, CancellationToken cancellation)
    {
        double hours = Math.Min(LifeHours, settings.OrdinaryHours - (number * LifeHours));
        string board = SimulatedBoard.Names[number % SimulatedBoard.Names.Count];
        return new OrdinaryLife(board, settings.Seed + number).Live(hours, progress, cancellation);
    }
}
