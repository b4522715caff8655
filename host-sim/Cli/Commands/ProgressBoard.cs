using Spectre.Console;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary>
/// Progress of work that runs side by side: a bar for the whole with the time left, and one for each part while it runs. Where nobody watches,
/// a line for each part that is done.
/// </summary>
public sealed class ProgressBoard
{
    private readonly Lock _lock = new();
    private readonly ProgressContext? _context;
    private readonly ProgressTask? _total;
    private readonly int _parts;
    private int _done;

    private ProgressBoard(ProgressContext? context, string title, int parts)
    {
        _context = context;
        _parts = parts;
        _total = context?.AddTask(Markup.Escape(title), maxValue: parts);
    }

    /// <summary>Runs work while showing its progress.</summary>
    /// <param name="title">Name of the whole.</param>
    /// <param name="parts">How many parts it has.</param>
    /// <param name="work">
    /// Receives what to call, with a name, when a part begins; that returns what takes the part's progress, 0 to 1, and 1 at its end.
    /// </param>
    public static T Show<T>(string title, int parts, Func<Func<string, Action<double>>, T> work)
    {
        if (!AnsiConsole.Profile.Capabilities.Interactive || Console.IsOutputRedirected)
        {
            return work(new ProgressBoard(null, title, parts).Begin);
        }

        return AnsiConsole.Progress()
            .AutoClear(true)
            .HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context => work(new ProgressBoard(context, title, parts).Begin));
    }

    private Action<double> Begin(string name)
    {
        ProgressTask? task = _context?.AddTask(Markup.Escape(name), maxValue: 1);
        double reached = 0;
        return value =>
        {
            lock (_lock)
            {
                double gained = (double.IsFinite(value) ? Math.Clamp(value, 0, 1) : 0) - reached;

                if (gained <= 0)
                {
                    return;
                }

                reached += gained;
                task?.Increment(gained);
                _total?.Increment(gained);

                if (value >= 1)
                {
                    Finish(name, task);
                }
            }
        };
    }

    private void Finish(string name, ProgressTask? task)
    {
        _done++;
        task?.StopTask();

        if (_context is null)
        {
            AnsiConsole.WriteLine($"done: {name} ({_done} of {_parts})");
        }
    }
}
