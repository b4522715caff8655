using System.Threading.Channels;

namespace InvertedAnodeBms.Cli.Serve.Feed;

/// <summary>One page that listens. One that does not keep up is let go: it comes back and gets everything anew.</summary>
public sealed class LiveClient
{
    private const int MostWaiting = 64;

    private readonly Channel<byte[]> _parts = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(MostWaiting)
    {
        SingleReader = true,
        FullMode = BoundedChannelFullMode.Wait,
    });

    /// <summary>What is to be sent, in order; ends when the client is let go.</summary>
    public ChannelReader<byte[]> Parts => _parts.Reader;

    /// <summary>Hands something over.</summary>
    /// <returns>False when the client has fallen behind, and is let go.</returns>
    public bool Offer(byte[] part)
    {
        return _parts.Writer.TryWrite(part) || !End();
    }

    /// <summary>Lets the client go.</summary>
    /// <returns>Always true.</returns>
    public bool End()
    {
        _parts.Writer.TryComplete();
        return true;
    }
}
