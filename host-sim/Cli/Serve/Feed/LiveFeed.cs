using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Serve.Feed;

/// <summary>
/// Between one source and any number of pages: keeps what was told in bounded memory, and hands on what is new whenever it is flushed.
/// </summary>
/// <remarks>Everything in here happens inside <see cref="Gate"/>: source, clock and pages are on threads of their own.</remarks>
public sealed class LiveFeed
{
    /// <summary>Rows that a new page gets at most.</summary>
    public const int MostRows = 12_000;

    /// <summary>Newest rows that are never thinned: ten minutes at 10 Hz.</summary>
    public const int WholeRows = 6_000;

    /// <summary>Events kept.</summary>
    public const int MostEvents = 200;

    private const int MostPending = 64;

    private readonly Queue<LoggedEvent> _events = new();
    private readonly List<LoggedEvent> _newEvents = [];
    private readonly List<LiveClient> _clients = [];
    private readonly FeedWriter _writer = new();
    private RowBuffer _history = new(default, MostRows, WholeRows);
    private RowBuffer _pending = new(default, MostPending, 0);
    private bool _newPack;
    private bool _newLithium;
    private bool _newNow = true;

    /// <summary>Starts without a pack.</summary>
    /// <param name="identity">Who will speak.</param>
    /// <param name="canStop">It can be told to stop.</param>
    public LiveFeed(LiveIdentity identity, bool canStop)
    {
        Identity = identity;
        CanStop = canStop;
    }

    /// <summary>Lock of everything in here.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Who speaks.</summary>
    public LiveIdentity Identity { get; private set; }

    /// <summary>It can be told to stop.</summary>
    public bool CanStop { get; }

    /// <summary>The pack; null before it is known.</summary>
    public LivePack? Pack { get; private set; }

    /// <summary>What is so now; written inside the gate, followed by <see cref="Touch"/> or a row.</summary>
    public LiveNow Now { get; } = new();

    /// <summary>What is believed about the lithium of each cell; an entry is null before it was told.</summary>
    public LiveLithium?[] Lithium { get; private set; } = [];

    /// <summary>Pages that listen.</summary>
    public int ClientCount => _clients.Count;

    /// <summary>Rows a new page would get.</summary>
    public int RowCount => _history.Count + _pending.Count;

    /// <summary>Another pack, or another name for the same: what was measured before is forgotten unless cells and sensors are the same.</summary>
    public void Begin(LivePack pack, LiveIdentity identity)
    {
        lock (Gate)
        {
            if (Pack == pack && Identity == identity)
            {
                return;
            }

            if (Pack?.Layout != pack.Layout)
            {
                _history = new RowBuffer(pack.Layout, MostRows, WholeRows);
                _pending = new RowBuffer(pack.Layout, MostPending, 0);
                Lithium = new LiveLithium?[pack.Layout.Cells];
            }

            Pack = pack;
            Identity = identity;
            _newPack = true;
        }
    }

    /// <summary>A row of measurements.</summary>
    public void Add(ReadOnlySpan<double> row)
    {
        lock (Gate)
        {
            _pending.Append(row);
            _newNow = true;
        }
    }

    /// <summary>An event.</summary>
    public void Add(LoggedEvent entry)
    {
        lock (Gate)
        {
            _events.Enqueue(entry);
            _newEvents.Add(entry);
            Bound();
        }
    }

    /// <summary><see cref="Now"/> has changed.</summary>
    public void Touch()
    {
        lock (Gate)
        {
            _newNow = true;
        }
    }

    /// <summary>What is believed about a cell has changed.</summary>
    public void TouchLithium()
    {
        lock (Gate)
        {
            _newLithium = true;
        }
    }

    /// <summary>A page wants to listen: it is given everything there is.</summary>
    public LiveClient Join()
    {
        LiveClient client = new();

        lock (Gate)
        {
            // Pending rows are sent with the next flush, to this page too.
            client.Offer(_writer.Snapshot(this, _history, [.. _events.Except(_newEvents)]));
            _clients.Add(client);
        }

        return client;
    }

    /// <summary>A page has gone.</summary>
    public void Leave(LiveClient client)
    {
        lock (Gate)
        {
            client.End();
            _clients.Remove(client);
        }
    }

    /// <summary>Hands on what is new since the last time.</summary>
    public void Flush()
    {
        lock (Gate)
        {
            byte[]? part = _clients.Count > 0 ? News() : null;

            for (int i = 0; i < _pending.Count; i++)
            {
                _history.Append(_pending[i]);
            }

            _pending.Clear();
            _newEvents.Clear();
            _newPack = _newLithium = _newNow = false;

            if (part is not null)
            {
                _clients.RemoveAll(client => !client.Offer(part));
            }
        }
    }

    /// <summary>Lets every page go.</summary>
    public void Close()
    {
        lock (Gate)
        {
            _clients.ForEach(client => client.End());
            _clients.Clear();
        }
    }

    private byte[]? News()
    {
        if (_newPack)
        {
            return _writer.Snapshot(this, _history, _events, _pending);
        }

        return _newNow || _newLithium || _newEvents.Count > 0 || _pending.Count > 0
            ? _writer.News(this, _pending, _newEvents, _newNow, _newLithium)
            : null;
    }

    private void Bound()
    {
        if (_events.Count > MostEvents)
        {
            _events.Dequeue();
        }

        if (_newEvents.Count > MostEvents)
        {
            _newEvents.RemoveAt(0);
        }
    }
}
