using Spectre.Console;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary>A bar with the time left, where a person is watching; nothing where the output goes to a file.</summary>
public static class ProgressBar
{
    /// <summary>Runs work that reports how far it is, 0 to 1.</summary>
    public static T Show<T>(string title, Func<Action<double>, T> work)
    {
        if (!AnsiConsole.Profile.Capabilities.Interactive || Console.IsOutputRedirected)
        {
            return work(_ => { });
        }

        return AnsiConsole.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                ProgressTask task = context.AddTask(Markup.Escape(title), maxValue: 1);
                return work(value => task.Value = value);
            });
    }
}
