using System.Collections.Concurrent;
using System.Diagnostics;
using InvertedAnodeBms.Cli.Link.Ports;
using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Link.Session;

/// <summary>The host's end of a line to a device: a thread empties the port, the caller takes the messages when it wants to.</summary>
/// <remarks>Everything but the emptying happens on the thread that calls <see cref="Pump"/>.</remarks>
public sealed class DeviceLink : IDisposable
{
    /// <summary>How long a device may take to tell its state: it does so once a second.</summary>
    public static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(4);

    private const int ReadMilliseconds = 50;
    private const int MostChunks = 8_192;
    private const int PumpMilliseconds = 50;

    private readonly FrameWriter _writer = new();
    private ISerialLine? _line;
    private Thread? _reader;
    private volatile bool _stop;
    private BlockingCollection<byte[]> _chunks = new(MostChunks);
    private LineDoctor _doctor = new();
    private bool _inStep;

    /// <summary>Opens a port.</summary>
    /// <param name="port">Its name.</param>
    /// <exception cref="InputException">It cannot be opened.</exception>
    public DeviceLink(string port)
    {
        Port = port;
        Start(SerialPorts.Open(port));
    }

    /// <summary>Name of the port.</summary>
    public string Port { get; }

    /// <summary>Takes the messages apart; its events are called inside <see cref="Pump"/>.</summary>
    public TelemetryListener Listener { get; } = new();

    /// <summary>The port has gone; <see cref="TryReopen"/> looks for it again.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Waits until the device has told its state.</summary>
    /// <param name="limit">How long at most; the device tells once a second.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="InputException">It has not: the message says what is wrong.</exception>
    public void Await(TimeSpan limit, CancellationToken cancellation)
    {
        Stopwatch watch = Stopwatch.StartNew();
        int before = Listener.StatusCount;

        while (Listener.StatusCount == before && !cancellation.IsCancellationRequested)
        {
            if (IsLost)
            {
                throw new InputException($"--port {Port}: the port has gone. Plug it in and try again.");
            }

            if (watch.Elapsed >= limit)
            {
                throw _doctor.Diagnose(Port, watch.Elapsed.TotalSeconds);
            }

            Pump(PumpMilliseconds);
        }
    }

    /// <summary>Hands on what has arrived.</summary>
    /// <param name="milliseconds">Longest wait for the first bytes.</param>
    /// <returns>Something has arrived.</returns>
    public bool Pump(int milliseconds)
    {
        bool any = false;

        while (_chunks.TryTake(out byte[]? chunk, any ? 0 : milliseconds))
        {
            any = true;
            Take(chunk);
        }

        // Completed by the thread that found the port gone, after the last bytes.
        IsLost |= _chunks.IsCompleted;
        return any;
    }

    /// <summary>Looks whether the port has come back.</summary>
    /// <returns>It is open again.</returns>
    public bool TryReopen()
    {
        Stop();

        if (SerialPorts.TryOpen(Port) is not { } line)
        {
            return false;
        }

        _chunks = new BlockingCollection<byte[]>(MostChunks);
        _doctor = new LineDoctor();
        Start(line);
        return true;
    }

    /// <summary>Sends a frame.</summary>
    /// <param name="type">What it carries.</param>
    /// <param name="payload">Writes it.</param>
    /// <returns>False when the port has gone.</returns>
    public bool Send(FrameType type, Action<FrameWriter> payload)
    {
        _writer.Begin(type);
        payload(_writer);
        int count = _writer.Finish();

        try
        {
            _line?.Write(_writer.Wire, count);
        }
        catch (LineLostException)
        {
            IsLost = true;
        }

        return _line is not null && !IsLost;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stop();
    }

    private void Start(ISerialLine line)
    {
        _line = line;
        _stop = false;
        _inStep = false;
        IsLost = false;
        BlockingCollection<byte[]> chunks = _chunks;

        try
        {
            // Ends what noise or another program may have begun: the first command then stands alone.
            line.Write([0], 1);
        }
        catch (LineLostException)
        {
            // The reader finds that out too.
        }

        _reader = new Thread(() => Empty(line, chunks)) { IsBackground = true, Name = "serial line" };
        _reader.Start();
    }

    private void Stop()
    {
        _stop = true;
        _chunks.CompleteAdding();
        _reader?.Join();
        _reader = null;
        _line?.Dispose();
        _line = null;
    }

    private void Take(byte[] chunk)
    {
        _doctor.Take(chunk);
        ReadOnlySpan<byte> bytes = chunk;

        // Whoever connects meets the rest of a frame first: it is not lost, it was not for us.
        if (!_inStep)
        {
            int zero = bytes.IndexOf((byte)0);

            if (zero < 0)
            {
                return;
            }

            _inStep = true;
            bytes = bytes[(zero + 1)..];
        }

        Listener.Take(bytes);
    }

    private void Empty(ISerialLine line, BlockingCollection<byte[]> chunks)
    {
        byte[] buffer = new byte[4096];

        try
        {
            while (!_stop)
            {
                int count = line.Read(buffer, ReadMilliseconds);

                if (count > 0)
                {
                    chunks.Add(buffer[..count]);
                }
            }
        }
        catch (LineLostException)
        {
            chunks.CompleteAdding();
        }
        catch (InvalidOperationException)
        {
            // The caller has stopped while the queue was full.
        }
    }
}
