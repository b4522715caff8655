using System.Diagnostics;
using InvertedAnodeBms.Cli.Serve.Feed;
using InvertedAnodeBms.Cli.Serve.Sources;
using InvertedAnodeBms.Cli.Serve.Web;

namespace InvertedAnodeBms.Cli.Serve;

/// <summary>A source and its server, until they are told to end.</summary>
public static class ServeSession
{
    private const int LookMilliseconds = 100;

    /// <summary>Serves.</summary>
    /// <param name="source">Where the values come from.</param>
    /// <param name="address">Where the page is offered.</param>
    /// <param name="seconds">End after this time; 0: never.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Exit code.</returns>
    /// <exception cref="InputException">The page cannot be offered there.</exception>
    public static int Run(ILiveSource source, ListenAddress address, double seconds, CancellationToken cancellation)
    {
        return RunAsync(source, address, seconds, cancellation).GetAwaiter().GetResult();
    }

    private static async Task<int> RunAsync(ILiveSource source, ListenAddress address, double seconds, CancellationToken cancellation)
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        LiveFeed feed = new(source.Identity, source.Stop is not null);
        await using LiveServer server = await LiveServer.StartAsync(address, feed, source.Stop);
        Console.WriteLine($"Open {server.Address} in a browser; Ctrl-C ends.");

        if (!address.IsLoopback)
        {
            Console.WriteLine("Not only this machine: whoever reaches this address can watch, and stop the pack. Nothing is encrypted.");
        }

        // A thread of its own: a simulation at full speed never gives one back.
        Task work = Task.Factory.StartNew(() => source.Run(feed, end.Token), end.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Stopwatch watch = Stopwatch.StartNew();

        while (!cancellation.IsCancellationRequested && !work.IsFaulted && !(seconds > 0 && watch.Elapsed.TotalSeconds >= seconds))
        {
            cancellation.WaitHandle.WaitOne(LookMilliseconds);
        }

        await end.CancelAsync();
        await work;
        return ExitCode.Held;
    }
}
