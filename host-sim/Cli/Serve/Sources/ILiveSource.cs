using InvertedAnodeBms.Cli.Serve.Feed;

namespace InvertedAnodeBms.Cli.Serve.Sources;

/// <summary>Where the page's values come from: a simulation, a device, a file.</summary>
public interface ILiveSource : IDisposable
{
    /// <summary>Who speaks.</summary>
    LiveIdentity Identity { get; }

    /// <summary>The button that stops the pack; null where there is nothing to stop.</summary>
    StopButton? Stop { get; }

    /// <summary>Feeds until it is told to end, or there is nothing more; runs on a thread of its own.</summary>
    /// <param name="feed">What the pages see.</param>
    /// <param name="cancellation">Ends it.</param>
    void Run(LiveFeed feed, CancellationToken cancellation);
}
