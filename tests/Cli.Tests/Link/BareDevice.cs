using System.Diagnostics;
using InvertedAnodeBms.Cli.Link.Ports.Linux;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Tests.Link;

/// <summary>The far end of a pseudo-terminal without any firmware: says what a test tells it to.</summary>
internal sealed class BareDevice : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly FrameWriter _writer = new();
    private readonly FrameReader _reader = new();
    private PseudoTerminal _terminal = new();
    private string? _link;

    /// <summary>Path of the tool's end.</summary>
    public string Path => _link ?? _terminal.Path;

    /// <summary>Gives the port a name that survives its plug.</summary>
    public void Link(string path)
    {
        _link = path;
        File.CreateSymbolicLink(path, _terminal.Path);
    }

    /// <summary>Pulls the plug.</summary>
    public void Unplug()
    {
        _terminal.Dispose();
        File.Delete(_link!);
    }

    /// <summary>Puts it back.</summary>
    public void Plug()
    {
        _terminal = new PseudoTerminal();
        Link(_link!);
    }

    /// <summary>Sends bytes, once somebody listens.</summary>
    public void Send(ReadOnlySpan<byte> bytes)
    {
        Stopwatch watch = Stopwatch.StartNew();

        while (!_terminal.IsHeard && watch.Elapsed < _patience)
        {
            Thread.Sleep(5);
        }

        Assert.AreEqual(bytes.Length, _terminal.Write(bytes, (int)_patience.TotalMilliseconds), "nobody listened");
    }

    /// <summary>Waits for a command of the tool.</summary>
    public CommandMessage Command()
    {
        Stopwatch watch = Stopwatch.StartNew();
        byte[] buffer = new byte[1];

        while (watch.Elapsed < _patience)
        {
            if (_terminal.Read(buffer, 20) > 0 && _reader.Push(buffer[0]) && _reader.Type == FrameType.Command)
            {
                CommandMessage command = new();
                Assert.IsTrue(command.Read(_reader));
                return command;
            }
        }

        throw new AssertFailedException("no command came");
    }

    /// <summary>An answer as bytes on the wire.</summary>
    /// <param name="request">Number of the request.</param>
    /// <param name="id">Command that is answered.</param>
    /// <param name="result">What became of it.</param>
    public byte[] Answer(uint request, CommandId id, CommandResult result)
    {
        return Frame(FrameType.Answer, new AnswerMessage { Request = request, Id = id, Result = result }.Write);
    }

    /// <summary>A status as bytes on the wire.</summary>
    /// <param name="uptimeMilliseconds">Time since boot.</param>
    public byte[] Status(long uptimeMilliseconds = 1_000)
    {
        StatusMessage status = new() { UptimeMilliseconds = uptimeMilliseconds, State = BmsState.Standby, CellCount = 1, TemperatureCount = 1 };
        status.CellMicrovolts[0] = 3_300_000;
        status.CellQuality[0] = SignalQuality.Good;
        return Frame(FrameType.Status, status.Write);
    }

    /// <summary>A sample as bytes on the wire.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="boot">Boot it belongs to.</param>
    /// <param name="cells">Cells it tells of.</param>
    public byte[] Sample(uint number, int boot = 1, int cells = 1)
    {
        SampleMessage sample = new()
        {
            Number = number,
            Boot = boot,
            UptimeMilliseconds = number * 100L,
            State = BmsState.Standby,
            PackQuality = SignalQuality.Good,
            CellCount = cells,
            TemperatureCount = 1,
        };
        sample.CellMicrovolts[0] = 3_300_000 + (int)number;
        sample.CellQuality[0] = SignalQuality.Good;
        sample.TemperatureDeciCelsius[0] = 251;
        sample.TemperatureQuality[0] = SignalQuality.Good;
        return Frame(FrameType.Sample, sample.Write);
    }

    /// <summary>A frame as bytes on the wire.</summary>
    public byte[] Frame(FrameType type, Action<FrameWriter> payload)
    {
        _writer.Begin(type);
        payload(_writer);
        return _writer.Wire[.._writer.Finish()];
    }

    public void Dispose()
    {
        _terminal.Dispose();

        if (_link is not null)
        {
            File.Delete(_link);
        }
    }
}
