using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Cli.Simulation;

/// <summary>Listens on the serial line with the firmware's own decoder, as any host would: knows only what the device said.</summary>
public sealed class TelemetryListener
{
    private readonly FrameReader _reader = new();
    private readonly EventMessage _event = new();
    private readonly AnswerMessage _answer = new();

    /// <summary>Last greeting; <see cref="HelloCount"/> tells whether there was one.</summary>
    public HelloMessage Hello { get; } = new();

    /// <summary>Last message about the lithium of a cell.</summary>
    public LithiumMessage Lithium { get; } = new();

    /// <summary>Last status; <see cref="StatusCount"/> tells whether there was one.</summary>
    public StatusMessage Status { get; } = new();

    /// <summary>Last message about what is stored.</summary>
    public StorageMessage Storage { get; } = new();

    /// <summary>Last sample; <see cref="SampleCount"/> tells whether there was one.</summary>
    public SampleMessage Sample { get; } = new();

    /// <summary>Samples received.</summary>
    public long SampleCount { get; private set; }

    /// <summary>Status messages received.</summary>
    public int StatusCount { get; private set; }

    /// <summary>Hello messages received.</summary>
    public int HelloCount { get; private set; }

    /// <summary>Frames that were lost, corrupt, of another version, or shorter or longer than their type.</summary>
    public int LostCount => _reader.Missing + _reader.Corrupt + _reader.OtherVersion + _malformed;

    private int _malformed;

    /// <summary>Called for every event message; the instance is reused.</summary>
    public Action<EventMessage>? OnEvent { get; set; }

    /// <summary>Called for every sample; the instance is reused.</summary>
    public Action<SampleMessage>? OnSample { get; set; }

    /// <summary>Called for every status message.</summary>
    public Action<StatusMessage>? OnStatus { get; set; }

    /// <summary>Called for every message about the lithium of a cell; the instance is reused.</summary>
    public Action<LithiumMessage>? OnLithium { get; set; }

    /// <summary>Called for every message about what is stored; the instance is reused.</summary>
    public Action<StorageMessage>? OnStorage { get; set; }

    /// <summary>Called for every greeting; the instance is reused.</summary>
    public Action<HelloMessage>? OnHello { get; set; }

    /// <summary>Called for every answer with the reader of what it carries; both are reused.</summary>
    public Action<AnswerMessage, FrameReader>? OnAnswer { get; set; }

    /// <summary>Called with the bytes of a virtual line, before they are taken apart.</summary>
    public Action<ReadOnlySpan<byte>>? OnBytes { get; set; }

    /// <summary>Takes what the firmware has sent on a virtual line since the last call.</summary>
    public void Drain(VirtualUart uart)
    {
        OnBytes?.Invoke(uart.Sent);
        Take(uart.Sent);
        uart.TakeSent();
    }

    /// <summary>Takes bytes from the line.</summary>
    public void Take(ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            if (_reader.Push(bytes[i]))
            {
                Dispatch();
            }
        }
    }

    private void Dispatch()
    {
        switch (_reader.Type)
        {
            case FrameType.Sample when Sample.Read(_reader):
                SampleCount++;
                OnSample?.Invoke(Sample);
                break;
            case FrameType.Status when Status.Read(_reader):
                StatusCount++;
                OnStatus?.Invoke(Status);
                break;
            case FrameType.Lithium when Lithium.Read(_reader):
                OnLithium?.Invoke(Lithium);
                break;
            case FrameType.Storage when Storage.Read(_reader):
                OnStorage?.Invoke(Storage);
                break;
            case FrameType.Event when _event.Read(_reader):
                OnEvent?.Invoke(_event);
                break;
            case FrameType.Hello when Hello.Read(_reader):
                HelloCount++;
                OnHello?.Invoke(Hello);
                break;
            case FrameType.Answer when _answer.Read(_reader):
                OnAnswer?.Invoke(_answer, _reader);
                break;
            default:
                _malformed++;
                break;
        }
    }
}
